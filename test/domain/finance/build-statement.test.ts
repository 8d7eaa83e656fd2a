import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildStatement, type AccountMark, type BuildStatementState } from '../../../domain/finance/build-statement.ts';
import type { LedgerRow } from '../../../domain/finance/invoice.ts';
import { statementLinesAtMost } from '../../../domain/finance/statement.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import { circumstances } from './books.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };
const noMark: AccountMark = { company: 'lotline', account: 'receivable:ptn_1', balance: 0, entries: 0 };
const row = (day: string, amount: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  company: 'lotline',
  account: 'receivable:ptn_1',
  day,
  id: `doc_${day}`,
  kind: amount < 0 ? 'payment' : 'invoice',
  number: 'N-1',
  amount,
  currency: 'CNY',
  recordedAt: circumstances.now,
  ...more,
});
const state = (rows: readonly LedgerRow[], mark = noMark): BuildStatementState => ({
  statementId: 'stm_1',
  number: 'ST-1',
  partner: { id: 'ptn_1', ancestors: [] },
  currency: 'CNY',
  mark,
  rows,
});

describe('build statement', () => {
  it('puts what lies between the last statement and the period into the opening balance', () => {
    const mark = { ...noMark, statedTo: '2026-09-30', balance: 1000, entries: 3 };
    const decision = buildStatement(
      state([row('2026-10-15', 500), row('2026-11-15', -300)], mark),
      november,
      circumstances,
    );
    expect(decision).toMatchObject({
      next: {
        statement: { opening: 1500, invoiced: 0, paid: -300, closing: 1200, status: 'waiting' },
        mark: { statedTo: '2026-11-30', balance: 1200, entries: 4 },
      },
    });
  });

  it('counts a red invoice among the invoices', () => {
    const rows = [row('2026-11-02', 900), row('2026-11-03', -900, { kind: 'red-invoice' }), row('2026-11-04', -50)];
    expect(buildStatement(state(rows), november, circumstances)).toMatchObject({
      next: { statement: { invoiced: 0, paid: -50, closing: -50 } },
    });
  });

  it('refuses days that are not over, turned round or stated, foreign money, nothing, and too much', () => {
    const reason = (given: BuildStatementState, period = november) => {
      const decision = buildStatement(given, period, circumstances);
      return decision.accepted ? 'accepted' : decision.reason;
    };
    expect(reason(state([row('2026-11-02', 1)]), { from: '2026-12-01', to: '2026-12-02' })).toBe('period-invalid');
    expect(reason(state([row('2026-11-02', 1)]), { from: '2026-11-30', to: '2026-11-01' })).toBe('period-invalid');
    expect(reason(state([], { ...noMark, statedTo: '2026-11-01', entries: 1 }))).toBe('period-already-stated');
    expect(reason(state([row('2026-11-02', 1, { currency: 'USD' })]))).toBe('currency-differs');
    expect(reason(state([]))).toBe('nothing-to-state');
    const many = Array.from({ length: statementLinesAtMost }, () => row('2026-11-02', 1));
    expect(reason(state(many))).toBe('period-too-large');
    expect(reason(state(many.slice(1)))).toBe('accepted');
  });

  it('takes a day for over one hour after its end', () => {
    const given = state([row('2026-11-02', 1)]);
    const at = (now: string) => buildStatement(given, november, { ...circumstances, now }).accepted;
    expect([at('2026-11-30T16:59:00.000Z'), at('2026-11-30T17:00:00.000Z')]).toEqual([false, true]);
  });

  it('always adds up, and hands its closing balance on as the next opening', () => {
    const movement = fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: -99_999, max: 99_999 }));
    fc.assert(
      fc.property(fc.array(movement, { minLength: 1, maxLength: 80 }), fc.integer(), (movements, balance) => {
        const rows = movements.map(([day, amount]) => row(addDays('2026-11-01', day), amount));
        const mark = { ...noMark, statedTo: '2026-10-31', balance, entries: 1 };
        const decision = buildStatement(state(rows, mark), november, circumstances);
        if (!decision.accepted) throw new Error(decision.reason);
        const { statement, lines, mark: next } = decision.next;
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(statement.closing);
        expect(statement.opening + statement.invoiced + statement.paid).toBe(statement.closing);
        expect(statement.opening).toBe(balance);
        expect(next.balance).toBe(statement.closing);
      }),
    );
  });
});
