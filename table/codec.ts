import type { Remembered } from '../domain/shared/decision.ts';
import type { Guard, Item, Key, Write } from './write.ts';
import type { IndexName } from './shape.ts';

/** Names that belong to the table and never to the state of an aggregate. */
const reserved = new Set([
  'pk',
  'sk',
  'gs1pk',
  'gs1sk',
  'gs2pk',
  'gs2sk',
  'kind',
  'ownKind',
  'schema',
  'version',
  'trail',
  'expiresAt',
]);

export type IndexKeys = Readonly<Partial<Record<IndexName, { readonly pk: string; readonly sk: string } | undefined>>>;
export type Attributes = Readonly<Record<string, unknown>>;

interface Declared<T> {
  /** What the item is, e.g. `order`. */
  readonly kind: string;
  /** The schema number written today; older numbers are lifted by `upcasts`. */
  readonly schema: number;
  readonly key: (state: T) => Key;
  readonly indexes?: (state: T) => IndexKeys;
  /** `upcasts[n]` lifts the attributes of schema n to n + 1. */
  readonly upcasts?: Readonly<Record<number, (attributes: Attributes) => Attributes>>;
}

/** The one aggregate a commit is about: the item without version and trail, which commit adds. */
export interface AggregateWrite {
  readonly type: string;
  readonly id: string;
  readonly item: Item;
  /** What was read before the decision; absent for a new aggregate. */
  readonly remembered?: { readonly version: number; readonly trail: string; readonly before?: Attributes };
  /** What must hold of it beside its version, where another document's command writes a part of it. */
  readonly guard?: Guard;
}

export interface Codec<T> {
  readonly kind: string;
  readonly schema: number;
  toItem(this: void, state: T): Item;
  fromItem(this: void, item: Item): T;
  /** A ledger row or page beside the aggregate. */
  put(this: void, state: T, guard?: Guard): Write;
}

export interface AggregateCodec<T extends Remembered & { readonly id: string }> extends Codec<T> {
  write(this: void, state: T): AggregateWrite;
}

/** A state's own `kind` is stored as `ownKind`, because `kind` says what the item is. */
function storedForm({ kind, ...attributes }: Attributes): Attributes {
  return kind === undefined ? attributes : { ...attributes, ownKind: kind };
}

function itemOf<T>(declared: Declared<T>, state: T): Item {
  const { remembered: _remembered, ...attributes } = state as T & Remembered;
  const indexKeys: Record<string, string> = {};
  for (const [name, key] of Object.entries(declared.indexes?.(state) ?? {})) {
    if (!key) continue;
    indexKeys[`${name}pk`] = key.pk;
    indexKeys[`${name}sk`] = key.sk;
  }
  return {
    ...storedForm(attributes),
    ...declared.key(state),
    ...indexKeys,
    kind: declared.kind,
    schema: declared.schema,
  };
}

/** The state inside an item, lifted to today's schema. Throws when the item is of another kind or a later schema. */
function attributesOf<T>(declared: Declared<T>, item: Item): Attributes {
  if (item['kind'] !== declared.kind) throw new Error(`item ${item.pk} ${item.sk} is no ${declared.kind}`);
  let schema = item['schema'] as number;
  if (schema > declared.schema) throw new Error(`${declared.kind} schema ${schema} is newer than this code`);
  let attributes: Attributes = Object.fromEntries(Object.entries(item).filter(([name]) => !reserved.has(name)));
  if (item['ownKind'] !== undefined) attributes = { ...attributes, kind: item['ownKind'] };
  for (; schema < declared.schema; schema += 1) {
    const upcast = declared.upcasts?.[schema];
    if (!upcast) throw new Error(`${declared.kind} schema ${schema} has no upcast`);
    attributes = upcast(attributes);
  }
  return attributes;
}

/** A codec for items that are no aggregate of their own: lines, ledger rows, moves, positions. */
export function rowCodec<T extends object>(declared: Declared<T>): Codec<T> {
  return {
    kind: declared.kind,
    schema: declared.schema,
    toItem: (state) => itemOf(declared, state),
    fromItem: (item) => attributesOf(declared, item) as T,
    put: (state, guard) => ({ kind: 'put', item: itemOf(declared, state), ...(guard ? { guard } : {}) }),
  };
}

/** A codec for aggregates: states that carry `remembered`, guarded by their version. */
export function aggregateCodec<T extends Remembered & { readonly id: string }>(
  declared: Declared<T>,
): AggregateCodec<T> {
  return {
    ...rowCodec(declared),
    fromItem: (item) => {
      const attributes = attributesOf(declared, item);
      const before = storedForm(attributes);
      const remembered = { version: item['version'] as number, trail: item['trail'] as string, before };
      return { ...attributes, remembered } as unknown as T;
    },
    write: (state) => ({
      type: declared.kind,
      id: state.id,
      item: itemOf(declared, state),
      ...(state.remembered ? { remembered: state.remembered } : {}),
    }),
  };
}
