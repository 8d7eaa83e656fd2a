import { placeOrder } from '../../../domain/orders/place-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readOrdering } from '../../../table/ordering.ts';
import { keys } from '../../../table/keys.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { readAuthorisedPeople } from '../../../table/people.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const itemIds = input.lines.map(({ itemId }) => itemId);
    const { warehouseId, salespersonId } = input;
    const [ordering, warehouse, people] = await Promise.all([
      readOrdering(store, company, { partnerId: input.partnerId, itemIds, today }),
      warehouseId && store.get(keys.warehouse(company, warehouseId), 'eventual'),
      salespersonId ? readAuthorisedPeople(store, company, [salespersonId], 'consistent') : [],
    ]);
    if (ordering.found === 'no-partner') return rejected('not-found', { partner: input.partnerId });
    if (ordering.found === 'no-item') return rejected('item-not-found', {}, ordering.errors);
    if (warehouseId && !warehouse) return rejected('warehouse-not-found', { warehouse: warehouseId });
    return { ...ordering.state, salesperson: people[0] };
  },
  ownerNamed: ({ partnerId }) => ({ partnerId }),
  owner: (state) => ({ partnerId: state.partner.id }),
  decide: placeOrder,
  save: ({ order, lines, prices }) => ({
    aggregate: orderCodec.write(order),
    writes: orderPages(order, lines, prices),
    summary: {
      number: order.number,
      lines: lines.length,
      gross: moneyText(order.gross),
      ...(order.salespersonId ? { salespersonId: order.salespersonId } : {}),
    },
  }),
  answer: ({ order }) => ({
    orderId: order.id,
    number: order.number,
    status: order.status,
    lineCount: order.lineCount,
    gross: moneyText(order.gross),
    currency: order.currency,
  }),
});
