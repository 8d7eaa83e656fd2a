import { receivableAccount } from '../../../domain/finance/invoice.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readInvoices } from '../../../table/finance.ts';
import { readLedger } from '../../../table/ledger.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId, month, limit, cursor } = input;
  // An invoice after a closed period stands in the ledger on the period's next day, which may be to come.
  const days = month ? { from: `${month}-01`, to: `${month}-31` } : { from: '0', to: '9999-12-31' };
  const [partner, page] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    readLedger(store, company, receivableAccount(partnerId), days, { limit, cursor, newestFirst: true }),
  ]);
  if (!partner) return rejected('not-found', { partner: partnerId });
  // The account's rows are the index of its invoices; payments among them make a page shorter.
  const invoices = await readInvoices(
    store,
    company,
    page.rows.filter(({ kind }) => kind !== 'payment').map(({ id }) => id),
  );
  return {
    owner: { partnerId: partner.id, ancestors: partner.ancestors },
    answer: {
      items: invoices.map((invoice) => ({
        invoiceId: invoice.id,
        number: invoice.number,
        kind: invoice.kind,
        status: invoice.status,
        orderId: invoice.orderId,
        orderNumber: invoice.orderNumber,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        gross: moneyText(invoice.gross),
        ...(invoice.kind === 'opening' ? {} : { net: moneyText(invoice.net), tax: moneyText(invoice.tax) }),
        open: moneyText(invoice.open),
        currency: invoice.currency,
      })),
      cursor: page.cursor,
    },
  };
});
