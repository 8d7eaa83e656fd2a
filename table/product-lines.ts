import type { Item } from '../domain/catalogue/item.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** Whether the list of product lines has this one: only then nothing is written, so that approvals do not meet at it. */
export async function isProductLine(store: Store, company: string, productLine: string): Promise<boolean> {
  return (await store.get(keys.productLine(company, productLine), 'eventual')) !== undefined;
}

/** Puts the line of an item on the list; twice is as good as once. */
export function productLineWrite({ company, productLine }: Pick<Item, 'company' | 'productLine'>): Write {
  return { kind: 'put', item: { ...keys.productLine(company, productLine), kind: 'product-line', schema: 1 } };
}

/** The lines that approved items were put under; some dozens. */
export async function productLines(store: Store, company: string): Promise<readonly string[]> {
  const items = await store.queryAll({ pk: keys.productLine(company, '').pk, reading: 'eventual' });
  return items.map(({ sk }) => sk);
}
