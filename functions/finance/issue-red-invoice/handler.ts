import { internalProvider } from '../../../domain/finance/invoice-provider.ts';
import { issueRedInvoice } from '../../../domain/finance/issue-red-invoice.ts';
import { receivableAccount } from '../../../domain/finance/invoice.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { invoiceCodec, invoicePages, readInvoiceFile, reversalWrite } from '../../../table/finance.ts';
import { ledgerRowCodec } from '../../../table/ledger.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { creditWrite } from '../../../table/orders.ts';
import { readAccountMark } from '../../../table/statements.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const [file, { number, id }] = await Promise.all([
      readInvoiceFile(store, company, input.invoiceId, 'consistent'),
      nextNumber(store, company, 'RI', today),
    ]);
    if (!file) return rejected('not-found', { invoice: input.invoiceId });
    const mark = await readAccountMark(store, company, receivableAccount(file.invoice.partnerId));
    return { ...file, statedTo: mark.statedTo, redInvoiceId: id, number, provider: internalProvider };
  },
  decide: issueRedInvoice,
  save: ({ red, lines, original, ledgerRow }) => ({
    aggregate: invoiceCodec.write(red),
    writes: [
      ...invoicePages(red, lines),
      reversalWrite(original, red.id),
      ledgerRowCodec.put(ledgerRow),
      creditWrite(red.company, red.partnerId, red.gross),
    ],
    ...(red.orderId === undefined ? {} : { root: `order#${red.orderId}` }),
    summary: { number: red.number, reverses: original.number, reason: red.reason ?? null, gross: moneyText(red.gross) },
  }),
  answer: ({ red, original }) => ({
    redInvoiceId: red.id,
    number: red.number,
    reverses: original.id,
    gross: moneyText(red.gross),
    currency: red.currency,
  }),
});
