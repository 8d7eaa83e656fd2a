import { addAgeing, ageingBucket, daysOverdue, noAgeing } from '../../../domain/finance/ageing.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { openReceivables, readOpenReceivables } from '../../../table/finance.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today, now }) => {
  const { partnerId, limit, cursor } = input;
  const sumUp = async () => {
    let ageing = noAgeing;
    for await (const invoices of openReceivables(store, company, partnerId)) {
      ageing = addAgeing(ageing, invoices, today);
    }
    return ageing;
  };
  const [partner, page, ageing] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    readOpenReceivables(store, company, partnerId, { limit, cursor }),
    sumUp(),
  ]);
  if (!partner) return rejected('not-found', { partner: partnerId });
  return {
    owner: { partnerId: partner.id, ancestors: partner.ancestors },
    answer: {
      total: moneyText(Object.values(ageing).reduce((total, amount) => total + amount, 0)),
      ageing: {
        notDue: moneyText(ageing.notDue),
        days1to30: moneyText(ageing.days1to30),
        days31to60: moneyText(ageing.days31to60),
        days61to90: moneyText(ageing.days61to90),
        over90: moneyText(ageing.over90),
      },
      asOf: now,
      items: page.invoices.map((invoice) => ({
        invoiceId: invoice.id,
        number: invoice.number,
        kind: invoice.kind,
        orderId: invoice.orderId,
        orderNumber: invoice.orderNumber,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        daysOverdue: daysOverdue(invoice.dueOn, today),
        bucket: ageingBucket(invoice.dueOn, today),
        gross: moneyText(invoice.gross),
        open: moneyText(invoice.open),
        currency: invoice.currency,
      })),
      cursor: page.cursor,
    },
  };
});
