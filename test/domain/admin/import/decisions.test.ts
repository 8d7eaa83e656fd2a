import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advanceImport, applyImport, type RowOutcome } from '../../../../domain/admin/import/apply-import.ts';
import { checkImport, noteCheck } from '../../../../domain/admin/import/check-import.ts';
import type { CheckResult, Import } from '../../../../domain/admin/import/import.ts';
import { mapImportColumns } from '../../../../domain/admin/import/map-import-columns.ts';
import { readImport } from '../../../../domain/admin/import/read-import.ts';
import { reconciliationOf } from '../../../../domain/admin/import/reconciliation.ts';
import { settleImportDuplicate } from '../../../../domain/admin/import/settle-import-duplicate.ts';
import { startImport } from '../../../../domain/admin/import/start-import.ts';
import { itemStep } from '../../../../domain/admin/import/steps.ts';
import { importKinds, importRoles } from '../../../../domain/shared/import/kinds.ts';
import { staffRoles } from '../../../../domain/shared/roles.ts';

const now = '2026-11-22T04:00:00.000Z';
const circumstances = { company: 'c', actor: 'usr', now, roles: ['purchaser'] as const };
const totals = { rows: 4, quantity: 40, value: 400 };
const checked: CheckResult = {
  at: now,
  ...{ good: 3, bad: 1, known: 0, doubtful: 1, pages: 3, badPages: 1, doubtfulPages: 1 },
  file: totals,
  knownTotals: { rows: 0, quantity: 0, value: 0 },
};
const one = (more: Partial<Import> = {}): Import => ({
  ...{ id: 'imp_1', company: 'c', kind: 'items', status: 'checked', sender: 'erp', fileName: 'a.csv', format: 'csv' },
  ...{ bytes: 1, sha256: 'f', told: {}, startedBy: 'usr', startedAt: now, checks: 1, checked },
  ...more,
});
const reasonOf = (decision: { readonly accepted: boolean; readonly reason?: string }) => decision.reason ?? 'accepted';

describe('who may', () => {
  it('start, check and apply a list: just the posts that may enter such records one by one', () => {
    for (const kind of importKinds) {
      for (const role of staffRoles) {
        const as = { ...circumstances, roles: [role] };
        const may = importRoles[kind].includes(role);
        const file = { sender: 's', fileName: 'f', format: 'csv' as const, bytes: 1, sha256: 'f', told: {} };
        const outcomes = [
          startImport({ importId: 'imp' }, { kind, ...file }, as),
          checkImport({ import: one({ kind, status: 'mapped' }) }, {}, as),
          applyImport({ import: one({ kind }) }, {}, as),
          readImport(
            { import: one({ kind, status: 'awaiting-file' }), file: { readable: true, heading: ['x'], rows: 1 } },
            as,
          ),
        ].map(reasonOf);
        expect([kind, role, ...outcomes]).toEqual([
          kind,
          role,
          ...Array(4).fill(may ? 'accepted' : 'import-kind-not-yours'),
        ]);
      }
    }
  });
});

describe('reading', () => {
  const file = { readable: true as const, heading: ['商品编码', '名称'], rows: 2 };

  it('proposes what was learned before what the titles say', () => {
    const waiting = one({ status: 'awaiting-file' });
    const titles = readImport({ import: waiting, file }, circumstances);
    expect(titles.accepted && titles.next.mapping).toEqual({ places: { code: 0, name: 1 }, constants: {} });
    const learned = { places: { code: 1 }, constants: { unit: '个' } };
    const known = readImport({ import: waiting, file, learned }, circumstances);
    expect(known.accepted && known.next).toMatchObject({ status: 'read', mapping: learned, rows: 2 });
  });

  it.each([
    ['import-not-there-yet', { status: 'read' as const }, file],
    ['import-file-missing', {}, undefined],
    ['import-file-changed', {}, { readable: false as const, problem: 'changed' as const }],
    ['import-file-unreadable', {}, { readable: false as const, problem: 'unreadable' as const }],
    ['import-without-rows', {}, { ...file, rows: 0 }],
    ['import-too-long', {}, { ...file, rows: 20_001 }],
    ['accepted', {}, { ...file, rows: 20_000 }],
  ])('answers %s', (reason, more, told) => {
    expect(reasonOf(readImport({ import: one({ status: 'awaiting-file', ...more }), file: told }, circumstances))).toBe(
      reason,
    );
  });
});

describe('columns', () => {
  it('that are settled anew throw away what an earlier check found', () => {
    const places = { code: 0, name: 1, specification: 2, manufacturer: 3, riskClass: 4, unit: 5 };
    const state = { import: one({ heading: Array(6).fill('x') as string[] }), headingHash: 'h' };
    const decision = mapImportColumns(state, { places, constants: { productLine: 'cardio' } }, circumstances);
    if (!decision.accepted) throw new Error(JSON.stringify(decision));
    expect(decision.next.import.checked).toBeUndefined();
    expect(decision.next.import.status).toBe('mapped');
    expect(decision.next.learned).toMatchObject({ sender: 'erp', kind: 'items', headingHash: 'h', learnedBy: 'usr' });
  });

  it('are not settled while the list is checked or applied', () => {
    for (const status of ['awaiting-file', 'checking', 'applying', 'applied'] as const) {
      const decision = mapImportColumns(
        { import: one({ status }), headingHash: 'h' },
        { places: {}, constants: {} },
        circumstances,
      );
      expect(reasonOf(decision)).toBe('import-not-there-yet');
    }
  });
});

describe('a check', () => {
  it('is noted once, and only when it was not overtaken', () => {
    const checking = one({ status: 'checking', checks: 2 });
    expect(reasonOf(noteCheck({ import: checking, run: 1, result: checked }))).toBe('check-already-noted');
    const noted = noteCheck({ import: checking, run: 2, result: checked });
    if (!noted.accepted) throw new Error(noted.reason);
    expect(reasonOf(noteCheck({ import: noted.next, run: 2, result: checked }))).toBe('check-already-noted');
  });
});

describe('a duplicate', () => {
  const doubtful = {
    ...{ row: 3, code: 'B', name: '乙' },
    candidates: [{ code: 'A', name: '甲', score: 1, reasons: ['same-name'] }],
  };

  it('is merged into a candidate or called new, and nothing between', () => {
    const say = (decision: 'merge' | 'new', into?: string) =>
      reasonOf(
        settleImportDuplicate({ import: one(), doubtful }, { decision, ...(into ? { into } : {}) }, circumstances),
      );
    expect([say('merge', 'A'), say('new')]).toEqual(['accepted', 'accepted']);
    expect([say('merge'), say('merge', 'C'), say('new', 'A')]).toEqual(Array(3).fill('merge-candidate-unknown'));
  });

  it('that is called new after all names nothing it is merged into', () => {
    const first = settleImportDuplicate({ import: one(), doubtful }, { decision: 'merge', into: 'A' }, circumstances);
    if (!first.accepted) throw new Error(first.reason);
    const second = settleImportDuplicate(
      { import: one(), doubtful, before: first.next },
      { decision: 'new' },
      circumstances,
    );
    expect(second.accepted && second.next).not.toHaveProperty('into');
  });
});

describe('taking in', () => {
  it('counts every page once in any order of arrival, and ends with the last', () => {
    const outcome = fc.constantFrom<RowOutcome['outcome']>('taken', 'before', 'refused', 'waiting');
    const pages = fc.array(fc.array(outcome, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pages, fc.array(fc.nat(4), { maxLength: 20 }), (told, noise) => {
        const begun = applyImport({ import: one({ checked: { ...checked, pages: told.length } }) }, {}, circumstances);
        if (!begun.accepted) throw new Error(begun.reason);
        let state = begun.next;
        // Steps come late, early and twice; what is next is between them.
        for (const page of [...noise, ...told.keys()]) {
          const outcomes = (told[page] ?? []).map((each, row) => ({
            ...{ row, rows: 1, outcome: each },
            totals: { quantity: 10, value: 100 },
          }));
          const step = advanceImport({ import: state, run: 1, page, outcomes, nextStep: itemStep }, circumstances);
          if (step.accepted) state = step.next.import;
        }
        const all = told.flat();
        const count = (name: RowOutcome['outcome']) => all.filter((each) => each === name).length;
        const inBooks = count('taken') + count('before');
        expect(state.status).toBe('applied');
        expect(state.applied).toMatchObject({
          taken: count('taken'),
          before: count('before'),
          refused: count('refused'),
          waiting: count('waiting'),
          totals: { rows: inBooks, quantity: 10 * inBooks, value: 100 * inBooks },
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('begins anew with each run, so that nothing is counted twice', () => {
    const applied = { ...{ run: 1, nextPage: 3, taken: 3, before: 0, refused: 0, waiting: 1 }, totals, startedAt: now };
    const again = applyImport({ import: one({ status: 'applied', applied }) }, {}, circumstances);
    expect(again.accepted && again.next.applied).toMatchObject({ run: 2, nextPage: 0, taken: 0, totals: { rows: 0 } });
    expect(reasonOf(applyImport({ import: one({ checked: { ...checked, pages: 0 } }) }, {}, circumstances))).toBe(
      'import-without-good-rows',
    );
  });
});

describe('the proof', () => {
  it('counts what was here before the list as in the books', () => {
    const known = { rows: 1, quantity: 10, value: 100 };
    const applied = {
      ...{ run: 1, nextPage: 3, taken: 2, before: 0, refused: 0, waiting: 0 },
      totals: { rows: 2, quantity: 20, value: 200 },
      startedAt: now,
    };
    const told = { rows: 3, quantity: 30, value: 300 };
    const state = one({ told, applied, checked: { ...checked, file: told, knownTotals: known } });
    expect(reconciliationOf(state)).toMatchObject({ proven: true, books: { rows: 3, quantity: 30, value: 300 } });
    const { checked: _checked, ...unchecked } = state;
    expect(reconciliationOf(unchecked)).toBeUndefined();
  });
});
