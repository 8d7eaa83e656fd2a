import type { Subscription } from '../runtime/contract.ts';
import { assumptions, deliveriesOf, lifecycle, type Standing } from './lifecycle.ts';
import { prices } from './prices.ts';
import type { CommandRow } from './report.ts';
import type { Stored } from './stored.ts';

/** What the cost is computed from: measured counts of one lifecycle, and what stands in the house. */
export interface Measurement {
  readonly row: Pick<CommandRow, 'rcu' | 'wcu' | 'roundTrips' | 'transactions'>;
  readonly stored: Stored;
  readonly subscriptions: readonly Pick<Subscription, 'on'>[];
  readonly standing: Standing;
}

/** `quantity` is of one lifecycle (or of a month, in `monthly`); `dollars` of a million lifecycles (or of a month). */
export interface CostRow {
  readonly service: string;
  readonly what: string;
  readonly quantity: number;
  readonly dollars: number;
}

export interface Cost {
  readonly million: readonly CostRow[];
  readonly storage: readonly CostRow[];
  readonly monthly: readonly CostRow[];
  /** The same facts put once each, alone, without index, journal order or guard. */
  readonly floor: number;
}

const bytesPerGigabyte = 1024 ** 3;
const gigabytesOfAMillion = (bytes: number) => (bytes * 1e6) / bytesPerGigabyte;

/** Invocations of one lifecycle: commands, one authorisation each at most, publications one by one, reactions. */
export function invocationsOf({ row, subscriptions }: Pick<Measurement, 'row' | 'subscriptions'>) {
  const reactions = deliveriesOf(subscriptions, lifecycle.events);
  const total = lifecycle.httpCommands * 2 + row.transactions + reactions;
  return { reactions, total };
}

/** The price of a million lifecycles, of keeping them, and of a month in which nobody works. */
export function costOf(measurement: Measurement): Cost {
  const { stored } = measurement;
  const storedGigabytes = gigabytesOfAMillion(stored.bytes);
  const kept = (service: string, what: string, price: number): CostRow => ({
    service,
    what,
    quantity: storedGigabytes,
    dollars: storedGigabytes * price,
  });
  return {
    million: runningRows(measurement),
    storage: [
      kept('DynamoDB', 'table, a month', prices.gigabyteMonth.table),
      kept('DynamoDB', 'point-in-time recovery, a month', prices.gigabyteMonth.pointInTimeRecovery),
      kept('Backup', 'one cold copy, a month', prices.gigabyteMonth.coldCopy),
    ],
    monthly: monthlyRows(measurement.standing),
    floor: stored.bareWriteUnits * prices.million.writeUnits,
  };
}

function runningRows(measurement: Measurement): CostRow[] {
  const { row } = measurement;
  const { total: invocations, reactions } = invocationsOf(measurement);
  const events = lifecycle.events.length + lifecycle.monthlyEvents;
  const seconds =
    (row.roundTrips * assumptions.millisecondsPerWait +
      invocations * (assumptions.millisecondsPerInvocation + assumptions.coldShare * assumptions.coldMilliseconds)) /
    1000;
  const logBytes =
    invocations * assumptions.logBytesPerInvocation + lifecycle.httpCommands * assumptions.logBytesPerRequest;
  const each = (service: string, what: string, quantity: number, priceOfAMillion: number): CostRow => ({
    service,
    what,
    quantity,
    dollars: quantity * priceOfAMillion,
  });
  return [
    each('DynamoDB', 'write units', row.wcu, prices.million.writeUnits),
    each('DynamoDB', 'read units', row.rcu, prices.million.readUnits),
    each('Lambda', 'requests', invocations, prices.million.lambdaRequests),
    each('Lambda', 'GB-seconds', seconds * assumptions.memoryGb, prices.gigabyteSecond * 1e6),
    each('API Gateway', 'HTTP requests', lifecycle.httpCommands, prices.million.httpRequests),
    each('EventBridge', 'events', events, prices.million.busEvents),
    {
      service: 'EventBridge',
      what: 'archive, GB of a million',
      quantity: gigabytesOfAMillion(events * assumptions.bytesPerEvent),
      dollars: gigabytesOfAMillion(events * assumptions.bytesPerEvent) * prices.gigabyte.busArchived,
    },
    each('SQS', 'requests', reactions * 3, prices.million.queueRequests),
    {
      service: 'CloudWatch',
      what: 'logs, GB of a million',
      quantity: gigabytesOfAMillion(logBytes),
      dollars: gigabytesOfAMillion(logBytes) * prices.gigabyte.logsIngested,
    },
    each('X-Ray', 'traces of routes', lifecycle.httpCommands * assumptions.tracedShare, prices.million.traces),
  ];
}

function monthlyRows({ functions, alarms, queues }: Standing): CostRow[] {
  const each = (service: string, what: string, quantity: number, price: number): CostRow => ({
    service,
    what,
    quantity,
    dollars: quantity * price,
  });
  const { million, month } = prices;
  const keyRequests = functions * assumptions.keyRequestsPerFunctionAndMonth;
  const polls = queues * assumptions.pollsPerQueueAndMonth;
  // Twenty-four digests a day and three report files with their manifests.
  const puts = 30 * (24 + 6);
  return [
    each('CloudWatch', 'metrics of commands, at most', functions * assumptions.outcomesPerFunction, month.customMetric),
    each('CloudWatch', 'alarms', alarms, month.alarm),
    each('CloudWatch', 'composite alarm', 1, month.compositeAlarm),
    each('CloudWatch', 'dashboard', 1, month.dashboard),
    each('SQS', 'polls of quiet queues', polls, million.queueRequests / 1e6),
    each('KMS', 'key', 1, month.key),
    each('KMS', 'requests, at most', keyRequests, million.keyRequests / 1e6),
    each('S3', 'digests and reports put', puts, million.objectPuts / 1e6),
  ];
}

export const sumOf = (rows: readonly CostRow[]): number => rows.reduce((sum, { dollars }) => sum + dollars, 0);
