import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { rowErrorView } from '../../../runtime/shapes/imports.ts';
import { readImport, readLeft } from '../../../table/imports.ts';
import { contract } from './contract.ts';

/** Stored pages are handed out whole: an answer holds the rows that `limit` pages of the list left. */
export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const one = await readImport(store, company, input.importId, 'consistent');
  if (!one) return rejected('not-found', { import: input.importId });
  const run = one.applied?.run ?? 0;
  const { rows, cursor } = await readLeft(store, company, one.id, run, { pages: input.limit, cursor: input.cursor });
  const items = rows.map(({ row, rows: joined, outcome, totals, reason = 'busy', field = '', found = '' }) => ({
    row,
    rows: joined,
    outcome: outcome === 'waiting' ? ('waiting' as const) : ('refused' as const),
    quantity: totals.quantity,
    value: moneyText(totals.value),
    error: rowErrorView(one.kind, { field, reason, found }),
  }));
  return { answer: { items, ...(cursor ? { cursor } : {}) } };
});
