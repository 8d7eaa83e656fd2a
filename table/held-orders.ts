import type { FileLine, HeldOrder, KnownCode } from '../domain/orders/held-order.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

export const heldOrderCodec = aggregateCodec<HeldOrder>({
  kind: 'held-order',
  schema: 1,
  key: (held) => keys.heldOrder(held.company, held.id),
  indexes: (held) => ({
    gs2: held.status === 'held' ? { pk: keys.heldOrders(held.company), sk: held.id } : undefined,
  }),
});

/** What a partner's own codes mean, as far as they are mapped: one BatchGet for the distinct codes. */
export async function readPartnerCodes(store: Store, company: string, partnerId: string, lines: readonly FileLine[]) {
  const codes = [...new Set(lines.map(({ code }) => code))];
  const found = await store.getMany(
    codes.map((code) => keys.code(company, `partner:${partnerId}`, code)),
    'consistent',
  );
  const known = new Map<string, KnownCode>();
  found.forEach((item, index) => {
    const code = codes[index];
    if (item && code) known.set(code, { itemId: item['itemId'] as string, quantity: Number(item['quantity'] ?? 1) });
  });
  return known;
}
