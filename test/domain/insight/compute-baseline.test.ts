import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { noteBaseline } from '../../../domain/insight/compute-baseline-on-baseline-ordered.ts';
import { computeBaseline } from '../../../domain/insight/compute-baseline.ts';
import { newBaseline, type Baseline } from '../../../domain/insight/baseline.ts';
import { addMonths, monthsIn } from '../../../domain/insight/month.ts';
import { addSale, newTally } from '../../../domain/insight/tally.ts';
import { aSale } from './sales.ts';

const moment = { company: 'lotline', actor: 'boss', now: '2026-11-22T04:00:00.000Z' };
const ends = { first: '2023-05-03', last: '2026-10-30' };
const order = (command: { from?: string; to?: string }, state: Partial<Parameters<typeof computeBaseline>[0]> = ends) =>
  computeBaseline({ baseline: undefined, ...state }, command, moment);

describe('months', () => {
  it('are counted and added alike, over the ends of years', () => {
    const month = fc.record({ year: fc.integer({ min: 1990, max: 2100 }), at: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(month, fc.integer({ min: -200, max: 200 }), ({ year, at }, more) => {
        const from = `${year}-${String(at).padStart(2, '0')}`;
        const to = addMonths(from, more);
        expect(to).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
        expect(monthsIn(from, to)).toBe(more + 1);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('computeBaseline', () => {
  it('takes the 24 months up to the last sale, or as many as there are', () => {
    expect(order({})).toMatchObject({
      accepted: true,
      next: { status: 'computing', run: 1, ordered: { from: '2024-11', to: '2026-10', by: 'boss' } },
      events: [{ type: 'insight.baseline-ordered.v1', data: { run: 1, from: '2024-11', to: '2026-10' } }],
    });
    expect(order({}, { first: '2026-02-01', last: '2026-10-30' })).toMatchObject({
      next: { ordered: { from: '2026-02', to: '2026-10' } },
    });
    expect(order({ to: '2025-03' })).toMatchObject({ next: { ordered: { from: '2023-05', to: '2025-03' } } });
  });

  it('counts its runs and keeps what was computed and entered before', () => {
    const byHand = [
      { kpi: 'recall-time', value: 1, source: 's', measuredOn: '2026-01-01', recordedBy: 'x', recordedAt: moment.now },
    ] as const;
    const baseline: Baseline = { ...newBaseline('lotline'), run: 4, byHand };
    expect(order({}, { ...ends, baseline })).toMatchObject({ next: { run: 5, byHand } });
  });

  it('refuses what it cannot make: no sales, months backwards, too many', () => {
    expect(order({}, {})).toMatchObject({ reason: 'history-empty' });
    expect(order({ from: '2026-11', to: '2026-12' })).toMatchObject({ reason: 'history-empty' });
    expect(order({ from: '2023-01', to: '2023-04' })).toMatchObject({ reason: 'history-empty' });
    expect(order({ from: '2023-01', to: '2023-05' })).toMatchObject({ accepted: true });
    expect(order({ from: '2026-10', to: '2027-01' })).toMatchObject({ accepted: true });
    expect(order({ from: '2026-02', to: '2026-01' })).toMatchObject({ reason: 'months-backwards' });
    expect(order({ from: '2026-01', to: '2026-01' })).toMatchObject({ accepted: true });
    expect(order({ from: '2023-11', to: '2026-10' })).toMatchObject({ accepted: true });
    expect(order({ from: '2023-10', to: '2026-10' })).toMatchObject({ reason: 'months-too-many' });
  });
});

describe('noteBaseline', () => {
  const computing: Baseline = {
    ...newBaseline('lotline'),
    ...{ status: 'computing', run: 2, ordered: { from: '2026-01', to: '2026-01', by: 'boss', at: moment.now } },
  };
  const tally = newTally();
  addSale(tally, aSale([{}, {}]));

  it('keeps figures, months and the moment of the history', () => {
    expect(noteBaseline({ baseline: computing, run: 2, tally }, undefined, moment)).toMatchObject({
      next: {
        status: 'computed',
        computed: {
          from: '2026-01',
          to: '2026-01',
          asOf: moment.now,
          documents: 1,
          lines: 2,
          months: [{ net: 2_000 }],
        },
      },
      events: [{ type: 'insight.baseline-computed.v1', data: { run: 2, documents: 1, lines: 2 } }],
    });
  });

  it('leaves alone what a later order overtook or what is done', () => {
    for (const state of [
      { baseline: computing, run: 1, tally },
      { baseline: { ...computing, status: 'computed' as const }, run: 2, tally },
      { baseline: computing, run: 2, tally: undefined },
    ]) {
      expect(noteBaseline(state, undefined, moment)).toMatchObject({ reason: 'baseline-overtaken' });
    }
  });
});
