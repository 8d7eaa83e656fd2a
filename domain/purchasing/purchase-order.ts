import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/** open 待收货 → completed 已完成, when all that was ordered has been delivered. */
export const purchaseOrderStatuses = ['open', 'completed'] as const;
export type PurchaseOrderStatus = (typeof purchaseOrderStatuses)[number];

/** The header of a purchase order (采购订单); lines stand in immutable pages, what was received in counters. */
export interface PurchaseOrder extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly supplierId: string;
  readonly warehouseId: string;
  readonly status: PurchaseOrderStatus;
  readonly lineCount: number;
  readonly currency: Currency;
  /** Minor units, tax-inclusive. */
  readonly gross: number;
  /** 购货日期 */
  readonly orderedOn: Day;
  readonly expectedOn?: Day;
  /** The supplier's salesperson it was bought from (GSP 53); who it is stands in an erasable item. */
  readonly supplierSalespersonId?: string;
  readonly placedAt: Instant;
  readonly placedBy: string;
}

/** One line with the fields of the purchase record (采购记录, GSP 58). */
export interface PurchaseOrderLine {
  readonly line: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  /** Registration certificate or filing. */
  readonly certificate?: string;
  readonly registrant: string;
  readonly productionLicence?: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceE4: number;
  readonly taxRateBp: number;
  readonly gross: number;
}

/** Received so far by line number, in base units. */
export type PurchaseProgress = Readonly<Record<number, number>>;

export const linesPerPage = 25;
