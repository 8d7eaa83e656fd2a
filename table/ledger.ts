import { receivableAccount, type LedgerRow } from '../domain/finance/invoice.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Page, Store } from './store.ts';

export const ledgerRowCodec = rowCodec<LedgerRow>({
  kind: 'ledger-row',
  schema: 1,
  key: (row) => keys.ledgerRow(row.company, row.account, row.day, row.id),
});

/** Rows of an account between two days, both included, a page at a time. */
export async function readLedger(
  store: Store,
  company: string,
  account: string,
  days: { readonly from: Day; readonly to: Day },
  page: { readonly limit?: number; readonly cursor?: string; readonly newestFirst?: boolean },
): Promise<Page & { readonly rows: readonly LedgerRow[] }> {
  const { pk } = keys.ledgerRow(company, account, days.from, '');
  const found = await store.query({ pk, sk: { from: days.from, to: endOf(days.to) }, ...page, reading: 'consistent' });
  return { ...found, rows: found.items.map(ledgerRowCodec.fromItem) };
}

/** All rows after the end of one day (or from the first) until another. */
export async function readLedgerAfter(
  store: Store,
  company: string,
  partnerId: string,
  after: Day | undefined,
  until: { readonly day: Day; readonly included: boolean },
): Promise<readonly LedgerRow[]> {
  const from = after === undefined ? '0' : endOf(after);
  const to = until.included ? endOf(until.day) : until.day;
  if (from > to) return [];
  const { pk } = keys.ledgerRow(company, receivableAccount(partnerId), '', '');
  const items = await store.queryAll({ pk, sk: { from, to }, reading: 'consistent' });
  return items.map(ledgerRowCodec.fromItem);
}

// Rows sort as `<day>#<id>`; `$` is the character after `#`.
const endOf = (day: Day) => `${day}$`;
