import type { Fulfilment, Released } from '../domain/logistics/fulfilment.ts';
import type { Order, OrderLine } from '../domain/orders/order.ts';
import type { OrderProgress } from '../domain/orders/progress.ts';
import { keys } from './keys.ts';
import { fulfilmentCodec, releasedOf } from './logistics.ts';
import { orderCodec, progressCodec } from './orders.ts';
import type { Reading, Store } from './store.ts';

export interface OrderView {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly progress?: OrderProgress;
  /** What is reserved of it; absent until goods are looked for. */
  readonly fulfilment?: Fulfilment;
  readonly released: Released;
}

/** An order as a person looks at it: header, lines, progress and what is reserved, in one Query of its partition. */
export async function readOrderView(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<OrderView | undefined> {
  const { pk } = keys.order(company, id);
  const items = await store.queryAll({ pk, sk: { from: 'FULFILMENT', to: 'ORDER-PROGRESS' }, reading });
  const of = (kind: string) => items.find((item) => item['kind'] === kind);
  const [header, progress, fulfilment] = [of('order'), of('order-progress'), of('fulfilment')];
  if (!header) return undefined;
  return {
    order: orderCodec.fromItem(header),
    lines: items.flatMap((item) => (item['kind'] === 'order-lines' ? (item['rows'] as OrderLine[]) : [])),
    ...(progress ? { progress: progressCodec.fromItem(progress) } : {}),
    ...(fulfilment ? { fulfilment: fulfilmentCodec.fromItem(fulfilment) } : {}),
    released: releasedOf(of('fulfilment-released')),
  };
}
