import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advanceImport, importRecord } from '../../../domain/catalogue/run-item-import.ts';
import type { Job } from '../../../domain/shared/job.ts';
import { anItem } from '../../functions/stage.ts';

const now = '2026-11-22T04:00:00.000Z';
const job: Job = {
  id: 'job_1',
  company: 'lotline',
  name: 'import-items',
  status: 'running',
  source: 'gudid',
  total: 0,
  done: 0,
  pages: 1,
  nextPage: 0,
  accepted: 0,
  refused: 0,
  unchanged: 0,
  startedBy: 'quality',
  startedAt: now,
};

describe('run-item-import', () => {
  it('counts every line once and finishes with the last page, whatever comes twice', () => {
    const outcome = fc.constantFrom('accepted', 'refused', 'unchanged');
    const pages = fc.array(fc.array(outcome, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pages, (list) => {
        let current: Job = { ...job, pages: list.length, total: list.flat().length };
        list.forEach((outcomes, page) => {
          const lines = outcomes.map((one, line) => ({ line, outcome: one }));
          const decision = advanceImport({ job: current, page, lines }, { now });
          if (!decision.accepted) throw new Error(decision.reason);
          current = decision.next.job;
          expect(advanceImport({ job: current, page, lines }, { now })).toMatchObject({ reason: 'page-already-done' });
          expect(current.status).toBe(page === list.length - 1 ? 'done' : 'running');
        });
        expect(current.done).toBe(current.total);
        expect(current.accepted + current.refused + current.unchanged).toBe(current.total);
      }),
    );
  });

  it('registers a record as pending, raised by who handed it in, with what is open', () => {
    const { id: _id, company: _company, ...data } = anItem();
    const read = { ok: true, data, unconfirmed: ['riskClass'] } as const;
    const state = { itemId: 'itm_9', read, digest: 'd', known: [], existing: undefined, source: 'gudid' };
    const by = { company: 'lotline', actor: 'purchaser' };
    expect(importRecord(state, by)).toMatchObject({
      next: {
        status: 'pending',
        raisedBy: 'purchaser',
        source: 'gudid',
        sourceDigest: 'd',
        unconfirmed: ['riskClass'],
      },
    });
    const again = (sourceDigest: string) =>
      importRecord({ ...state, existing: { id: 'itm_1', source: 'gudid', sourceDigest } }, by);
    expect(again('d')).toMatchObject({ reason: 'item-unchanged', facts: { itemId: 'itm_1' } });
    expect(again('e')).toMatchObject({ reason: 'record-differs' });
  });
});
