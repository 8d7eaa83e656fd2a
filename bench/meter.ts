import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from '../table/store.ts';
import type { Item, Key } from '../table/write.ts';
import { writeUnits } from './units.ts';

/** What a piece of work asked of DynamoDB. */
export interface Measured {
  readonly calls: number;
  /** Requests that had to wait for another: the longest chain of one after the other. */
  readonly roundTrips: number;
  readonly transactions: number;
  readonly rcu: number;
  readonly wcu: number;
  /** Bytes that queries and gets read, by the capacity they report (8 KB an eventual unit). */
  readonly callsByKind: Readonly<Record<string, number>>;
}

interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

type Input = Record<string, unknown>;
interface Keyed {
  readonly Key?: Key;
  readonly Item?: Item;
}

/**
 * Counts what a client sends. Write units are computed by the size rules from the items before and after, which are read
 * through a second, unmetered store; read units are DynamoDB Local's own, with AWS's least charge for an empty answer.
 */
export class Meter {
  private spans: Span[] = [];
  private reads = 0;
  private writes = 0;
  /** Off for rows that only count calls: looking at every item twice takes time. */
  countsWrites = true;
  private readonly aside: Store;

  constructor(client: DynamoDBClient, aside: Store) {
    this.aside = aside;
    client.middlewareStack.add(
      (next, context) => async (argument) => {
        const kind = String(context.commandName).replace('Command', '');
        const input = argument.input as Input;
        const touched = this.countsWrites ? keysWritten(kind, input) : [];
        const before = await this.aside.getMany(touched, 'consistent');
        input['ReturnConsumedCapacity'] = 'TOTAL';
        const start = performance.now();
        try {
          const result = await next(argument);
          this.spans.push({ kind, start, end: performance.now() });
          this.count(kind, input, result.output as unknown as Input);
          const after = await this.aside.getMany(touched, 'consistent');
          touched.forEach(
            (_, index) => (this.writes += writeUnits(before[index], after[index], kind.startsWith('Transact'))),
          );
          return result;
        } catch (error) {
          this.spans.push({ kind, start, end: performance.now() });
          throw error;
        }
      },
      { step: 'initialize', name: 'lotlineMeter', priority: 'low' },
    );
  }

  private count(kind: string, input: Input, output: Input): void {
    if (!/^(Get|Query|BatchGet)/.test(kind)) return;
    const told = [output['ConsumedCapacity']].flat() as { CapacityUnits?: number }[];
    const units = told.reduce((sum, capacity) => sum + (capacity?.CapacityUnits ?? 0), 0);
    this.reads += Math.max(units, input['ConsistentRead'] ? 1 : 0.5);
  }

  /** Measures one piece of work from nothing. */
  async measure<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly measured: Measured }> {
    this.spans = [];
    this.reads = 0;
    this.writes = 0;
    const result = await work();
    const callsByKind: Record<string, number> = {};
    for (const { kind } of this.spans) callsByKind[kind] = (callsByKind[kind] ?? 0) + 1;
    return {
      result,
      measured: {
        calls: this.spans.length,
        roundTrips: longestChain(this.spans),
        transactions: callsByKind['TransactWriteItems'] ?? 0,
        rcu: Math.round(this.reads * 10) / 10,
        wcu: this.writes,
        callsByKind,
      },
    };
  }
}

function longestChain(spans: readonly Span[]): number {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const depths: number[] = [];
  ordered.forEach((span, index) => {
    let depth = 1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((ordered[earlier]?.end ?? 0) <= span.start) depth = Math.max(depth, (depths[earlier] ?? 0) + 1);
    }
    depths.push(depth);
  });
  return Math.max(0, ...depths);
}

function keysWritten(kind: string, input: Input): Key[] {
  const keyOf = ({ Key: key, Item: item }: Keyed): Key[] => {
    const source = key ?? item;
    return source ? [{ pk: source.pk, sk: source.sk }] : [];
  };
  if (kind === 'TransactWrite' || kind === 'TransactWriteItems') {
    const items = (input['TransactItems'] ?? []) as Record<string, Keyed>[];
    return items.flatMap((item) => Object.values(item).flatMap(keyOf));
  }
  return /^(Put|Update|Delete)/.test(kind) ? keyOf(input) : [];
}
