import type { OrderStatus } from './order.ts';

/** How far each shipment of an order is; steps only ever go up, so events may come twice or in any order. */
export const shipmentSteps = ['allocated', 'shipped', 'delivered', 'invoiced'] as const;
export type ShipmentStep = (typeof shipmentSteps)[number] | 'stopped';

/**
 * What logistics and finance have told about an order: a view beside its header, brought in line by events. The header
 * belongs to commands alone; what the order's status is follows from both.
 */
export interface OrderProgress {
  readonly company: string;
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly shipments: Readonly<Record<string, ShipmentStep>>;
  /** Lines that wait for goods, as the latest allocation left them or a count since then found them. */
  readonly shortLines: number;
  /** Version of the fulfilment whose word `shortLines` is. */
  readonly allocationVersion: number;
  /** Counts the changes of this view; its writer must have seen the last one. */
  readonly revision: number;
}

/** What one event says about an order's progress. */
export type ProgressNews =
  | { readonly kind: 'allocated'; readonly shipmentId?: string; readonly shortLines: number; readonly version: number }
  /** Shipments gave goods up: the lines that wait, counted again at this version of the fulfilment. */
  | { readonly kind: 'counted'; readonly shortLines: number; readonly version: number }
  | { readonly kind: 'step'; readonly shipmentId: string; readonly step: ShipmentStep }
  | { readonly kind: 'cancelled' };

function laterStep(known: ShipmentStep | undefined, told: ShipmentStep): ShipmentStep {
  if (known === 'stopped' || told === 'stopped') return 'stopped';
  if (!known) return told;
  return shipmentSteps.indexOf(told) > shipmentSteps.indexOf(known) ? told : known;
}

function statusOf(shipments: Readonly<Record<string, ShipmentStep>>, shortLines: number): OrderStatus {
  const moving = Object.values(shipments).flatMap((step) => (step === 'stopped' ? [] : [shipmentSteps.indexOf(step)]));
  if (moving.length === 0) return 'back-ordered';
  const reached = (step: (typeof shipmentSteps)[number]) =>
    moving.filter((rank) => rank >= shipmentSteps.indexOf(step)).length;
  if (reached('shipped') === 0) return 'allocated';
  if (shortLines > 0 || reached('shipped') < moving.length) return 'partly-shipped';
  if (reached('invoiced') === moving.length) return 'invoiced';
  return reached('delivered') === moving.length ? 'delivered' : 'shipped';
}

/** The progress after an event; the same object when the event tells nothing new. */
export function advanceProgress(
  known: OrderProgress | undefined,
  order: { readonly company: string; readonly orderId: string },
  news: ProgressNews,
): OrderProgress {
  const before: OrderProgress = known ?? {
    ...order,
    status: 'approved',
    shipments: {},
    shortLines: 0,
    allocationVersion: 0,
    revision: 0,
  };
  let { shipments, shortLines, allocationVersion } = before;
  if (news.kind === 'allocated' && news.version > allocationVersion) {
    shortLines = news.shortLines;
    allocationVersion = news.version;
  }
  // A count is of this moment, and holds against older word of allocations that comes after it.
  if (news.kind === 'counted' && news.version >= allocationVersion) {
    shortLines = news.shortLines;
    allocationVersion = news.version;
  }
  const told: readonly [string | undefined, ShipmentStep] =
    news.kind === 'step'
      ? [news.shipmentId, news.step]
      : [news.kind === 'allocated' ? news.shipmentId : undefined, 'allocated'];
  if (told[0]) shipments = { ...shipments, [told[0]]: laterStep(shipments[told[0]], told[1]) };
  const cancelled = news.kind === 'cancelled' || before.status === 'cancelled';
  const status = cancelled ? 'cancelled' : statusOf(shipments, shortLines);
  const after: OrderProgress = { ...before, status, shipments, shortLines, allocationVersion };
  return JSON.stringify(after) === JSON.stringify(before) ? before : { ...after, revision: before.revision + 1 };
}

/** What an order's status is: the header's until goods are looked for, then what its progress says. */
export function effectiveStatus(header: OrderStatus, progress: OrderProgress | undefined): OrderStatus {
  return header === 'approved' && progress ? progress.status : header;
}
