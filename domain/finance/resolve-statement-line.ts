import type { StatementLineResolved } from '../../events/finance.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { AnsweredStatement, StatementState } from './answer-statement.ts';
import { countAnswers, isClosed } from './statement.ts';

/** Finance answers a dispute in words; the amount stays, because only documents change what is owed. */
export function resolveStatementLine(
  { statement, lines }: StatementState,
  command: { readonly line: number; readonly resolution: string },
): Decision<AnsweredStatement, StatementLineResolved, 'statement-closed' | 'line-not-found' | 'line-not-disputed'> {
  if (isClosed(statement))
    return rejected('statement-closed', { statement: statement.number, status: statement.status });
  const disputed = lines[command.line - 1];
  if (!disputed) return rejected('line-not-found', { line: command.line, lineCount: lines.length });
  if (disputed.answer !== 'disputed') {
    return rejected('line-not-disputed', { line: command.line, answer: disputed.answer });
  }
  const resolved = lines.map((line) =>
    line === disputed ? { ...line, answer: 'resolved' as const, resolution: command.resolution } : line,
  );
  const left = countAnswers(resolved, 'disputed');
  const { id, number, partnerId } = statement;
  return accepted(
    {
      statement: { ...statement, disputed: left, status: left > 0 ? 'disputed' : 'waiting' },
      lines: resolved,
      changed: [command.line],
    },
    { type: 'finance.statement-line-resolved.v1', data: { statementId: id, number, partnerId, line: command.line } },
  );
}
