import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { invoiceCodec } from '../../../table/finance.ts';
import { keys } from '../../../table/keys.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId, month, limit, cursor } = input;
  const [partner, page] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    store.queryDocuments({
      index: 'gs1',
      pk: keys.invoicesOfPartner(company, partnerId),
      ...(month ? { sk: { beginsWith: month } } : {}),
      newestFirst: true,
      limit,
      cursor,
      reading: 'eventual',
    }),
  ]);
  if (!partner) return rejected('not-found', { partner: partnerId });
  return {
    owner: { partnerId: partner.id, ancestors: partner.ancestors },
    answer: {
      items: page.items.map(invoiceCodec.fromItem).map((invoice) => ({
        invoiceId: invoice.id,
        number: invoice.number,
        kind: invoice.kind,
        status: invoice.status,
        orderId: invoice.orderId,
        orderNumber: invoice.orderNumber,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        gross: moneyText(invoice.gross),
        net: moneyText(invoice.net),
        tax: moneyText(invoice.tax),
        open: moneyText(invoice.open),
        currency: invoice.currency,
      })),
      cursor: page.cursor,
    },
  };
});
