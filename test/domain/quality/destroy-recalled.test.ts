import { describe, expect, it } from '@jest/globals';
import { destroyRecalled } from '../../../domain/quality/destroy-recalled.ts';
import type { Serial } from '../../../domain/shared/stock.ts';
import { aRecall, circumstances, someProgress } from './a-recall.ts';

const state = {
  destructionId: 'rds_1',
  recall: aRecall(),
  progress: someProgress(),
  item: { serialManaged: false },
  serials: [],
  expiry: '2027-06-30',
  recalled: 3,
};
const command = { warehouseId: 'wh_east', supervision: '监销 31', lot: 'A1', quantity: 3 };
const here: Serial = {
  ...{ company: 'lotline', itemId: 'itm_stent', serial: 'S5', lot: 'A1' },
  ...{ status: 'returned', stock: 'recalled', warehouseId: 'wh_east' },
};
const bySerial = { ...state, item: { serialManaged: true } };
const one = { ...command, quantity: 1, serials: ['S5'] };

describe('destroy-recalled', () => {
  it('leaves a record with the supervision', () => {
    expect(destroyRecalled(state, command, circumstances)).toMatchObject({
      next: { destruction: { quantity: 3, supervision: '监销 31', destroyedBy: 'quality-manager' } },
      events: [{ type: 'quality.recalled-goods-destroyed.v1', data: { quantity: 3 } }],
    });
    expect(destroyRecalled({ ...bySerial, serials: [here] }, one, circumstances).accepted).toBe(true);
  });

  it.each([
    ['recall-closed', { ...state, progress: someProgress({ closed: 1 }) }, command],
    ['lot-not-recalled', state, { ...command, lot: 'B2' }],
    ['nothing-recalled-here', state, { ...command, quantity: 4 }],
    ['serial-not-here', bySerial, one],
    ['serial-not-here', { ...bySerial, serials: [{ ...here, warehouseId: 'wh_north' }] }, one],
    ['serial-not-here', { ...bySerial, serials: [{ ...here, status: 'shipped' as const }] }, one],
    ['serial-not-here', { ...bySerial, serials: [{ ...here, stock: 'quarantine' as const }] }, one],
  ])('refuses with %s', (reason, from, units) => {
    expect(destroyRecalled(from, units, circumstances)).toMatchObject({ accepted: false, reason });
  });
});
