import { totalsByRate, type Amounts } from '../../../domain/finance/invoice.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText, unitPriceText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readInvoiceFile } from '../../../table/finance.ts';
import { contract } from './contract.ts';

const amountsText = ({ gross, net, tax }: Amounts) => ({
  gross: moneyText(gross),
  net: moneyText(net),
  tax: moneyText(tax),
});
const percent = (taxRateBp: number) => (taxRateBp / 100).toFixed(2);

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const file = await readInvoiceFile(store, company, input.invoiceId, 'consistent');
  if (!file) return rejected('not-found', { invoice: input.invoiceId });
  const { invoice, lines, matches } = file;
  const { id, open, openAtStart, remembered, net, tax, gross, ...copied } = invoice;
  const { company: _company, ancestors: _ancestors, lineCount: _lineCount, ...header } = copied;
  return {
    owner: invoice,
    version: remembered?.version,
    answer: {
      ...header,
      invoiceId: id,
      gross: moneyText(gross),
      ...(invoice.kind === 'opening' ? {} : { net: moneyText(net), tax: moneyText(tax) }),
      open: moneyText(open),
      ...(openAtStart === undefined ? {} : { openAtStart: moneyText(openAtStart) }),
      rates: totalsByRate(lines).map(({ taxRateBp, ...amounts }) => ({
        taxRate: percent(taxRateBp),
        ...amountsText(amounts),
      })),
      lines: lines.map(({ unitPriceE4, taxRateBp, ...line }) => ({
        ...line,
        unitPrice: unitPriceText(unitPriceE4),
        taxRate: percent(taxRateBp),
        ...amountsText(line),
      })),
      payments: matches.map(({ paymentId, paymentNumber, amount, day }) => ({
        paymentId,
        number: paymentNumber,
        amount: moneyText(amount),
        day,
      })),
    },
  };
});
