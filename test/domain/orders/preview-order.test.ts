import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { OrderedItem } from '../../../domain/orders/order-lines.ts';
import { placeOrder } from '../../../domain/orders/place-order.ts';
import { previewOrder, type PreviewOrderState } from '../../../domain/orders/preview-order.ts';
import { anOrderedItem, anOrderingPartner, ownFacts } from './an-ordering.ts';

const today = '2026-11-22';
const state = (items: PreviewOrderState['items'], more: Partial<PreviewOrderState> = {}): PreviewOrderState => ({
  currency: 'CNY',
  partner: anOrderingPartner(),
  own: ownFacts,
  credit: { limit: 1_000_000, used: 0 },
  isWarehouseKnown: true,
  isAskedByBuyer: false,
  items,
  ...more,
});
const order = (quantities: readonly number[], more: object = {}) => ({
  partnerId: 'ptn_1',
  lines: quantities.map((quantity, index) => ({ itemId: `itm_${index}`, quantity })),
  ...more,
});

describe('previewOrder', () => {
  it('says of any order what placing it would say, refusal by refusal and cent by cent', () => {
    const anyItem = fc.record({
      status: fc.constantFrom('approved' as const, 'pending' as const, 'banned' as const),
      riskClass: fc.constantFrom('I' as const, 'II' as const, 'III' as const),
      hasPrice: fc.boolean(),
      quantity: fc.integer({ min: 1, max: 100_000 }),
    });
    const anyOrder = fc.array(anyItem, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyOrder, fc.constantFrom('adr_1', 'adr_9', undefined), fc.boolean(), (asked, addressId, isKnown) => {
        const partner = anOrderingPartner({ status: isKnown ? 'approved' : 'suspended' });
        const items = asked.map(({ status, riskClass, hasPrice }, index): OrderedItem =>
          anOrderedItem(index, { status, riskClass, ...(hasPrice ? {} : { rules: [] }) }),
        );
        const command = order(
          asked.map(({ quantity }) => quantity),
          { addressId },
        );
        const preview = previewOrder(state(items, { partner }), command, today);
        const placed = placeOrder(
          { orderId: 'ord_1', number: 'SO-1', currency: 'CNY', partner, own: ownFacts, items },
          command,
          {
            company: 'lotline',
            actor: 'sales',
            now: `${today}T04:00:00.000Z`,
            today,
          },
        );
        expect(preview.isPlaceable).toBe(placed.accepted);
        if (placed.accepted) {
          expect(preview.totals.gross).toBe(placed.next.order.gross);
          expect(preview.lines.map(({ priced }) => priced?.line)).toEqual(placed.next.lines);
        } else if (placed.errors) {
          const first = preview.lines.flatMap(({ noes: [no] }, index) =>
            no ? [{ pointer: `/lines/${index}`, reason: no.reason }] : [],
          );
          expect(first).toEqual(placed.errors);
        } else {
          expect(preview.noes.map(({ reason }) => reason)).toContain(placed.reason);
        }
        expect(preview.totals.net + preview.totals.tax).toBe(preview.totals.gross);
      }),
      { numRuns: 300 },
    );
  });

  it('goes on behind the first no, and tells all that a line has', () => {
    const items = [anOrderedItem(0), undefined, anOrderedItem(2, { status: 'banned', rules: [] }), anOrderedItem(3)];
    const preview = previewOrder(state(items), order([10, 1, 1, 5]), today);
    expect(preview.lines.map(({ noes }) => noes.map(({ reason }) => reason))).toEqual([
      [],
      ['item-not-found'],
      ['item-banned', 'price-missing'],
      [],
    ]);
    // 10.00 and 5.00 at 13 %: 8.85 + 4.42, rounded by line as an invoice rounds.
    expect(preview.totals).toEqual({ net: 1327, tax: 173, gross: 1500 });
    expect(preview.isPlaceable).toBe(false);
  });

  it('tells of credit to the last cent, and that such an order can be placed all the same', () => {
    const credit = { limit: 1_500, used: 500 };
    const fits = previewOrder(state([anOrderedItem(0)], { credit }), order([1_000]), today);
    expect(fits).toMatchObject({
      totals: { gross: 100_000 },
      isPlaceable: true,
      noes: [{ reason: 'credit-exceeded' }],
    });
    const exact = previewOrder(state([anOrderedItem(0)], { credit }), order([10]), today);
    expect(exact).toMatchObject({ totals: { gross: 1_000 }, isPlaceable: true, noes: [] });
  });

  it('names an address and a warehouse that are not there, both', () => {
    const asked = state([anOrderedItem(0)], { isWarehouseKnown: false });
    const preview = previewOrder(asked, order([1], { addressId: 'adr_9', warehouseId: 'wh_mars' }), today);
    expect(preview.noes).toMatchObject([
      { reason: 'address-not-found', facts: { address: 'adr_9' } },
      { reason: 'warehouse-not-found', facts: { warehouse: 'wh_mars' } },
    ]);
    expect(preview.isPlaceable).toBe(false);
  });
});

describe('a preview of an order in a salesperson’s name', () => {
  const letter = {
    ...{ number: 'SQ-1', productLines: ['cardio'], regions: ['310000'], approvedBy: 'quality-manager' },
    ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
  };
  const salesperson = { id: 'per_1', kind: 'salesperson', letters: [letter] };
  const items = [anOrderedItem(0), anOrderedItem(1, { productLine: 'reagent' })];
  const named = order([1, 1], { salespersonId: 'per_1' });

  it('tells each line that no letter covers, with its price all the same', () => {
    const { lines, noes, isPlaceable } = previewOrder(state(items, { salesperson }), named, today);
    expect(isPlaceable).toBe(false);
    expect(noes).toEqual([]);
    expect(lines.map(({ noes: of }) => of.map(({ reason }) => reason))).toEqual([[], ['person-letter-scope']]);
    expect(lines[1]?.priced).toBeDefined();
    expect(
      previewOrder(state(items.slice(0, 1), { salesperson }), order([1], { salespersonId: 'per_1' }), today),
    ).toMatchObject({
      isPlaceable: true,
    });
  });

  it('tells of the person once, and a buyer that nobody is there', () => {
    const stopped = (more: Partial<PreviewOrderState>) => {
      const { noes, lines } = previewOrder(state(items, more), named, today);
      expect(lines.flatMap(({ noes: of }) => of)).toEqual([]);
      return noes.map(({ reason }) => reason);
    };
    expect(stopped({})).toEqual(['person-not-found']);
    expect(stopped({ salesperson: { ...salesperson, letters: [] } })).toEqual(['person-letter-missing']);
    expect(stopped({ salesperson, isAskedByBuyer: true })).toEqual(['person-not-found']);
  });
});
