import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { startDynamoDbLocal } from '../test/dynamodb-local/process.ts';
import { tableShape } from '../table/shape.ts';
import type { Item } from '../table/write.ts';
import { lifecycleRow } from './rows/fulfilment.ts';
import { itemBytes } from './units.ts';
import { furnishStaff, openWorld } from './world.ts';

/** What one lifecycle leaves in the table for as long as the law wants it. */
export interface Stored {
  /** Bytes with index entries, as DynamoDB bills them: each item and each entry is 100 bytes more than its content. */
  readonly bytes: number;
  readonly items: number;
  /** Units of putting each of these items once, alone, without an index: no system that keeps them pays less. */
  readonly bareWriteUnits: number;
}

const overheadBytes = 100;
/** `lifecycleRow` walks its month of ten orders twice. */
const lifecycles = 20;
/** Master data, positions and counters (which have no kind) are found there by a lifecycle, not left by it. */
const foundThere = new Set<unknown>([
  undefined,
  'user',
  'sign-in',
  'item',
  'partner',
  'licence',
  'price-sheet',
  'warehouse',
  'position',
  'lot',
]);

export function storedBytes(item: Item): number {
  const entries = tableShape.indexes
    .filter((index) => item[index.partitionKey] !== undefined)
    .map((index) => {
      const names = [tableShape.partitionKey, tableShape.sortKey, index.partitionKey, index.sortKey];
      const projected = [...names, ...tableShape.projected].map((name) => [name, item[name]]);
      return itemBytes(Object.fromEntries(projected) as Item) + overheadBytes;
    });
  return entries.reduce((sum, bytes) => sum + bytes, itemBytes(item) + overheadBytes);
}

/** Walks lifecycles on DynamoDB Local and looks at what they left. */
export async function measureStored(): Promise<Stored> {
  const local = await startDynamoDbLocal();
  try {
    const world = await openWorld(local.endpoint);
    await furnishStaff(world);
    await lifecycleRow(world);
    const left: Item[] = [];
    const documents = DynamoDBDocumentClient.from(world.client);
    const { tableName } = world.dependencies.config;
    for await (const page of paginateScan({ client: documents }, { TableName: tableName })) {
      left.push(...((page.Items ?? []) as Item[]).filter(({ kind }) => !foundThere.has(kind)));
    }
    const share = (of: (item: Item) => number) =>
      Math.round((left.reduce((sum, item) => sum + of(item), 0) / lifecycles) * 10) / 10;
    return {
      bytes: Math.round(share(storedBytes)),
      items: share(() => 1),
      bareWriteUnits: share((item) => Math.max(1, Math.ceil(itemBytes(item) / 1024))),
    };
  } finally {
    local.stop();
  }
}
