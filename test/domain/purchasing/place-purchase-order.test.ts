import { describe, expect, it } from '@jest/globals';
import { placePurchaseOrder, type PlacePurchaseOrderState } from '../../../domain/purchasing/place-purchase-order.ts';

const moment = { company: 'c', actor: 'purchaser', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const item = {
  ...{ id: 'itm', code: 'ITM', status: 'approved' as const, kind: 'device', riskClass: 'III' as const },
  ...{ productLine: 'cardio', name: 'n', specification: 's', model: 'm', manufacturer: 'maker', unit: '支' },
  ...{ taxRateBp: 1300, certificates: [{ number: 'REG', validFrom: '2020-01-01', validTo: '2030-01-01' }] },
};
const licence = {
  ...{ number: 'LIC', riskClasses: ['III' as const], validFrom: '2022-01-01', validTo: '2026-11-22' },
};
const state: PlacePurchaseOrderState = {
  ...{ purchaseOrderId: 'pur', number: 'PO', currency: 'CNY', items: [item] },
  own: { licences: [{ ...licence, number: 'OWN', validTo: '2030-12-31' }], authorisations: [] },
  supplier: { id: 'sup', kind: 'supplier', status: 'approved', licences: [licence] },
};
const command = {
  ...{ supplierId: 'sup', warehouseId: 'wh' },
  lines: [{ itemId: 'itm', quantity: 3, unitPrice: 105_050 }],
};

describe('place-purchase-order', () => {
  it('keeps the fields of the purchase record and rounds once a line', () => {
    expect(placePurchaseOrder(state, command, moment)).toMatchObject({
      next: {
        order: { orderedOn: '2026-11-22', gross: 3152, status: 'open' },
        lines: [{ certificate: 'REG', registrant: 'maker', taxRateBp: 1300, gross: 3152 }],
      },
    });
  });

  it('buys on the licence’s last day and not on the next', () => {
    expect(placePurchaseOrder(state, command, moment).accepted).toBe(true);
    const next = placePurchaseOrder(state, command, { ...moment, today: '2026-11-23' });
    expect(next).toMatchObject({ reason: 'licence-lapsed', errors: [{ pointer: '/lines/0' }] });
  });

  it('buys from a maker too, but from no customer', () => {
    const of = (kind: string) =>
      placePurchaseOrder({ ...state, supplier: { ...state.supplier, kind } }, command, moment);
    expect(of('manufacturer').accepted).toBe(true);
    expect(of('hospital')).toMatchObject({ reason: 'not-a-supplier' });
  });
});
