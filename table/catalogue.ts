import type { ItemCode, CodeSystem } from '../domain/catalogue/code.ts';
import { codesOf, itemCode } from '../domain/catalogue/code.ts';
import type { Item, ItemStatus } from '../domain/catalogue/item.ts';
import { searchFor, searchPairs, searchText } from '../domain/catalogue/search-text.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { BadCursor } from './cursor.ts';
import type { Store, Reading } from './store.ts';
import type { Write } from './write.ts';

export const itemCodec = aggregateCodec<Item>({
  kind: 'item',
  schema: 1,
  key: (item) => keys.item(item.company, item.id),
  indexes: (item) => ({
    gs1: { pk: keys.itemsOfLine(item.company, item.productLine), sk: `${item.name}#${item.id}` },
    gs2: { pk: keys.itemsInStatus(item.company, item.status), sk: item.code },
  }),
});

export const codeCodec = aggregateCodec<ItemCode>({
  kind: 'code',
  schema: 1,
  key: (code) => keys.code(code.company, code.system, code.code),
});

/** Items in the order asked for, undefined where there is none. */
export async function readItems(
  store: Store,
  company: string,
  ids: readonly string[],
  reading: Reading,
): Promise<readonly (Item | undefined)[]> {
  const found = await store.getMany(
    ids.map((id) => keys.item(company, id)),
    reading,
  );
  return found.map((item) => item && itemCodec.fromItem(item));
}

export async function readItem(store: Store, company: string, id: string, reading: Reading): Promise<Item | undefined> {
  const item = await store.get(keys.item(company, id), reading);
  return item && itemCodec.fromItem(item);
}

/**
 * What codes mean, in the order asked for, undefined where nobody knows. Codes are asked for in their stored form
 * (`storedCode`): a GS1 code has 14 digits.
 */
export async function readCodes(
  store: Store,
  company: string,
  codes: readonly { readonly system: CodeSystem; readonly code: string }[],
  reading: Reading,
): Promise<readonly (ItemCode | undefined)[]> {
  const found = await store.getMany(
    codes.map(({ system, code }) => keys.code(company, system, code)),
    reading,
  );
  return found.map((item) => item && codeCodec.fromItem(item));
}

/** What a new item leaves beside itself: each of its codes, guarded against a second meaning, and its search pairs. */
export function newItemWrites(item: Item): Write[] {
  return [
    ...codesOf(item).map(({ system, code, quantity }) =>
      firstWrite(itemCode(item.company, system, code, item.id, quantity)),
    ),
    ...searchPairs(item).map((pair) => pairWrite(item, pair)),
  ];
}

/** What a changed item leaves beside itself: codes given up and taken on, and search pairs where it is named anew. */
export function changedItemWrites(before: Item, after: Item): Write[] {
  const address = ({ system, code, quantity }: Pick<ItemCode, 'system' | 'code' | 'quantity'>) =>
    `${system}#${code}#${quantity}`;
  const old = new Set(codesOf(before).map(address));
  const current = new Set(codesOf(after).map(address));
  const given = codesOf(before).filter((code) => !current.has(address(code)));
  const taken = codesOf(after).filter((code) => !old.has(address(code)));
  const repeated = new Set(taken.map(({ system, code }) => `${system}#${code}`));
  const pairs = searchPairs(after);
  const named = searchText(before) !== searchText(after);
  return [
    ...given
      .filter(({ system, code }) => !repeated.has(`${system}#${code}`))
      .map(({ system, code }): Write => ({
        kind: 'delete',
        key: keys.code(after.company, system, code),
        guard: { equals: { itemId: after.id } },
      })),
    ...taken.map(({ system, code, quantity }): Write => {
      const mapping = itemCode(after.company, system, code, after.id, quantity);
      const own = given.some((past) => past.system === system && past.code === code);
      return own ? codeCodec.put(mapping, { equals: { itemId: after.id } }) : firstWrite(mapping);
    }),
    ...(named
      ? searchPairs(before)
          .filter((pair) => !pairs.includes(pair))
          .map((pair): Write => ({ kind: 'delete', key: keys.bigram(after.company, pair, after.id) }))
      : []),
    ...(named ? pairs.map((pair) => pairWrite(after, pair)) : []),
  ];
}

function firstWrite(mapping: ItemCode): Write {
  return codeCodec.put(mapping, { exists: false });
}

function pairWrite(item: Item, pair: string): Write {
  const key = keys.bigram(item.company, pair, item.id);
  return { kind: 'put', item: { ...key, kind: 'item-name', schema: 1, text: searchText(item) } };
}

/** Names looked through at a time, and how often before a page is handed out as it is. */
const namesAtOnce = 500;
const roundsAtMost = 4;

/**
 * Items whose name, code or specification holds all pieces, oldest first. Reads one pair's list, at most 2,000 names a
 * page; a page may hold fewer than `limit` and still have a cursor.
 */
export async function findItemIds(
  store: Store,
  company: string,
  search: { readonly pair: string; readonly pieces: readonly string[] },
  limit: number,
  cursor: string | undefined,
): Promise<{ readonly ids: readonly string[]; readonly cursor?: string }> {
  const { pk } = keys.bigram(company, search.pair, '');
  let after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString('utf8');
  if (cursor !== undefined && !/^itm_[A-Za-z0-9_.-]{1,60}$/.test(after))
    throw new BadCursor('cursor is of another list');
  const ids: string[] = [];
  for (let round = 0; round < roundsAtMost; round += 1) {
    const page = await store.query({
      pk,
      // "!" is the first printable character: the range begins right behind the last item seen.
      ...(after ? { sk: { from: `${after}!` } } : {}),
      limit: namesAtOnce,
      reading: 'eventual',
    });
    for (const { sk, text } of page.items as readonly { sk: string; text?: unknown }[]) {
      if (ids.length === limit) return { ids, cursor: Buffer.from(after).toString('base64url') };
      after = sk;
      if (search.pieces.every((piece) => String(text).includes(piece))) ids.push(sk);
    }
    if (!page.cursor) return { ids };
  }
  return { ids, cursor: Buffer.from(after).toString('base64url') };
}

/**
 * One page of one list: by words where they are asked for, else by product line, else by status. What words find is
 * narrowed to line and status afterwards, so a page may hold fewer than `limit` and still have a cursor.
 */
export async function findItemPage(
  store: Store,
  company: string,
  asked: { readonly words?: string; readonly productLine?: string; readonly status?: ItemStatus },
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly Item[]; readonly cursor?: string }> {
  const { words, productLine, status } = asked;
  const page = async (): Promise<{ items: readonly Item[]; cursor?: string }> => {
    if (words !== undefined) {
      const search = searchFor(words);
      if (!search) return { items: [] };
      const found = await findItemIds(store, company, search, limit, cursor);
      const items = await readItems(store, company, found.ids, 'eventual');
      return { items: items.filter((item) => item !== undefined), cursor: found.cursor };
    }
    const found = await store.queryDocuments({
      ...(productLine === undefined
        ? { index: 'gs2', pk: keys.itemsInStatus(company, status ?? 'approved') }
        : { index: 'gs1', pk: keys.itemsOfLine(company, productLine) }),
      limit,
      cursor,
      reading: 'eventual',
    });
    return { items: found.items.map(itemCodec.fromItem), cursor: found.cursor };
  };
  const found = await page();
  const items = found.items
    .filter((item) => status === undefined || item.status === status)
    .filter((item) => productLine === undefined || item.productLine === productLine);
  return { items, ...(found.cursor ? { cursor: found.cursor } : {}) };
}
