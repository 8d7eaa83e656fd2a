import type { Item } from '../domain/catalogue/item.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Store, Reading } from './store.ts';

export const itemCodec = aggregateCodec<Item>({
  kind: 'item',
  schema: 1,
  key: (item) => keys.item(item.company, item.id),
  indexes: (item) => ({
    gs1: { pk: keys.itemsOfLine(item.company, item.productLine), sk: `${item.name}#${item.id}` },
    gs2: { pk: keys.itemsInStatus(item.company, item.status), sk: item.code },
  }),
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
