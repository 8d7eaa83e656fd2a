import type { Remembered } from '../shared/decision.ts';

/**
 * What of an order is reserved: the aggregate of record of allocation, so that two allocations of one order never both
 * run. `allocated` only grows; what shipments give back is counted beside it, so that they never write here.
 */
export interface Fulfilment extends Remembered {
  /** The order's id. */
  readonly id: string;
  readonly company: string;
  /** open: may be allocated further; cancelled: never again. */
  readonly phase: 'open' | 'cancelled';
  /** Base units ever reserved by order line; index 0 is line 1. */
  readonly allocated: readonly number[];
  readonly shipments: readonly string[];
  /** The allocation that is under way in steps. */
  readonly run?: AllocationRun;
}

export interface AllocationRun {
  readonly shipmentId: string;
  readonly step: number;
  /** Order line to go on with. */
  readonly nextLine: number;
  /** What the shipment holds so far. */
  readonly pages: number;
  readonly lineCount: number;
  readonly units: number;
  /** Lines that got nothing in this run. */
  readonly short: readonly number[];
}

/** Base units given back by shipments, by order line. */
export type Released = Readonly<Record<number, number>>;

/** Base units of an order line that are neither reserved nor shipped. */
export function outstandingOf(
  line: { readonly line: number; readonly quantity: number },
  fulfilment: Fulfilment | undefined,
  released: Released,
): number {
  return line.quantity - (fulfilment?.allocated[line.line - 1] ?? 0) + (released[line.line] ?? 0);
}
