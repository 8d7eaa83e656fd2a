import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateOrder, type Allocation } from '../../../domain/logistics/allocate-order.ts';
import { positionsPerStep, type AllocationState } from '../../../domain/logistics/allocation.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Fulfilment } from '../../../domain/logistics/fulfilment.ts';
import { aPosition } from './positions.ts';

const order = {
  id: 'ord',
  company: 'lotline',
  number: 'SO-1',
  partnerId: 'ptn',
  ancestors: [],
  warehouseId: 'wh_east',
  addressId: 'adr',
  status: 'approved',
  shortage: 'partial' as const,
};
const rules = { firstExpiry: '2026-01-01', oneLotPerLine: false, bannedLots: [], stops: [], certificates: [] };

/** An order of one line an item; each item has lots of one expiry a day and so many pieces a lot. */
function stateOf(stock: readonly { quantity: number; lots: readonly number[] }[], more: Partial<AllocationState> = {}) {
  const state: AllocationState = {
    order,
    lines: stock.map(({ quantity }, index) => ({
      line: index + 1,
      itemId: `itm${index}`,
      itemCode: `I${index}`,
      quantity,
    })),
    fulfilment: undefined,
    released: {},
    newShipmentId: 'shp',
    shelf: new Map(
      stock.map(({ lots }, index) => [
        `itm${index}`,
        {
          serialManaged: false,
          unlawful: undefined,
          rules,
          positions: lots.map((pieces, lot) =>
            aPosition(`L${lot}`, `2027-01-${(lot + 10).toString()}`, pieces, `itm${index}`),
          ),
        },
      ]),
    ),
    ...more,
  };
  return state;
}

/** Runs an allocation to its end, step by step, as the events would. */
function toTheEnd(state: AllocationState): { steps: readonly Allocation[]; events: readonly string[] } {
  const steps: Allocation[] = [];
  const events: string[] = [];
  let fulfilment: Fulfilment | undefined;
  do {
    const cause = fulfilment?.run ? { afterStep: fulfilment.run.step } : ('first' as const);
    const decision = allocateOrder({ ...state, fulfilment }, cause, { now: '2026-11-22T04:00:00.000Z' });
    if (!decision.accepted) throw new Error(decision.reason);
    steps.push(decision.next);
    events.push(...decision.events.map(({ type }) => type));
    fulfilment = decision.next.fulfilment;
  } while (fulfilment.run);
  return { steps, events };
}

const stock = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 10 }),
    lots: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 120 },
);

describe('allocateOrder', () => {
  it('fills each covered line whole and no other, in steps that fit a transaction, each step once', () => {
    fc.assert(
      fc.property(stock, (lines) => {
        const { steps, events } = toTheEnd(stateOf(lines));
        for (const { postings } of steps) expect(postings.length).toBeLessThanOrEqual(positionsPerStep);
        const all = steps.flatMap(({ newLines }) => newLines);
        lines.forEach(({ quantity, lots }, index) => {
          const given = all
            .filter(({ orderLine }) => orderLine === index + 1)
            .reduce((sum, line) => sum + line.quantity, 0);
          expect(given).toBe(lots.reduce((sum, pieces) => sum + pieces, 0) >= quantity ? quantity : 0);
        });
        expect(new Set(all.map(({ line }) => line)).size).toBe(all.length);
        const last = steps.at(-1);
        expect(last?.shipment?.units ?? 0).toBe(all.reduce((sum, { quantity }) => sum + quantity, 0));
        expect(events.at(-1)).toBe(all.length > 0 ? 'logistics.order-allocated.v1' : 'logistics.order-back-ordered.v1');
      }),
      { numRuns: 300 },
    );
  });

  it('withdraws what earlier steps took when an all-or-nothing order turns out short at its end', () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({ quantity: 1, lots: index === 99 ? [] : [5] }));
    const state = stateOf(lines, { order: { ...order, shortage: 'all-or-nothing' } });
    expect(toTheEnd(state).events).toEqual([
      'logistics.allocation-continued.v1',
      'logistics.shipment-withdrawn.v1',
      'logistics.order-back-ordered.v1',
    ]);
  });

  it('gives only what is outstanding: less what is allocated, more what shipments gave back', () => {
    const fulfilment: Fulfilment = { id: 'ord', company: 'lotline', phase: 'open', allocated: [8], shipments: ['old'] };
    const state = stateOf([{ quantity: 8, lots: [9] }], { fulfilment, released: { 1: 3 } });
    const decision = allocateOrder(state, 'again', { now: '2026-11-22T04:00:00.000Z' });
    expect(decision).toMatchObject({
      next: { newLines: [{ quantity: 3 }], fulfilment: { allocated: [11], shipments: ['old', 'shp'] } },
    });
  });

  it.each([
    ['a cancelled order', { order: { ...order, status: 'cancelled' } }, 'order-cancelled'],
    ['an order nobody approved', { order: { ...order, status: 'placed' } }, 'order-not-approved'],
  ])('refuses %s', (_name, more, reason) => {
    expect(allocateOrder(stateOf([{ quantity: 1, lots: [1] }], more), 'first', { now: '' })).toMatchObject({ reason });
  });

  it('gives nothing of an item that may not be sold any more, and the rest of the order its goods', () => {
    const state = stateOf([{ quantity: 1, lots: [5] }]);
    const shelf = new Map(
      [...state.shelf].map(([id, item]) => [id, { ...item, unlawful: rejected('licence-lapsed', { licence: 'L' }) }]),
    );
    expect(toTheEnd({ ...state, shelf }).events).toEqual(['logistics.order-back-ordered.v1']);
    const both = stateOf([
      { quantity: 1, lots: [5] },
      { quantity: 2, lots: [5] },
    ]);
    const half = new Map([...both.shelf, ...shelf]);
    const [step] = toTheEnd({ ...both, shelf: half }).steps;
    expect(step).toMatchObject({ newLines: [{ itemId: 'itm1', quantity: 2 }], short: [{ itemId: 'itm0' }] });
  });

  it('tells who asks again that a licence stands in the way, and not that stock is short', () => {
    const state = stateOf([{ quantity: 1, lots: [5] }]);
    const shelf = new Map(
      [...state.shelf].map(([id, item]) => [id, { ...item, unlawful: rejected('licence-lapsed', { licence: 'L' }) }]),
    );
    expect(allocateOrder({ ...state, shelf }, 'again', { now: '' })).toMatchObject({
      reason: 'licence-lapsed',
      facts: { licence: 'L' },
    });
    const empty = stateOf([{ quantity: 1, lots: [0] }]);
    expect(allocateOrder(empty, 'again', { now: '' })).toMatchObject({ reason: 'stock-short' });
  });
});
