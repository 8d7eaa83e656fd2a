import { rejected } from '../shared/decision.ts';
import type { QualificationNo, QualificationReason } from '../shared/qualification.ts';
import type { Position } from '../shared/stock.ts';
import type { LotRules } from './first-expired-first-out.ts';
import { outstandingOf, type Fulfilment, type Released } from './fulfilment.ts';

/** Positions one step may reserve: with journal, fulfilment, shipment, four pages and gate it fits 100 items. */
export const positionsPerStep = 90;

export interface OrderToAllocate {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly partnerId: string;
  readonly ancestors: readonly string[];
  readonly warehouseId: string;
  readonly addressId: string;
  readonly status: string;
  readonly shortage: 'partial' | 'all-or-nothing';
}

export interface LineToAllocate {
  readonly line: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly quantity: number;
}

/** What allocation knows of one item: its flags, its stock in expiry order as far as it was read, and its rules. */
export interface ItemOnShelf {
  readonly serialManaged: boolean;
  /** Why it may not be sold to this buyer today, whatever there is of it. */
  readonly unlawful: QualificationNo | undefined;
  readonly positions: readonly Position[];
  readonly rules: LotRules;
}

export interface AllocationState {
  readonly order: OrderToAllocate;
  readonly lines: readonly LineToAllocate[];
  readonly fulfilment: Fulfilment | undefined;
  readonly released: Released;
  readonly shelf: ReadonlyMap<string, ItemOnShelf>;
  readonly newShipmentId: string;
}

/** first: after approval; again: somebody asks for a back-order; a number: the step that comes after this one. */
export type AllocationCause = 'first' | 'again' | { readonly afterStep: number };

export type AllocationReason =
  | 'order-cancelled'
  | 'order-not-approved'
  | 'allocation-running'
  | 'nothing-outstanding'
  | 'stock-short'
  | QualificationReason;

/** Why an allocation may not begin or go on; undefined when it may. */
export function allocationNo(
  state: Pick<AllocationState, 'order' | 'lines' | 'fulfilment' | 'released'>,
  cause: AllocationCause,
) {
  const { order, lines, fulfilment, released } = state;
  const facts = { order: order.number };
  if (order.status === 'cancelled' || fulfilment?.phase === 'cancelled') return rejected('order-cancelled', facts);
  if (order.status === 'placed') return rejected('order-not-approved', facts);
  const running = typeof cause === 'object' ? cause.afterStep : undefined;
  if (fulfilment?.run?.step !== running) return rejected('allocation-running', facts);
  if (cause === 'first' && fulfilment) return rejected('nothing-outstanding', facts);
  if (running === undefined && lines.every((line) => outstandingOf(line, fulfilment, released) <= 0)) {
    return rejected('nothing-outstanding', facts);
  }
  return undefined;
}

/** The lines one step looks at, with what is outstanding of each: no more than could fit it. */
export function linesOfStep(state: Pick<AllocationState, 'lines' | 'fulfilment' | 'released'>) {
  const from = state.fulfilment?.run?.nextLine ?? 1;
  return state.lines
    .filter(({ line }) => line >= from)
    .map((line) => ({ ...line, quantity: outstandingOf(line, state.fulfilment, state.released) }))
    .filter(({ quantity }) => quantity > 0)
    .slice(0, positionsPerStep);
}
