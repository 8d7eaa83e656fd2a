import type { Day, Instant } from './calendar.ts';

/**
 * What goods in a warehouse can be. Each is a counter of the position, in base units, guarded by value:
 * available 可用, reserved 已分配, inspection 待验, quarantine 隔离, blocked 冻结, recalled 召回, nonConforming 不合格.
 */
export const stockStatuses = [
  'available',
  'reserved',
  'inspection',
  'quarantine',
  'blocked',
  'recalled',
  'nonConforming',
] as const;
export type StockStatus = (typeof stockStatuses)[number];

/** Sort value for goods without expiry: after every date. */
export const noExpiry: Day = '9999-12-31';

/** The lot of goods that are not managed by lot: they have a position and a trace all the same. */
export const noLot = '-';

/** One lot of one item in one warehouse. */
export interface Position extends Readonly<Record<StockStatus, number>> {
  readonly company: string;
  readonly itemId: string;
  readonly warehouseId: string;
  readonly lot: string;
  /** Last usable day; `9999-12-31` where the item has none. */
  readonly expiry: Day;
  /** From the lot's master, where it is known: certificates gate by it (O47 art. 112). */
  readonly productionDate?: Day;
}

/** The lot's master: dates as read from the label at first receipt. */
export interface Lot {
  readonly company: string;
  readonly itemId: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly productionDate?: Day;
  readonly supplierId?: string;
}

/** Why goods are in no warehouse and with no partner. */
export const waysOutside = ['destroyed', 'used', 'lost', 'opening'] as const;

/** Where goods are: a status in a warehouse, with a partner, on the way, or gone for good. */
export type Place =
  | { readonly kind: 'warehouse'; readonly warehouseId: string; readonly status: StockStatus }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'gone'; readonly how: (typeof waysOutside)[number] };

/** EPCIS 2.0 / CBV 2.0 business steps used for moves. */
export const businessSteps = [
  'receiving',
  'inspecting',
  'storing',
  'picking',
  'shipping',
  'holding',
  'destroying',
  'stock_taking',
  'transporting',
] as const;
export type BusinessStep = (typeof businessSteps)[number];

/** One movement of goods of one lot. Never changed; a mistake is corrected by a declared counter-move. */
export interface Move {
  readonly company: string;
  /** Unique within its command: `<document id>-<line>`. */
  readonly id: string;
  readonly itemId: string;
  readonly lot: string;
  readonly quantity: number;
  readonly step: BusinessStep;
  readonly from: Place;
  readonly to: Place;
  /** The document that moved it, e.g. `shipment`, `receipt`, `recall`. */
  readonly documentType: string;
  readonly documentId: string;
  readonly documentNumber: string;
  /** The order it belongs to, where there is one. */
  readonly orderId?: string;
  readonly serials?: readonly string[];
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

export const serialStatuses = ['in-stock', 'picked', 'held', 'shipped', 'returned', 'used', 'destroyed'] as const;

/** The life of one serial number: where it is now. Its way is in its moves. */
export interface Serial {
  readonly company: string;
  readonly itemId: string;
  readonly serial: string;
  readonly lot: string;
  /** held: in the warehouse but refused, stopped or waiting for judgement. */
  readonly status: (typeof serialStatuses)[number];
  /** The counter of the position a held unit stands in, where it is known. */
  readonly stock?: StockStatus;
  readonly warehouseId?: string;
  readonly partnerId?: string;
  /** The shipment that holds it while picked or shipped. */
  readonly shipmentId?: string;
}

/** A change of counters of one position, conserved or not: what goes out of one status into another, or in or out. */
export interface Posting {
  readonly itemId: string;
  readonly warehouseId: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly quantity: number;
  /** Kept on the position when goods come in. */
  readonly productionDate?: Day;
  /** Absent: goods come into the warehouse. */
  readonly from?: StockStatus;
  /** Absent: goods leave the warehouse. */
  readonly to?: StockStatus;
}

/** A warehouse of the company. */
export interface Warehouse {
  readonly company: string;
  readonly id: string;
  readonly name: string;
  /** GB/T 2260, six digits. */
  readonly region: string;
  readonly address: string;
  /** Degrees Celsius kept in its zones. */
  readonly lowCelsius: number;
  readonly highCelsius: number;
  readonly coldRoom: boolean;
}
