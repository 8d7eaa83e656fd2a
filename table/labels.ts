import type { Lot, Serial } from '../domain/shared/stock.ts';
import { keys } from './keys.ts';
import { lotCodec, serialCodec } from './stock.ts';
import type { Store } from './store.ts';

/** Lots that bear a label, whatever the item: one Query of the label and one BatchGet of the masters. */
export async function lotsNamed(store: Store, company: string, label: string, limit: number): Promise<readonly Lot[]> {
  const { pk } = keys.lotNamed(company, '', label);
  const { items } = await store.query({ pk, limit, reading: 'eventual' });
  const masters = await store.getMany(
    items.map((item) => keys.lot(company, item['itemId'] as string, item['lot'] as string)),
    'eventual',
  );
  return masters.flatMap((item) => (item ? [lotCodec.fromItem(item)] : []));
}

/** Units that bear a serial number, whatever the item. */
export async function serialsNamed(
  store: Store,
  company: string,
  label: string,
  limit: number,
): Promise<readonly Serial[]> {
  const pk = keys.serialsNamed(company, label);
  const { items } = await store.queryDocuments({ index: 'gs2', pk, limit, reading: 'eventual' });
  return items.map(serialCodec.fromItem);
}
