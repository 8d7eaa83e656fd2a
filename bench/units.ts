import { tableShape } from '../table/shape.ts';

/**
 * Write units by DynamoDB's published size rules, per item. The emulator's own figure for a transaction of several items
 * is not right, so a command's cost is the sum over its items; `test/bench/units.test.ts` holds this to single items.
 */
type Attributes = Readonly<Record<string, unknown>>;

const bytesOf = (text: string) => Buffer.byteLength(text);

function valueBytes(value: unknown): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return bytesOf(value);
  if (typeof value === 'number')
    return Math.ceil(String(Math.abs(value)).replace(/[.]|0+$/g, '').length / 2) + 1 + (value < 0 ? 1 : 0);
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, element) => sum + 1 + valueBytes(element), 0);
  if (typeof value === 'object') {
    return 3 + Object.entries(value).reduce((sum, [name, content]) => sum + 1 + bytesOf(name) + valueBytes(content), 0);
  }
  return 0;
}

/** Bytes of an item as DynamoDB counts them: names and values. */
export function itemBytes(item: Attributes): number {
  return Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + bytesOf(name) + valueBytes(value), 0);
}

const kilobytes = (item: Attributes) => Math.max(1, Math.ceil(itemBytes(item) / 1024));

function indexEntry(item: Attributes | undefined, index: (typeof tableShape.indexes)[number]): Attributes | undefined {
  if (item?.[index.partitionKey] === undefined || item[index.sortKey] === undefined) return undefined;
  const names: readonly string[] = [
    tableShape.partitionKey,
    tableShape.sortKey,
    index.partitionKey,
    index.sortKey,
    ...tableShape.projected,
  ];
  return Object.fromEntries(names.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]));
}

function indexUnits(before: Attributes | undefined, after: Attributes | undefined): number {
  return tableShape.indexes.reduce((sum, index) => {
    const [old, fresh] = [indexEntry(before, index), indexEntry(after, index)];
    if (!old && !fresh) return sum;
    if (!old || !fresh) return sum + kilobytes((old ?? fresh) as Attributes);
    const moved = old[index.partitionKey] !== fresh[index.partitionKey] || old[index.sortKey] !== fresh[index.sortKey];
    if (moved) return sum + kilobytes(old) + kilobytes(fresh);
    return JSON.stringify(old) === JSON.stringify(fresh) ? sum : sum + Math.max(kilobytes(old), kilobytes(fresh));
  }, 0);
}

/** Units of writing one item, indexes included; a transaction pays twice. */
export function writeUnits(
  before: Attributes | undefined,
  after: Attributes | undefined,
  transactional: boolean,
): number {
  const base = Math.max(before ? kilobytes(before) : 1, after ? kilobytes(after) : 1);
  return (base + indexUnits(before, after)) * (transactional ? 2 : 1);
}
