import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readReceipt } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readReceipt(store, company, input.receiptId, 'consistent');
  if (!found) return rejected('not-found', { receipt: input.receiptId });
  const { receipt, lines, results } = found;
  const { id, company: _company, remembered, lineCount: _lineCount, ...record } = receipt;
  return {
    answer: {
      receiptId: id,
      ...record,
      lines: lines.map(({ orderLine: _orderLine, ...line }) => ({
        ...line,
        ...results.find((result) => result.line === line.line),
      })),
    },
    version: remembered?.version,
  };
});
