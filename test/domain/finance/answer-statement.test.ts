import { describe, expect, it } from '@jest/globals';
import { answerStatement } from '../../../domain/finance/answer-statement.ts';
import { recordSignedStatement } from '../../../domain/finance/record-signed-statement.ts';
import { resolveStatementLine } from '../../../domain/finance/resolve-statement-line.ts';
import { aStatement, circumstances } from './books.ts';

const confirm = (...lines: readonly number[]) => ({
  answers: lines.map((line) => ({ line, answer: 'confirmed' as const })),
});

describe('answer statement', () => {
  it('closes with the last line confirmed, and not before', () => {
    const part = answerStatement(aStatement(['open', 'open']), confirm(1), circumstances);
    expect(part).toMatchObject({ next: { statement: { status: 'waiting', confirmed: 1 } }, events: [] });
    const whole = answerStatement(aStatement(['confirmed', 'open']), confirm(2), circumstances);
    expect(whole).toMatchObject({
      next: { statement: { status: 'confirmed', closedAt: circumstances.now }, changed: [2] },
      events: [{ type: 'finance.statement-closed.v1', data: { by: 'confirmed' } }],
    });
  });

  it('lets a partner take an answer back while it is open, either way', () => {
    const disputing = { answers: [{ line: 1, answer: 'disputed' as const, note: 'why' }] };
    expect(answerStatement(aStatement(['confirmed', 'open']), disputing, circumstances)).toMatchObject({
      next: { statement: { status: 'disputed', confirmed: 0, disputed: 1 } },
      events: [{ type: 'finance.statement-disputed.v1', data: { lines: [1] } }],
    });
    expect(answerStatement(aStatement(['disputed', 'confirmed']), confirm(1), circumstances)).toMatchObject({
      next: { statement: { status: 'confirmed' } },
    });
  });

  it('refuses a closed statement and a line that is not there', () => {
    const closed = aStatement(['confirmed'], { status: 'confirmed' });
    expect(answerStatement(closed, confirm(1), circumstances)).toMatchObject({ reason: 'statement-closed' });
    expect(answerStatement(aStatement(['open']), confirm(1, 2), circumstances)).toMatchObject({
      reason: 'line-not-found',
      errors: [{ pointer: '/answers/1/line' }],
    });
  });
});

describe('resolve statement line', () => {
  it('waits for the partner again once no dispute is left', () => {
    const resolution = 'A credit note follows.';
    expect(resolveStatementLine(aStatement(['disputed', 'disputed']), { line: 1, resolution })).toMatchObject({
      next: { statement: { status: 'disputed', disputed: 1 } },
    });
    expect(resolveStatementLine(aStatement(['confirmed', 'disputed']), { line: 2, resolution })).toMatchObject({
      next: { statement: { status: 'waiting', disputed: 0 }, lines: [{}, { answer: 'resolved', resolution }] },
    });
  });

  it('refuses what is closed, missing or not disputed', () => {
    const command = { line: 1, resolution: 'x' };
    const closed = aStatement(['confirmed'], { status: 'signed' });
    expect(resolveStatementLine(closed, command)).toMatchObject({ reason: 'statement-closed' });
    expect(resolveStatementLine(aStatement(['open']), command)).toMatchObject({ reason: 'line-not-disputed' });
    expect(resolveStatementLine(aStatement(['open']), { ...command, line: 2 })).toMatchObject({
      reason: 'line-not-found',
    });
  });
});

describe('record signed statement', () => {
  const letter = { reference: 'L-1', sha256: 'ab'.repeat(32), signerRole: '财务负责人', signedOn: '2026-12-01' };
  it('closes what nobody disputes, on a day that has been', () => {
    expect(recordSignedStatement(aStatement(['open', 'resolved']), letter, circumstances)).toMatchObject({
      next: { status: 'signed', signedLetter: letter },
    });
    expect(recordSignedStatement(aStatement(['disputed']), letter, circumstances)).toMatchObject({
      reason: 'lines-disputed',
    });
    const early = { ...letter, signedOn: '2026-12-03' };
    expect(recordSignedStatement(aStatement(['open']), early, circumstances)).toMatchObject({
      reason: 'day-in-future',
    });
    const closed = aStatement(['open'], { status: 'signed' });
    expect(recordSignedStatement(closed, letter, circumstances)).toMatchObject({ reason: 'statement-closed' });
  });
});
