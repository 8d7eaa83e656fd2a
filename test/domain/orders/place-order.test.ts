import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { OrderedItem } from '../../../domain/orders/order-lines.ts';
import { placeOrder, type PlaceOrderState } from '../../../domain/orders/place-order.ts';
import { lineGross } from '../../../domain/shared/money.ts';
import { anOrderedItem as item, anOrderingPartner, ownFacts } from './an-ordering.ts';

const circumstances = { company: 'lotline', actor: 'sales', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const state = (items: readonly OrderedItem[], more: Partial<PlaceOrderState['partner']> = {}): PlaceOrderState => ({
  orderId: 'ord_1',
  number: 'SO-2026-000001',
  currency: 'CNY',
  partner: anOrderingPartner(more),
  own: ownFacts,
  items,
});
const lines = (quantities: readonly number[]) =>
  quantities.map((quantity, index) => ({ itemId: `itm_${index}`, quantity }));

describe('placeOrder', () => {
  it('adds its lines up to the cent, whatever the quantities', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 40 }), (quantities) => {
        const items = quantities.map((_, index) => item(index));
        const decision = placeOrder(state(items), { partnerId: 'ptn_1', lines: lines(quantities) }, circumstances);
        if (!decision.accepted) throw new Error(decision.reason);
        const expected = quantities.reduce((sum, quantity, index) => sum + lineGross(10_000 + index, quantity), 0);
        expect(decision.next.order.gross).toBe(expected);
        expect(decision.next.lines.map(({ line }) => line)).toEqual(quantities.map((_, index) => index + 1));
        expect(decision.events[0]?.data).toMatchObject({ gross: expected, lineCount: quantities.length });
      }),
      { numRuns: 300 },
    );
  });

  it('carries the partner’s delivery rules into the order, so that later changes do not touch it', () => {
    const decision = placeOrder(state([item(0)]), { partnerId: 'ptn_1', lines: lines([1]) }, circumstances);
    expect(decision).toMatchObject({
      next: {
        order: {
          minimumShelfLifeDays: 90,
          oneLotPerLine: true,
          shortage: 'partial',
          ancestors: ['ptn_agent'],
          addressId: 'adr_1',
          warehouseId: 'wh_east',
          placedBy: 'sales',
        },
      },
    });
  });

  it('goes to the address and warehouse it names, and refuses an address that is not the partner’s', () => {
    const command = { partnerId: 'ptn_1', lines: lines([1]), addressId: 'adr_2', warehouseId: 'wh_west' };
    expect(placeOrder(state([item(0)]), command, circumstances)).toMatchObject({
      next: { order: { addressId: 'adr_2', warehouseId: 'wh_west' } },
    });
    const strange = placeOrder(state([item(0)]), { ...command, addressId: 'adr_9' }, circumstances);
    expect(strange).toMatchObject({ reason: 'address-not-found', facts: { address: 'adr_9' } });
    const none = placeOrder(
      state([item(0)], { addresses: [] }),
      { partnerId: 'ptn_1', lines: lines([1]) },
      circumstances,
    );
    expect(none).toMatchObject({ reason: 'address-not-found' });
  });

  it('is whole or not at all: one bad line among many stops it, and every bad line is named', () => {
    const items = [item(0), item(1, { status: 'pending' }), item(2), item(3, { rules: [] })];
    const decision = placeOrder(state(items), { partnerId: 'ptn_1', lines: lines([1, 1, 1, 1]) }, circumstances);
    expect(decision).toMatchObject({
      accepted: false,
      reason: 'item-not-approved',
      errors: [
        { pointer: '/lines/1', reason: 'item-not-approved' },
        { pointer: '/lines/3', reason: 'price-missing' },
      ],
    });
  });

  it('names a line whose amount no document could hold, with its place', () => {
    const dear = item(0, { rules: item(0).rules.map((rule) => ({ ...rule, unitPriceE4: 9_000_000_000_000_000 })) });
    expect(placeOrder(state([dear]), { partnerId: 'ptn_1', lines: lines([10_000_000]) }, circumstances)).toMatchObject({
      reason: 'amount-too-large',
      facts: { item: 'C-0', quantity: 10_000_000 },
      errors: [{ pointer: '/lines/0' }],
    });
  });
});
