import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { reportCodec } from '../../../table/finance.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { name, limit, cursor } = input;
  const pk = keys.reportsOf(company, name);
  const page = await store.queryDocuments({
    index: 'gs1',
    pk,
    newestFirst: true,
    limit,
    cursor,
    reading: 'consistent',
  });
  return {
    owner: 'nobody',
    answer: {
      items: page.items.map(reportCodec.fromItem).map(({ id, period, status, requestedAt, file }) => ({
        reportId: id,
        name,
        period,
        status,
        requestedAt,
        asOf: file?.asOf,
        rows: file?.totals.rows,
        gross: file && moneyText(file.totals.gross),
      })),
      cursor: page.cursor,
    },
  };
});
