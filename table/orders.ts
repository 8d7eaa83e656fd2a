import { pagesOf, waitingStatuses, type Order, type OrderLine } from '../domain/orders/order.ts';
import type { PriceChoice } from '../domain/shared/price-choice.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const orderCodec = aggregateCodec<Order>({
  kind: 'order',
  schema: 1,
  key: (order) => keys.order(order.company, order.id),
  indexes: (order) => ({
    gs1: { pk: keys.ordersOfPartner(order.company, order.partnerId), sk: `${order.placedAt}#${order.id}` },
    gs2: waitingStatuses.includes(order.status)
      ? { pk: keys.ordersWaiting(order.company, order.status), sk: `${order.placedAt}#${order.id}` }
      : undefined,
  }),
});

/** Lines and price explanations of a new order, in immutable pages written once. */
export function orderPages(order: Order, lines: readonly OrderLine[], prices: readonly PriceChoice[]): Write[] {
  const { company, id } = order;
  const page = (part: 'LINES' | 'PRICES', kind: string, rows: readonly (readonly object[])[]) =>
    rows.map((content, index): Write => ({
      kind: 'put',
      item: { ...keys.orderPage(company, id, part, index), kind, schema: 1, rows: content },
    }));
  return [...page('LINES', 'order-lines', pagesOf(lines)), ...page('PRICES', 'order-prices', pagesOf(prices))];
}

export async function readOrder(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Order | undefined> {
  const item = await store.get(keys.order(company, id), reading);
  return item && orderCodec.fromItem(item);
}

/** Header and all lines in one Query of the order's partition (`LINES` sorts before `ORDER`, `PRICES` after). */
export async function readOrderWithLines(store: Store, company: string, id: string, reading: Reading) {
  const { pk } = keys.order(company, id);
  const items = await store.queryAll({ pk, sk: { from: 'LINES', to: 'ORDER' }, reading });
  const header = items.find(({ sk }) => sk === 'ORDER');
  if (!header) return undefined;
  const lines = items.flatMap((item) => (item['kind'] === 'order-lines' ? (item['rows'] as OrderLine[]) : []));
  return { order: orderCodec.fromItem(header), lines };
}

/** Why each line has its price. */
export async function readOrderPrices(store: Store, company: string, id: string): Promise<readonly PriceChoice[]> {
  const { pk } = keys.order(company, id);
  const items = await store.queryAll({ pk, sk: { beginsWith: 'PRICES#' }, reading: 'eventual' });
  return items.flatMap((item) => item['rows'] as PriceChoice[]);
}
