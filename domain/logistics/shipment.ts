import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

/**
 * allocated 已分配 → picking 拣货中 → picked 已拣货 → checked 已复核 → shipped 已发运 → delivered 已签收;
 * stopped 已拦截 by a recall or hold, cancelled 已取消.
 */
export const shipmentStatuses = [
  'allocating',
  'allocated',
  'picking',
  'picked',
  'checked',
  'shipped',
  'delivered',
  'stopped',
  'cancelled',
] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

/** The header of one outbound shipment (出库单) of one order from one warehouse. */
export interface Shipment extends Remembered {
  readonly id: string;
  readonly company: string;
  /** Number of the delivery note (随货同行单), given when it ships. */
  readonly number?: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly partnerId: string;
  readonly ancestors: readonly string[];
  readonly warehouseId: string;
  readonly addressId: string;
  readonly status: ShipmentStatus;
  readonly lineCount: number;
  readonly openedAt: Instant;
  readonly pickedBy?: string;
  readonly checkedBy?: string;
  readonly shippedBy?: string;
  readonly shippedAt?: Instant;
  readonly deliveredAt?: Instant;
  /** Carrier and waybill, or plate and driver's staff id (GSP 96). */
  readonly transport?: {
    readonly mode: string;
    readonly carrier?: string;
    readonly waybill?: string;
    readonly plate?: string;
  };
  /** The signed return copy (签收回单): its object key and hash. */
  readonly signedCopy?: { readonly reference: string; readonly sha256?: string };
}

/** One lot of one order line in a shipment; 25 a page. */
export interface ShipmentLine {
  readonly line: number;
  readonly orderLine: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly productionDate?: Day;
  readonly quantity: number;
  readonly picked: number;
  readonly checked: number;
  readonly serials: readonly string[];
}
