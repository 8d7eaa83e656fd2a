import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/**
 * placed 待审核 → approved 已审核 → allocated 已分配 (or back-ordered 缺货待补, all or part) → shipped 已发货
 * (partly-shipped) → delivered 已签收 → invoiced 已开票; cancelled 已取消 ends it. Picking and checking belong to
 * the shipment.
 */
export const orderStatuses = [
  'placed',
  'approved',
  'allocated',
  'back-ordered',
  'partly-shipped',
  'shipped',
  'delivered',
  'invoiced',
  'cancelled',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Statuses in which somebody waits for somebody: these stand in the index of waiting orders. */
export const waitingStatuses = [
  'placed',
  'allocated',
  'back-ordered',
  'partly-shipped',
  'shipped',
  'delivered',
] as const satisfies readonly OrderStatus[];

export function isWaiting(status: OrderStatus): boolean {
  return (waitingStatuses as readonly OrderStatus[]).includes(status);
}

/** An order of the system before that was not delivered whole when this one began. */
export interface OldOrder {
  readonly number: string;
  readonly orderedOn: Day;
}

/**
 * The order's header; lines, price explanations and progress stand apart so that a step stays cheap. Its own status is
 * placed, approved or cancelled; the rest is told by the progress view (see `progress.ts`).
 */
export interface Order extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly partnerId: string;
  readonly ancestors: readonly string[];
  readonly warehouseId: string;
  readonly addressId: string;
  readonly status: OrderStatus;
  readonly lineCount: number;
  readonly currency: Currency;
  /** Minor units, tax-inclusive; sum of the lines. */
  readonly gross: number;
  readonly placedAt: Instant;
  readonly placedBy: string;
  readonly approvedBy?: string;
  /** The partner's or platform's own order number (online sales: on every document, NET 16). */
  readonly customerReference?: string;
  readonly oldOrder?: OldOrder;
  /** Our salesperson in whose name it was made (GSP 78); who it is stands in an erasable item. */
  readonly salespersonId?: string;
  readonly shortage: 'partial' | 'all-or-nothing';
  readonly minimumShelfLifeDays: number;
  readonly oneLotPerLine: boolean;
}

/** Immutable once placed. */
export interface OrderLine {
  readonly line: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  /** Base unit as it was called then; lines of orders before 2026-11-26 do not have it. */
  readonly unit?: string;
  readonly quantity: number;
  readonly unitPriceE4: number;
  readonly taxRateBp: number;
  readonly gross: number;
}

/** Lines are kept in immutable pages of this many. */
export const linesPerPage = 25;

export function pagesOf<T>(lines: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(lines.length / linesPerPage) }, (_, page) =>
    lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
  );
}
