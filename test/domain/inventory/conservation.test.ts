import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { adjustStatus, judgeableStatuses, judgedStatuses } from '../../../domain/inventory/adjust-status.ts';
import { lockExpiredStock } from '../../../domain/inventory/lock-expired-stock.ts';
import { scrapStock } from '../../../domain/inventory/scrap-stock.ts';
import { postingsOf, type ChangeableGoods, type StatusChange } from '../../../domain/inventory/status-change.ts';
import { shownStock, sourcesAndConsignees, summed } from '../../../domain/inventory/trace.ts';
import { stockStatuses, type Move, type Position, type Posting } from '../../../domain/shared/stock.ts';

const circumstances = { company: 'c', actor: 'quality', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const item = { id: 'itm', code: 'ITM', serialManaged: false };
const request = { warehouseId: 'wh', reason: 'r' };

type Step =
  | { readonly kind: 'arrive'; readonly quantity: number }
  | { readonly kind: 'adjust'; readonly from: number; readonly to: number; readonly quantity: number }
  | { readonly kind: 'scrap'; readonly recalled: boolean; readonly quantity: number }
  | { readonly kind: 'lock' };

const quantity = fc.integer({ min: 1, max: 30 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('arrive' as const), quantity }),
    fc.record({ kind: fc.constant('adjust' as const), from: fc.nat(4), to: fc.nat(3), quantity }),
    fc.record({ kind: fc.constant('scrap' as const), recalled: fc.boolean(), quantity }),
    fc.record({ kind: fc.constant('lock' as const) }),
  ),
  { maxLength: 40 },
);

function post(position: Position, postings: readonly Posting[]): Position {
  const counters = { ...position } as Record<string, unknown>;
  for (const posting of postings) {
    if (posting.from) counters[posting.from] = Number(counters[posting.from]) - posting.quantity;
    if (posting.to) counters[posting.to] = Number(counters[posting.to]) + posting.quantity;
  }
  return counters as unknown as Position;
}

function totalOf(position: Position): number {
  return stockStatuses.reduce((sum, status) => sum + position[status], 0);
}

describe('units are neither made nor lost', () => {
  it('over any sequence of arrivals, judgements, locks and destructions', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (sequence, isExpired) => {
        const expiry = isExpired ? '2026-11-21' : '2027-01-01';
        const empty = Object.fromEntries(stockStatuses.map((status) => [status, 0]));
        let position = {
          company: 'c',
          itemId: 'itm',
          warehouseId: 'wh',
          lot: 'L',
          expiry,
          ...empty,
        } as unknown as Position;
        let arrived = 0;
        let destroyed = 0;
        for (const step of sequence) {
          const goods: ChangeableGoods = {
            ...{ statusChangeId: 's', number: 'SC', item, lot: 'L', expiry, position, serials: [] },
          };
          let change: StatusChange | undefined;
          if (step.kind === 'arrive') {
            arrived += step.quantity;
            position = { ...position, available: position.available + step.quantity };
          } else if (step.kind === 'adjust') {
            const [from, to] = [judgeableStatuses[step.from]!, judgedStatuses[step.to]!];
            const command = { ...request, from, to, quantity: step.quantity };
            const decision = adjustStatus({ ...goods, stops: [] }, command, circumstances);
            if (decision.accepted) change = decision.next.change;
          } else if (step.kind === 'scrap') {
            const from = step.recalled ? ('recalled' as const) : ('nonConforming' as const);
            const decision = scrapStock(goods, { ...request, from, quantity: step.quantity }, circumstances);
            if (decision.accepted) {
              change = decision.next.change;
              destroyed += step.quantity;
            }
          } else {
            const state = { statusChangeId: 's', number: 'SC', positions: [position] };
            const decision = lockExpiredStock(state, { itemId: 'itm', lot: 'L' }, circumstances);
            expect(decision.accepted).toBe(isExpired && position.available > 0);
            if (decision.accepted) change = decision.next.change;
          }
          if (change) position = post(position, postingsOf(change));
          expect(stockStatuses.every((status) => position[status] >= 0)).toBe(true);
          expect(totalOf(position)).toBe(arrived - destroyed);
          expect(shownStock(position, circumstances.today).total).toBe(totalOf(position));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is shown', () => {
  it('shows goods past their last usable day as expired and adds positions up', () => {
    const zero = Object.fromEntries(stockStatuses.map((status) => [status, 0]));
    const of = (expiry: string, available: number) =>
      ({
        company: 'c',
        itemId: 'i',
        warehouseId: 'w',
        lot: 'L',
        expiry,
        ...zero,
        available,
        reserved: 1,
      }) as unknown as Position;
    const shown = [of('2026-11-21', 5), of('2026-11-22', 7)].map((one) => shownStock(one, '2026-11-22'));
    expect(shown[0]).toMatchObject({ available: 0, expired: 5, reserved: 1, total: 6 });
    expect(shown[1]).toMatchObject({ available: 7, expired: 0, total: 8 });
    expect(summed(shown)).toMatchObject({ available: 7, expired: 5, reserved: 2, total: 14 });
  });

  it('sums a trace net: what went out less what came back is what came in less what is here', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ partner: fc.nat(3), out: quantity, back: fc.nat(100) })), (rows) => {
        const base = { company: 'c', itemId: 'i', lot: 'L', step: 'shipping', documentNumber: 'n' } as const;
        const at = { occurredAt: circumstances.now, recordedAt: circumstances.now };
        const here = { kind: 'warehouse', warehouseId: 'wh', status: 'available' } as const;
        const moves = rows.flatMap(({ partner, out, back }, n): Move[] => {
          const there = { kind: 'partner', partnerId: `p${partner}` } as const;
          const returned = Math.min(out, back);
          return [
            {
              ...base,
              ...at,
              id: `o${n}`,
              quantity: out,
              from: here,
              to: there,
              documentType: 'shipment',
              documentId: `s${n}`,
            },
            {
              ...base,
              ...at,
              id: `b${n}`,
              quantity: returned,
              from: there,
              to: here,
              documentType: 'return',
              documentId: `r${n}`,
            },
          ];
        });
        const { consignees } = sourcesAndConsignees(moves);
        const net = consignees.reduce((sum, one) => sum + one.quantity, 0);
        expect(net).toBe(rows.reduce((sum, { out, back }) => sum + out - Math.min(out, back), 0));
        expect(consignees.every((one) => one.quantity >= 0)).toBe(true);
      }),
    );
  });
});
