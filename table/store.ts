import { type DynamoDBClient, TransactionCanceledException, type CancellationReason } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { cursorNo, readCursor, writeCursor } from './cursor.ts';
import { tableShape, type IndexName } from './shape.ts';
import { transactItem, type Item, type Key, type Write } from './write.ts';

/** Every read says which it is on purpose: `consistent` sees the last commit, `eventual` costs half. */
export type Reading = 'consistent' | 'eventual';

export interface Question {
  readonly index?: IndexName;
  readonly pk: string;
  readonly sk?:
    | { readonly beginsWith: string }
    | { readonly from: string; readonly to: string }
    | { readonly from: string }
    | { readonly to: string };
  readonly newestFirst?: boolean;
  /** Items looked at, at the most; a page may hold fewer when `onlyPositive` leaves some out. */
  readonly limit?: number;
  /** Leaves out items whose counter is zero; they are read and paid for all the same. */
  readonly onlyPositive?: string;
  readonly cursor?: string;
  readonly reading: Reading;
}

export interface Page {
  readonly items: readonly Item[];
  /** Opaque; absent on the last page. */
  readonly cursor?: string;
}

/** Why one item of a transaction stopped it: its place in the list given, and the item as it stood when asked for. */
export interface FailedWrite {
  readonly index: number;
  readonly code: 'guard' | 'conflict';
  readonly item?: Item;
}
export type TransactOutcome =
  { readonly done: true } | { readonly done: false; readonly failed: readonly FailedWrite[] };

const transient = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** The one table, spoken to in the product's words. Holds no business. */
export class Store {
  readonly tableName: string;
  private readonly documents: DynamoDBDocumentClient;

  constructor(client: DynamoDBClient, tableName: string) {
    this.tableName = tableName;
    this.documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  }

  async get(key: Key, reading: Reading): Promise<Item | undefined> {
    const { Item } = await this.documents.send(
      new GetCommand({ TableName: this.tableName, Key: { ...key }, ConsistentRead: reading === 'consistent' }),
    );
    return Item as Item | undefined;
  }

  /** Items in the order of the keys, undefined where none stands; 100 keys a call, calls side by side. */
  async getMany(keys: readonly Key[], reading: Reading): Promise<readonly (Item | undefined)[]> {
    const address = (key: Key) => `${key.pk}\n${key.sk}`;
    const distinct = [...new Map(keys.map((key) => [address(key), { pk: key.pk, sk: key.sk }])).values()];
    const found = new Map<string, Item>();
    const pages: Key[][] = [];
    for (let from = 0; from < distinct.length; from += 100) pages.push(distinct.slice(from, from + 100));
    await Promise.all(
      pages.map(async (page) => {
        let wanted: Key[] = page;
        while (wanted.length > 0) {
          const answer = await this.documents.send(
            new BatchGetCommand({
              RequestItems: {
                [this.tableName]: { Keys: wanted.map((key) => ({ ...key })), ConsistentRead: reading === 'consistent' },
              },
            }),
          );
          for (const item of (answer.Responses?.[this.tableName] ?? []) as Item[]) found.set(address(item), item);
          wanted = (answer.UnprocessedKeys?.[this.tableName]?.Keys ?? []) as Key[];
        }
      }),
    );
    return keys.map((key) => found.get(address(key)));
  }

  async query(question: Question): Promise<Page> {
    // Nothing lies between two bounds that are crossed; the table would call the question wrong.
    if (question.sk && isCrossed(question.sk)) return { items: [] };
    const index = tableShape.indexes.find(({ name }) => name === question.index);
    const [pkName, skName] = index
      ? [index.partitionKey, index.sortKey]
      : [tableShape.partitionKey, tableShape.sortKey];
    const names: Record<string, string> = { '#pk': pkName };
    const values: Record<string, unknown> = { ':pk': question.pk };
    const range = question.sk ? rangeOf(question.sk, values) : '';
    if (range) names['#sk'] = skName;
    if (question.onlyPositive) {
      names['#positive'] = question.onlyPositive;
      values[':zero'] = 0;
    }
    const asked = this.documents.send(
      new QueryCommand({
        TableName: this.tableName,
        IndexName: question.index,
        KeyConditionExpression: `#pk = :pk${range}`,
        FilterExpression: question.onlyPositive ? '#positive > :zero' : undefined,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
        ScanIndexForward: !question.newestFirst,
        ConsistentRead: question.index ? undefined : question.reading === 'consistent',
        Limit: question.limit,
        ExclusiveStartKey: question.cursor ? readCursor(question.cursor, question.pk, pkName, skName) : undefined,
      }),
    );
    const answer = await (question.cursor ? asked.catch(cursorNo) : asked);
    const items = (answer.Items ?? []) as Item[];
    return answer.LastEvaluatedKey ? { items, cursor: writeCursor(answer.LastEvaluatedKey) } : { items };
  }

  /** All pages of a question whose size is bounded by its partition, e.g. one order's lines. */
  async queryAll(question: Omit<Question, 'cursor'>): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page: Page = await this.query({ ...question, cursor });
      items.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    return items;
  }

  /** All documents behind an index page, in its order: index entries are keys only. */
  async queryDocuments(question: Question & { readonly index: IndexName }): Promise<Page> {
    const page = await this.query(question);
    const documents = await this.getMany(page.items, question.reading);
    const items = documents.filter((item) => item !== undefined);
    return page.cursor ? { items, cursor: page.cursor } : { items };
  }

  /** One TransactWriteItems, tried once. Guards that fail and conflicts come back as values. */
  async transact(writes: readonly Write[], returnItemOf: readonly number[] = []): Promise<TransactOutcome> {
    const items = writes.map((write, index) => {
      const item = transactItem(this.tableName, write);
      if (returnItemOf.includes(index) && item.Put) item.Put.ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
      return item;
    });
    try {
      await this.documents.send(new TransactWriteCommand({ TransactItems: items }));
      return { done: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      return { done: false, failed: (error.CancellationReasons ?? []).flatMap(readReason(error)) };
    }
  }

  /** One counter step outside any transaction: human numbers may have gaps. Returns the new value. */
  async increment(key: Key, attribute: string, by = 1): Promise<number> {
    const { Attributes } = await this.documents.send(
      new UpdateCommand({
        TableName: this.tableName,
        Key: { ...key },
        UpdateExpression: 'ADD #counter :by',
        ExpressionAttributeNames: { '#counter': attribute },
        ExpressionAttributeValues: { ':by': by },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.[attribute]);
  }

  /** A single write without journal: only for views that a version check makes idempotent, and for parked records. */
  async refresh(write: Extract<Write, { kind: 'update' }>): Promise<'done' | 'guard-failed'> {
    const { Update } = transactItem(this.tableName, write);
    try {
      await this.documents.send(new UpdateCommand({ ...Update } as ConstructorParameters<typeof UpdateCommand>[0]));
      return 'done';
    } catch (error) {
      if ((error as Error).name === 'ConditionalCheckFailedException') return 'guard-failed';
      throw error;
    }
  }
}

type SortRange = NonNullable<Question['sk']>;

const isCrossed = (sk: SortRange): boolean => 'from' in sk && 'to' in sk && sk.from > sk.to;

/** The condition on the sort key, its values added to the question's. */
function rangeOf(sk: SortRange, values: Record<string, unknown>): string {
  values[':a'] = 'beginsWith' in sk ? sk.beginsWith : 'from' in sk ? sk.from : sk.to;
  if ('beginsWith' in sk) return ' AND begins_with(#sk, :a)';
  if (!('from' in sk)) return ' AND #sk <= :a';
  if (!('to' in sk)) return ' AND #sk >= :a';
  values[':b'] = sk.to;
  return ' AND #sk BETWEEN :a AND :b';
}

const readReason =
  (error: Error) =>
  (reason: CancellationReason, index: number): FailedWrite[] => {
    if (!reason.Code || reason.Code === 'None') return [];
    if (reason.Code === 'ConditionalCheckFailed') {
      return [{ index, code: 'guard', ...(reason.Item ? { item: unmarshallItem(reason.Item) } : {}) }];
    }
    if (transient.has(reason.Code)) return [{ index, code: 'conflict' }];
    throw error;
  };

// The document client leaves the items of cancellation reasons marshalled in some versions and not in others.
function unmarshallItem(item: NonNullable<CancellationReason['Item']>): Item {
  const sample = Object.values(item)[0];
  const marshalled = typeof sample === 'object' && sample !== null && Object.keys(sample).length === 1;
  return (marshalled ? unmarshall(item) : item) as Item;
}
