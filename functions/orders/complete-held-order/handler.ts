import { orderedLines, unknownCodes } from '../../../domain/orders/held-order.ts';
import { placeOrder } from '../../../domain/orders/place-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { heldOrderCodec, readPartnerCodes } from '../../../table/held-orders.ts';
import { keys } from '../../../table/keys.ts';
import { readOrdering } from '../../../table/ordering.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { readAuthorisedPeople } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const item = await store.get(keys.heldOrder(company, input.heldId), 'consistent');
    if (!item) return rejected('not-found', { held: input.heldId });
    const held = heldOrderCodec.fromItem(item);
    if (held.status !== 'held') return rejected('order-not-waiting', { order: held.number, status: held.status });
    const known = await readPartnerCodes(store, company, held.partnerId, held.lines);
    const unknown = unknownCodes(held.lines, known);
    if (unknown.length > 0) return rejected('codes-still-unknown', { codes: unknown.join(', ') });
    const lines = orderedLines(held.lines, known);
    const salespersonId = input.salespersonId ?? held.salespersonId;
    const itemIds = lines.map(({ itemId }) => itemId);
    const [ordering, people] = await Promise.all([
      readOrdering(store, company, { partnerId: held.partnerId, itemIds, today }),
      salespersonId ? readAuthorisedPeople(store, company, [salespersonId], 'consistent') : [],
    ]);
    if (ordering.found === 'no-partner') return rejected('not-found', { partner: held.partnerId });
    if (ordering.found === 'no-item') return rejected('item-not-found', {}, ordering.errors);
    return { held, ordering: { ...ordering.state, salesperson: people[0] }, lines, salespersonId };
  },
  decide: ({ held, ordering, lines, salespersonId }, _input, circumstances) => {
    const { partnerId, customerReference } = held;
    const decision = placeOrder(ordering, { partnerId, customerReference, lines, salespersonId }, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, held } } : decision;
  },
  save: ({ order, lines, prices, held }, { company }) => ({
    aggregate: orderCodec.write(order),
    writes: [
      ...orderPages(order, lines, prices),
      {
        kind: 'update',
        key: keys.heldOrder(company, held.id),
        set: { status: 'completed', orderId: order.id },
        remove: ['gs2pk', 'gs2sk'],
        guard: { equals: { status: 'held' } },
      },
    ],
    summary: {
      number: order.number,
      held: held.number,
      gross: moneyText(order.gross),
      ...(order.salespersonId ? { salespersonId: order.salespersonId } : {}),
    },
  }),
  answer: ({ order }) => ({
    orderId: order.id,
    number: order.number,
    status: order.status,
    gross: moneyText(order.gross),
  }),
});
