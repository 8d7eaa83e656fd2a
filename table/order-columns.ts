import { comparedHeading, type LearnedColumns } from '../domain/orders/order-columns.ts';
import { aggregateCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';

export const learnedColumnsCodec = aggregateCodec<LearnedColumns>({
  kind: 'order-columns',
  schema: 1,
  key: ({ company, partnerId, headingHash }) => keys.orderColumns(company, partnerId, headingHash),
});

/** What a heading is found by: titles of any length become a key of one. */
export function headingHashOf(heading: readonly string[]): string {
  return hashOf(comparedHeading(heading));
}

/** What was said of a sender's files with this heading: one Get. */
export async function readLearnedColumns(
  store: Store,
  company: string,
  partnerId: string,
  heading: readonly string[],
  reading: Reading,
): Promise<LearnedColumns | undefined> {
  const item = await store.get(keys.orderColumns(company, partnerId, headingHashOf(heading)), reading);
  return item && learnedColumnsCodec.fromItem(item);
}
