import type { StatementClosed } from '../../events/finance.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { isClosed, told, type SignedLetter, type Statement } from './statement.ts';

/** The stamped letter of a partner that does not click closes the statement as it stands. */
export function recordSignedStatement(
  { statement }: { readonly statement: Statement },
  letter: SignedLetter,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Decision<Statement, StatementClosed, 'statement-closed' | 'lines-disputed' | 'day-in-future'> {
  if (isClosed(statement))
    return rejected('statement-closed', { statement: statement.number, status: statement.status });
  if (statement.disputed > 0) {
    return rejected('lines-disputed', { statement: statement.number, disputed: statement.disputed });
  }
  const { reference, sha256, signerRole, signedOn } = letter;
  if (signedOn > today) {
    return rejected('day-in-future', { signedOn, today }, [
      { pointer: '/signedOn', reason: both(`晚于今天（${today}）`, `is after ${today}`) },
    ]);
  }
  const next: Statement = {
    ...statement,
    status: 'signed',
    closedAt: now,
    signedLetter: { reference, sha256, signerRole, signedOn },
  };
  return accepted(next, { type: 'finance.statement-closed.v1', data: { ...told(next), by: 'signed' } });
}
