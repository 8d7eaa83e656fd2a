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
  ...{ purchaseOrderId: 'pur', number: 'PO', currency: 'CNY', items: [item], region: '310115' },
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

describe('a purchase from a supplier’s salesperson (GSP 53)', () => {
  const salesperson = {
    ...{ id: 'per', kind: 'supplier-salesperson', partnerId: 'sup' },
    letters: [
      {
        ...{ number: 'GH-1', productLines: ['cardio'], regions: ['310000'], approvedBy: 'quality-manager' },
        ...{ validFrom: '2026-01-01', validTo: '2026-11-22' },
      },
    ],
  };
  const named = { ...command, supplierSalespersonId: 'per' };

  it('keeps the name on the letter’s last day and refuses on the next', () => {
    expect(placePurchaseOrder({ ...state, salesperson }, named, moment)).toMatchObject({
      next: { order: { supplierSalespersonId: 'per' } },
    });
    const valid = { ...licence, validTo: '2027-12-31' };
    const later = { ...state, salesperson, supplier: { ...state.supplier, licences: [valid] } };
    expect(placePurchaseOrder(later, named, { ...moment, today: '2026-11-23' })).toMatchObject({
      reason: 'person-letter-lapsed',
      facts: { letter: 'GH-1', validTo: '2026-11-22' },
      errors: [{ pointer: '/lines/0', reason: 'person-letter-lapsed' }],
    });
  });

  it('looks at the region of the receiving warehouse and at whose salesperson it is', () => {
    const at = (region: string) => placePurchaseOrder({ ...state, region, salesperson }, named, moment);
    expect(at('440112')).toMatchObject({ reason: 'person-letter-scope', facts: { region: '440112' } });
    const of = (partnerId: string) => ({ ...state, salesperson: { ...salesperson, partnerId } });
    expect(placePurchaseOrder(of('other'), named, moment)).toMatchObject({
      reason: 'person-not-found',
      errors: [{ pointer: '/supplierSalespersonId' }],
    });
    expect(placePurchaseOrder(state, named, moment)).toMatchObject({ reason: 'person-not-found' });
  });

  it('asks nothing where nobody is named', () => {
    const decision = placePurchaseOrder({ ...state, salesperson: { ...salesperson, letters: [] } }, command, moment);
    expect(decision.accepted && decision.next.order.supplierSalespersonId).toBeUndefined();
    expect(decision.accepted).toBe(true);
  });
});
