import type { House } from '../infra/house.ts';
import type { Subscription } from '../runtime/contract.ts';

/** Of a month of ten orders to one partner, as the bench's row `order-lifecycle` walks it, the share of one order. */
export const lifecycle = {
  lines: 5,
  /** place, approve, pick, check, ship, deliver; and a tenth of: statement, signed letter, payment, match. */
  httpCommands: 6.4,
  /** What those commands and their reactions say out loud, once each for an order. */
  events: [
    'orders.order-placed.v1',
    'orders.order-approved.v1',
    'logistics.order-allocated.v1',
    'logistics.shipment-picked.v1',
    'logistics.shipment-checked.v1',
    'logistics.shipment-shipped.v1',
    'logistics.shipment-delivered.v1',
    'finance.invoice-issued.v1',
  ],
  /** Said once a month and partner: a tenth of statement built, closed, payment recorded, matched. */
  monthlyEvents: 0.4,
} as const;

/** What the bench on one machine cannot see; each is a round figure on the dear side. */
export const assumptions = {
  /** A wait for DynamoDB inside the region, connection kept. */
  millisecondsPerWait: 8,
  /** The rest of an invocation at 512 MB: parsing, deciding, signing requests, writing the log line. */
  millisecondsPerInvocation: 25,
  /** One invocation in fifty begins cold, and takes this longer. */
  coldShare: 0.02,
  coldMilliseconds: 600,
  memoryGb: 0.5,
  /** Completion line, metric line, and the service's START, END and REPORT. */
  logBytesPerInvocation: 1300,
  /** Access log of the HTTP API. */
  logBytesPerRequest: 300,
  /** An envelope with its data on the bus. */
  bytesPerEvent: 1000,
  /**
   * Lambda traces the first request of each second and function, then one in twenty. A million lifecycles in a year are
   * one each half minute, so every request is traced; at a hundred a second it would be a twentieth. Reactions are not
   * traced on production stages (`tracing` in infra/stages.ts).
   */
  tracedShare: 1,
  /** Years the records are kept hot. Sales records: expiry plus two years, five at least; vouchers: thirty years, as copies. */
  hotYears: 7,
  /** Different outcomes a function tells in a month, each a metric of its own. */
  outcomesPerFunction: 2,
  /** Lambda asks each queue with five pollers, twenty seconds a time, work or no work. */
  pollsPerQueueAndMonth: (5 * 30 * 24 * 3600) / 20,
  /** DynamoDB asks for the table's key again after five minutes, for each function that is in use all the time. */
  keyRequestsPerFunctionAndMonth: (30 * 24 * 60) / 5,
} as const;

/** Messages that the events of one order bring about: one for each subscription that hears one. */
export function deliveriesOf(subscriptions: readonly Pick<Subscription, 'on'>[], events: readonly string[]): number {
  return events.reduce((sum, type) => sum + subscriptions.filter(({ on }) => on.includes(type)).length, 0);
}

/** What stands there whether anybody works or not. */
export interface Standing {
  readonly functions: number;
  readonly alarms: number;
  readonly queues: number;
}

export function standingOf({ routes, consumers, jobs }: Pick<House, 'routes' | 'consumers' | 'jobs'>): Standing {
  const functions = routes.length + consumers.length + jobs.length + 2;
  const deadLetterQueues = consumers.length + jobs.length + 1;
  const apis = new Set(routes.map(({ context }) => context)).size;
  // Errors of each function, each dead-letter queue, the publisher's delay; per API failures and refusals; two of the table.
  return { functions, alarms: functions + deadLetterQueues + 1 + 2 * apis + 2, queues: consumers.length };
}
