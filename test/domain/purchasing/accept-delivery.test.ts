import { describe, expect, it } from '@jest/globals';
import { acceptDelivery } from '../../../domain/purchasing/accept-delivery.ts';
import type { Receipt, ReceiptLine } from '../../../domain/purchasing/receipt.ts';

const moment = { actor: 'inspector', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const receipt: Receipt = {
  ...{ id: 'rcp', company: 'c', number: 'GR', purchaseOrderId: 'pur', purchaseOrderNumber: 'PO' },
  ...{ orderedOn: '2026-11-01', supplier: { id: 'sup', name: 'S' }, deliveryNote: 'N', warehouseId: 'wh' },
  ...{ status: 'received', lineCount: 1, receivedAt: '', receivedBy: 'receiver' },
};
const line: ReceiptLine = {
  ...{ line: 1, orderLine: 1, itemId: 'itm', itemCode: 'ITM', name: 'n', specification: 's', model: 'm' },
  ...{ registrant: 'r', lot: 'L', expiry: '2026-11-22', unit: '支', quantity: 2, serials: ['S1', 'S2'] },
};
const certificates = [{ validFrom: '2020-01-01', validTo: '2026-05-31' }];
const decide = (judgement: object, more: object = {}) =>
  acceptDelivery(
    { receipt, lines: [line], stops: [], items: [{ id: 'itm', certificates }], ...more },
    { lines: [{ line: 1, accepted: 2, rejected: 0, ...judgement }] },
    moment,
  );
const because = { reason: 'r', disposal: 'd' };

describe('accept-delivery', () => {
  it('says by name which units are good, also on their last usable day', () => {
    expect(decide({})).toMatchObject({ next: { judged: [{ acceptedSerials: ['S1', 'S2'] }] } });
    const half = decide({ accepted: 1, rejected: 1, rejectedSerials: ['S2'], ...because });
    expect(half).toMatchObject({
      next: { judged: [{ acceptedSerials: ['S1'], result: { conclusion: 'partly-accepted', ...because } }] },
    });
  });

  it.each([
    ['a serial that is not on the receipt', ['S9']],
    ['a serial named twice', ['S1', 'S1']],
    ['fewer serials than are rejected', []],
  ])('refuses %s', (_, rejectedSerials) => {
    const judgement = { accepted: 2 - Math.max(1, rejectedSerials.length), rejectedSerials, ...because };
    expect(decide({ ...judgement, rejected: 2 - judgement.accepted })).toMatchObject({ reason: 'serial-missing' });
  });

  it('accepts no unit inside a stopped serial range, and the others with it rejected', () => {
    const range = [{ from: 'S2', to: 'S2' }];
    const stops = [{ id: 's', itemId: 'itm', serials: range, reason: 'recall' as const, source: 'rec' }];
    expect(decide({}, { stops })).toMatchObject({ reason: 'goods-stopped' });
    const half = { accepted: 1, rejected: 1, rejectedSerials: ['S2'], ...because };
    expect(decide(half, { stops }).accepted).toBe(true);
  });

  it.each([
    ['2026-05-31', true],
    ['2026-06-01', false],
    [undefined, true],
  ])('accepts goods made on %s as sound: %s (O47 art. 112); rejecting them is always open', (productionDate, sound) => {
    const lines = [{ ...line, productionDate }];
    const decision = decide({}, { lines });
    expect(decision.accepted).toBe(sound);
    if (!sound) expect(decision).toMatchObject({ reason: 'made-outside-certificate' });
    const whole = { accepted: 0, rejected: 2, rejectedSerials: ['S1', 'S2'], ...because };
    expect(decide(whole, { lines }).accepted).toBe(true);
  });

  it('keeps receiver and inspector two persons', () => {
    expect(decide({}, { receipt: { ...receipt, receivedBy: 'inspector' } })).toMatchObject({ reason: 'same-person' });
  });
});
