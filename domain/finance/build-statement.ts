import type { StatementBuilt } from '../../events/finance.ts';
import { addDays, addHours, dayOf, type Day, type Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import type { LedgerRow } from './invoice.ts';
import { statementLinesAtMost, told, type Statement, type StatementLine } from './statement.ts';

/** Where an account stood at the end of the last day that a statement covers. */
export interface AccountMark {
  readonly company: string;
  readonly account: string;
  readonly statedTo?: Day;
  readonly balance: number;
  /** Counts statements and late entries: whoever writes the mark must have seen the last of them. */
  readonly entries: number;
}

export interface BuildStatementState {
  readonly statementId: string;
  readonly number: string;
  readonly partner: { readonly id: string; readonly ancestors: readonly string[] };
  readonly currency: Currency;
  readonly mark: AccountMark;
  /** All rows after the mark until the last day of the period, in order of days. */
  readonly rows: readonly LedgerRow[];
}

export interface BuiltStatement {
  readonly statement: Statement;
  readonly lines: readonly StatementLine[];
  readonly mark: AccountMark;
}

export type BuildStatementReason =
  'period-invalid' | 'period-already-stated' | 'nothing-to-state' | 'period-too-large' | 'currency-differs';

const sum = (rows: readonly LedgerRow[]) => rows.reduce((total, { amount }) => total + amount, 0);

/**
 * Puts an account over a period into a statement. Only days that are over: documents of our own are always booked
 * today or later, so nothing comes into a stated period afterwards. Periods of one partner never overlap; days left out
 * between two statements are in the opening balance of the later one.
 */
export function buildStatement(
  state: BuildStatementState,
  period: { readonly from: Day; readonly to: Day },
  circumstances: { readonly company: string; readonly now: Instant; readonly zone: string },
): Decision<BuiltStatement, StatementBuilt, BuildStatementReason> {
  const { mark, rows } = state;
  const { from, to } = period;
  const { company, now, zone } = circumstances;
  // A document decided just before midnight may be on its way: a day is over an hour after its end.
  const lastDay = addDays(dayOf(addHours(now, -1), zone), -1);
  if (from > to || to > lastDay) return rejected('period-invalid', { from, to, lastDay });
  if (mark.statedTo !== undefined && from <= mark.statedTo) {
    return rejected('period-already-stated', { from, to, statedTo: mark.statedTo });
  }
  const foreign = rows.find(({ currency }) => currency !== state.currency);
  if (foreign) return rejected('currency-differs', { document: foreign.number, currency: foreign.currency });
  const before = rows.filter(({ day }) => day < from);
  const within = rows.filter(({ day }) => day >= from);
  const opening = mark.balance + sum(before);
  if (opening === 0 && within.length === 0)
    return rejected('nothing-to-state', { partner: state.partner.id, from, to });
  if (within.length + 1 > statementLinesAtMost) {
    return rejected('period-too-large', { rows: within.length, atMost: statementLinesAtMost - 1 });
  }
  const lines: StatementLine[] = [
    { line: 1, kind: 'opening', day: from, amount: opening, answer: 'open' },
    ...within.map(({ kind, day, id, number, amount }, index): StatementLine => ({
      line: index + 2,
      kind,
      day,
      documentId: id,
      number,
      amount,
      answer: 'open',
    })),
  ];
  const paid = sum(within.filter(({ kind }) => kind === 'payment'));
  const closing = opening + sum(within);
  const statement: Statement = {
    id: state.statementId,
    company,
    number: state.number,
    partnerId: state.partner.id,
    ancestors: state.partner.ancestors,
    from,
    to,
    currency: state.currency,
    opening,
    invoiced: closing - opening - paid,
    paid,
    closing,
    lineCount: lines.length,
    confirmed: 0,
    disputed: 0,
    status: 'waiting',
    builtAt: now,
  };
  return accepted(
    { statement, lines, mark: { ...mark, statedTo: to, balance: closing, entries: mark.entries + 1 } },
    { type: 'finance.statement-built.v1', data: { ...told(statement), lineCount: lines.length } },
  );
}
