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
  /** Lot lines, those of replaced and dropped goods included. */
  readonly lineCount: number;
  /** Pages of lines; a line's page follows from its number, see `pageOfLine`. */
  readonly pages: number;
  /** Base units still meant to leave, and how many of them are picked and checked: a step needs no other page. */
  readonly units: number;
  readonly picked: number;
  readonly checked: number;
  readonly openedAt: Instant;
  /** Everyone who picked for it: none of them may check it (GSP 87-88). */
  readonly pickers?: readonly string[];
  readonly checkedBy?: string;
  readonly shippedBy?: string;
  readonly shippedAt?: Instant;
  /** Parts booked out so far, while a long shipment is booked out in steps. */
  readonly issuedParts?: number;
  readonly deliveredAt?: Instant;
  readonly transport?: Transport;
  /** The signed return copy (签收回单): its object key and hash. */
  readonly signedCopy?: { readonly reference: string; readonly sha256?: string };
  /** Recalls that met it on its way. */
  readonly stoppedInTransit?: readonly string[];
}

export const transportModes = ['carrier', 'own-vehicle', 'pick-up'] as const;

/** Carrier and waybill, or plate and driver's staff id (GSP 96). */
export interface Transport {
  readonly mode: (typeof transportModes)[number];
  readonly carrier?: string;
  readonly waybill?: string;
  readonly plate?: string;
  /** A staff id, never a name. */
  readonly driverId?: string;
  readonly conditions?: string;
}

/** One lot of one order line in a shipment. The goods are written once; the progress stands in an item of its own. */
export interface ShipmentLine {
  /** Begins anew with each page, so numbers may have gaps. */
  readonly line: number;
  readonly orderLine: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly productionDate?: Day;
  /** Base units meant to leave: as allocated, less what was dropped. */
  readonly quantity: number;
  readonly picked: number;
  readonly checked: number;
  /** Taken out again: refused at the check, stopped by a recall, or released. */
  readonly dropped: number;
  /** One a picked unit of a serial-managed item; the checked ones come first. */
  readonly serials: readonly string[];
  readonly serialManaged: boolean;
}

/** A shipment with all its lines, dropped ones included. */
export interface ShipmentGoods {
  readonly shipment: Shipment;
  readonly lines: readonly ShipmentLine[];
}

export const shipmentLinesPerPage = 25;

export function pageOfLine(line: number): number {
  return Math.floor((line - 1) / shipmentLinesPerPage);
}

export function firstLineOfPage(page: number): number {
  return page * shipmentLinesPerPage + 1;
}

/** Statuses in which goods are still in the warehouse for it. */
export const openShipmentStatuses: readonly ShipmentStatus[] = [
  'allocating',
  'allocated',
  'picking',
  'picked',
  'checked',
];

/** The lines that differ from what they were, for those who write them. */
export function changedLines(before: readonly ShipmentLine[], after: readonly ShipmentLine[]): ShipmentLine[] {
  return after.filter((line, index) => line !== before[index]);
}

/** The header after its lines changed: its counts, and the status that follows from them. */
export function recount(shipment: Shipment, lines: readonly ShipmentLine[], emptied: ShipmentStatus): Shipment {
  const sum = (of: (line: ShipmentLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const counts = { units: sum((l) => l.quantity), picked: sum((l) => l.picked), checked: sum((l) => l.checked) };
  return { ...shipment, ...counts, lineCount: lines.length, status: statusOf(counts, emptied) };
}

function statusOf(
  { units, picked, checked }: { units: number; picked: number; checked: number },
  emptied: ShipmentStatus,
): ShipmentStatus {
  if (units === 0) return emptied;
  if (checked === units) return 'checked';
  if (picked === units) return 'picked';
  return picked > 0 ? 'picking' : 'allocated';
}

/** The line without some of its units: `serials` are those that go, for units that had them. */
export function withoutUnits(line: ShipmentLine, quantity: number, serials: readonly string[] = []): ShipmentLine {
  const checkedGone = line.serialManaged
    ? line.serials.slice(0, line.checked).filter((serial) => serials.includes(serial)).length
    : Math.max(0, quantity - (line.quantity - line.checked));
  const pickedGone = line.serialManaged
    ? line.serials.filter((serial) => serials.includes(serial)).length
    : Math.max(0, quantity - (line.quantity - line.picked));
  return {
    ...line,
    quantity: line.quantity - quantity,
    dropped: line.dropped + quantity,
    picked: line.picked - pickedGone,
    checked: line.checked - checkedGone,
    serials: line.serials.filter((serial) => !serials.includes(serial)),
  };
}
