import type { StatementClosed, StatementDisputed } from '../../events/finance.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { countAnswers, isClosed, told, type Statement, type StatementLine } from './statement.ts';

export interface StatementState {
  readonly statement: Statement;
  readonly lines: readonly StatementLine[];
}

export interface AnswerStatement {
  readonly answers: readonly {
    readonly line: number;
    readonly answer: 'confirmed' | 'disputed';
    readonly note?: string;
  }[];
}

export interface AnsweredStatement extends StatementState {
  /** Numbers of the lines that changed. */
  readonly changed: readonly number[];
}

/**
 * Takes the partner's answers line by line; all lines confirmed closes the statement in the same step. Until then an
 * answer may be taken back, and a line that finance resolved is answered again.
 */
export function answerStatement(
  { statement, lines }: StatementState,
  { answers }: AnswerStatement,
  { now }: { readonly now: Instant },
): Decision<AnsweredStatement, StatementClosed | StatementDisputed, 'statement-closed' | 'line-not-found'> {
  if (isClosed(statement))
    return rejected('statement-closed', { statement: statement.number, status: statement.status });
  const unknown = answers.flatMap(({ line }, index) =>
    line > lines.length
      ? [{ pointer: `/answers/${index}/line`, reason: both(`没有第 ${line} 行`, `there is no line ${line}`) }]
      : [],
  );
  if (unknown.length > 0) return rejected('line-not-found', { lineCount: lines.length }, unknown);

  const given = new Map(answers.map((answer) => [answer.line, answer]));
  const answered = lines.map((line) => {
    const answer = given.get(line.line);
    return answer ? { ...line, answer: answer.answer, note: answer.note ?? line.note } : line;
  });
  const confirmed = countAnswers(answered, 'confirmed');
  const disputed = countAnswers(answered, 'disputed');
  const closes = confirmed === lines.length;
  const next: Statement = {
    ...statement,
    confirmed,
    disputed,
    status: closes ? 'confirmed' : disputed > 0 ? 'disputed' : 'waiting',
    ...(closes ? { closedAt: now } : {}),
  };
  const changed = [...given.keys()];
  const newlyDisputed = answers.filter(({ answer }) => answer === 'disputed').map(({ line }) => line);
  const state = { statement: next, lines: answered, changed };
  if (closes) {
    return accepted(state, { type: 'finance.statement-closed.v1', data: { ...told(next), by: 'confirmed' } });
  }
  if (newlyDisputed.length === 0) return accepted(state);
  return accepted(state, { type: 'finance.statement-disputed.v1', data: { ...told(next), lines: newlyDisputed } });
}
