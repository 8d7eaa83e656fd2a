import { placeOrder } from '../../../domain/orders/place-order.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { readPartnerFile } from '../../../table/partners.ts';
import { readPriceRules } from '../../../table/pricing.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today, newId }) => {
    const itemIds = input.lines.map(({ itemId }) => itemId);
    const [file, items, rules, number] = await Promise.all([
      readPartnerFile(store, company, input.partnerId, 'consistent'),
      readItems(store, company, itemIds, 'eventual'),
      readPriceRules(store, company, input.partnerId, itemIds),
      nextNumber(store, company, 'SO', today),
    ]);
    if (!file) return rejected('not-found', { partner: input.partnerId });
    const unknown = itemIds.flatMap((itemId, index) =>
      items[index] ? [] : [{ pointer: `/lines/${index}/itemId`, reason: `there is no item ${itemId}` }],
    );
    if (unknown.length > 0) return rejected('item-not-found', { lines: unknown.length }, unknown);
    return {
      orderId: newId('ord'),
      number,
      currency: 'CNY' as const,
      partner: { ...file.partner, licences: file.licences },
      items: items.flatMap((item, index) => (item ? [{ ...item, rules: rules[index] ?? [] }] : [])),
    };
  },
  owner: (state) => ({ partnerId: state.partner.id }),
  decide: placeOrder,
  save: ({ order, lines, prices }) => ({
    aggregate: orderCodec.write(order),
    writes: orderPages(order, lines, prices),
    summary: { number: order.number, lines: lines.length, gross: moneyText(order.gross) },
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
