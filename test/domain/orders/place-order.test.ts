import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { OrderedItem } from '../../../domain/orders/order-lines.ts';
import { placeOrder, type PlaceOrderState } from '../../../domain/orders/place-order.ts';
import type { PersonFacts } from '../../../domain/shared/authorised-person.ts';
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

describe('an order in a salesperson’s name (GSP 78)', () => {
  const letter = {
    ...{ number: 'SQ-1', productLines: ['cardio'], regions: ['310000'], approvedBy: 'quality-manager' },
    ...{ validFrom: '2026-01-01', validTo: '2026-11-22' },
  };
  const salesperson: PersonFacts = { id: 'per_1', kind: 'salesperson', letters: [letter] };
  const place = (
    items: readonly OrderedItem[],
    { person = salesperson, by = {}, at = {} }: { person?: PersonFacts | undefined; by?: object; at?: object } = {},
  ) =>
    placeOrder(
      { ...state(items, at), ...(person.id === 'nobody' ? {} : { salesperson: person }) },
      { partnerId: 'ptn_1', lines: lines(items.map(() => 1)), salespersonId: 'per_1' },
      { ...circumstances, ...by },
    );

  it('keeps the name on the order on the letter’s last day, and refuses on the next, with letter and day', () => {
    expect(place([item(0)])).toMatchObject({ next: { order: { salespersonId: 'per_1' } } });
    expect(place([item(0)], { by: { today: '2026-11-23' } })).toMatchObject({
      reason: 'person-letter-lapsed',
      facts: { letter: 'SQ-1', validTo: '2026-11-22' },
      errors: [{ pointer: '/lines/0', reason: 'person-letter-lapsed' }],
    });
  });

  it('names each line that no letter states, beside what else stands in the way', () => {
    const items = [item(0), item(1, { productLine: 'reagent' }), item(2, { rules: [] })];
    expect(place(items)).toMatchObject({
      accepted: false,
      reason: 'price-missing',
      errors: [
        { pointer: '/lines/2', reason: 'price-missing' },
        { pointer: '/lines/1', reason: 'person-letter-scope' },
      ],
    });
  });

  it('looks at the region of the buyer', () => {
    expect(place([item(0)], { at: { region: '320500' } })).toMatchObject({
      reason: 'person-letter-scope',
      facts: { region: '320500' },
    });
    expect(place([item(0)], { at: { region: '310115' } }).accepted).toBe(true);
  });

  it('names the person once, not at every line, and nobody to a buyer', () => {
    const nobody = { ...salesperson, id: 'nobody' };
    expect(place([item(0), item(1)], { person: nobody })).toMatchObject({
      reason: 'person-not-found',
      errors: [{ pointer: '/salespersonId', reason: 'person-not-found' }],
    });
    expect(place([item(0)], { by: { partnerId: 'ptn_1' } })).toMatchObject({ reason: 'person-not-found' });
    expect(place([item(0)], { person: { ...salesperson, leftOn: '2026-11-21' } })).toMatchObject({
      reason: 'person-left',
    });
  });

  it('asks nothing where nobody is named, whoever is known', () => {
    const decision = placeOrder(
      { ...state([item(0)]), salesperson: { ...salesperson, letters: [] } },
      { partnerId: 'ptn_1', lines: lines([1]) },
      circumstances,
    );
    expect(decision.accepted && decision.next.order.salespersonId).toBeUndefined();
    expect(decision.accepted).toBe(true);
  });
});
