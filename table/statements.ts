import type { AccountMark, BuiltStatement } from '../domain/finance/build-statement.ts';
import { receivableAccount } from '../domain/finance/invoice.ts';
import { statementLinesPerPage, type Statement, type StatementLine } from '../domain/finance/statement.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import { readLedgerAfter } from './ledger.ts';
import { nextNumber } from './numbers.ts';
import { readPartner } from './partners.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const statementCodec = aggregateCodec<Statement>({
  kind: 'statement',
  schema: 1,
  key: (statement) => keys.statement(statement.company, statement.id),
  indexes: (statement) => ({
    gs1: {
      pk: keys.statementsOfPartner(statement.company, statement.partnerId),
      sk: `${statement.to}#${statement.id}`,
    },
    // By month and not by status: an answer then moves no index entry.
    gs2: { pk: keys.statementsOfMonth(statement.company, statement.to.slice(0, 7)), sk: statement.id },
  }),
});

const markCodec = rowCodec<AccountMark>({
  kind: 'account-mark',
  schema: 1,
  key: (mark) => keys.accountMark(mark.company, mark.account),
});

/** Where an account stood after its last statement; nothing stated yet reads as zero. */
export async function readAccountMark(store: Store, company: string, account: string): Promise<AccountMark> {
  const item = await store.get(keys.accountMark(company, account), 'consistent');
  return item ? markCodec.fromItem(item) : { company, account, balance: 0, entries: 0 };
}

function markGuard({ entries }: AccountMark) {
  return entries === 0 ? { exists: false } : { equals: { entries } };
}

/**
 * Booked with a payment whose day is over: a statement of that day that is being built meanwhile meets another count
 * and is built again with this row, and a statement that was faster sends the payment back to its decision.
 */
export function lateEntryWrite(mark: AccountMark): Write {
  return { kind: 'put', item: markCodec.toItem({ ...mark, entries: mark.entries + 1 }), guard: markGuard(mark) };
}

/** The pages that hold these lines, or all; the header's version guards them, every writer passes it. */
export function statementPages(
  statement: Statement,
  lines: readonly StatementLine[],
  changed?: readonly number[],
): Write[] {
  const touched = changed && new Set(changed.map((line) => Math.floor((line - 1) / statementLinesPerPage)));
  const pages = Math.ceil(lines.length / statementLinesPerPage);
  return Array.from({ length: pages }, (_, page) => page)
    .filter((page) => !touched || touched.has(page))
    .map((page): Write => ({
      kind: 'put',
      item: {
        ...keys.statementPage(statement.company, statement.id, page),
        kind: 'statement-lines',
        schema: 1,
        rows: lines.slice(page * statementLinesPerPage, (page + 1) * statementLinesPerPage),
      },
    }));
}

export async function readStatement(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Statement | undefined> {
  const item = await store.get(keys.statement(company, id), reading);
  return item && statementCodec.fromItem(item);
}

/** Header and all lines: one Query of the statement's partition (`LINES` sorts before `STATEMENT`). */
export async function readStatementWithLines(store: Store, company: string, id: string, reading: Reading) {
  const items = await store.queryAll({ pk: keys.statement(company, id).pk, reading });
  const header = items.find(({ sk }) => sk === 'STATEMENT');
  if (!header) return undefined;
  const lines = items.flatMap((item) => (item['kind'] === 'statement-lines' ? (item['rows'] as StatementLine[]) : []));
  return { statement: statementCodec.fromItem(header), lines };
}

/** What building a statement looks at: the partner, its account's mark and all rows after the mark. */
export async function readForStatement(
  store: Store,
  company: string,
  asked: { readonly partnerId: string; readonly to: Day; readonly today: Day },
) {
  const { partnerId, to, today } = asked;
  const [partner, mark] = await Promise.all([
    readPartner(store, company, partnerId, 'consistent'),
    readAccountMark(store, company, receivableAccount(partnerId)),
  ]);
  if (!partner) return undefined;
  const [rows, { number, id }] = await Promise.all([
    readLedgerAfter(store, company, partnerId, mark.statedTo, { day: to, included: true }),
    nextNumber(store, company, 'ST', today),
  ]);
  return { statementId: id, number, partner, currency: 'CNY' as const, mark, rows };
}

/** What a new statement leaves behind, for the command and for the monthly job. */
export function statementSaved({ statement, lines, mark }: BuiltStatement) {
  const before = { ...mark, entries: mark.entries - 1 };
  return {
    aggregate: statementCodec.write(statement),
    writes: [
      ...statementPages(statement, lines),
      { kind: 'put' as const, item: markCodec.toItem(mark), guard: markGuard(before) },
    ],
    summary: { number: statement.number, from: statement.from, to: statement.to, lines: statement.lineCount },
  };
}

/** The balance of a partner's account at the end of the day before: its last statement until then and the rows since. */
export async function balanceBefore(store: Store, company: string, partnerId: string, day: Day): Promise<number> {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.statementsOfPartner(company, partnerId),
    sk: { to: day },
    newestFirst: true,
    limit: 1,
    reading: 'consistent',
  });
  const last = page.items[0] && statementCodec.fromItem(page.items[0]);
  const rows = await readLedgerAfter(store, company, partnerId, last?.to, { day, included: false });
  return rows.reduce((balance, { amount }) => balance + amount, last?.closing ?? 0);
}
