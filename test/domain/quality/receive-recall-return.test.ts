import { describe, expect, it } from '@jest/globals';
import { receiveRecallReturn } from '../../../domain/quality/receive-recall-return.ts';
import type { Serial } from '../../../domain/shared/stock.ts';
import { aNotice, aRecall, circumstances, someProgress } from './a-recall.ts';

const state = {
  returnId: 'rrt_1',
  scope: aRecall(),
  notice: aNotice({ lots: [{ lot: 'A1', issued: 5, used: 2, onHand: 2, forwarded: 0, returned: 0 }] }),
  progress: someProgress(),
  item: { serialManaged: false },
  serials: [],
  expiry: '2027-06-30',
  warehouseId: 'wh_east',
  warehouseKnown: true,
};
const command = { partnerId: 'ptn_dealer', warehouseId: 'wh_east', lot: 'A1', quantity: 3 };
const shipped: Serial = {
  ...{ company: 'lotline', itemId: 'itm_stent', serial: 'S5', lot: 'A1' },
  ...{ status: 'shipped', partnerId: 'ptn_dealer' },
};
const bySerial = { ...state, item: { serialManaged: true }, scope: aRecall({ serials: [{ from: 'S1', to: 'S5' }] }) };
const one = { ...command, quantity: 1, serials: ['S5'] };

describe('receive-recall-return', () => {
  it('takes back what is neither used nor back already, and lowers what the consignee says it has', () => {
    expect(receiveRecallReturn(state, command, circumstances)).toMatchObject({
      next: { notice: { lots: [{ issued: 5, used: 2, onHand: 0, returned: 3 }] }, warehouseId: 'wh_east' },
      events: [{ type: 'quality.recall-return-received.v1', data: { lot: 'A1', quantity: 3 } }],
    });
    expect(receiveRecallReturn(state, { ...command, quantity: 4 }, circumstances)).toMatchObject({
      reason: 'more-than-issued',
      facts: { open: 3 },
    });
  });

  it.each([
    ['recall-closed', { ...state, progress: someProgress({ closed: 1 }) }, command],
    ['warehouse-not-found', { ...state, warehouseKnown: false }, command],
    ['lot-not-recalled', state, { ...command, lot: 'B2' }],
    ['lot-not-in-notice', { ...state, scope: aRecall({ lots: undefined }) }, { ...command, lot: 'B2' }],
    ['serials-not-kept', state, { ...command, serials: ['S1', 'S2', 'S3'] }],
    ['serials-needed', bySerial, { ...one, serials: undefined }],
    ['serials-needed', bySerial, { ...one, quantity: 2, serials: ['S5', 'S5'] }],
    ['serial-not-recalled', bySerial, { ...one, serials: ['S6'] }],
    ['serial-not-with-consignee', bySerial, one],
    ['serial-not-with-consignee', { ...bySerial, serials: [{ ...shipped, partnerId: 'ptn_other' }] }, one],
    ['serial-not-with-consignee', { ...bySerial, serials: [{ ...shipped, status: 'returned' as const }] }, one],
  ])('refuses with %s', (reason, from, units) => {
    expect(receiveRecallReturn(from, units, circumstances)).toMatchObject({ accepted: false, reason });
  });

  it('takes back a named unit that was shipped to this consignee', () => {
    expect(receiveRecallReturn({ ...bySerial, serials: [shipped] }, one, circumstances)).toMatchObject({
      next: { units: { serials: ['S5'] } },
    });
  });
});
