import { describe, expect, it } from '@jest/globals';
import { newBaseline, type Baseline } from '../../../domain/insight/baseline.ts';
import { computedOf } from '../../../domain/insight/figures.ts';
import { kpis, unitOf, type Kpi } from '../../../domain/insight/kpi.ts';
import { recordBaselineFigure } from '../../../domain/insight/record-baseline-figure.ts';
import { addSale, newTally } from '../../../domain/insight/tally.ts';
import { aSale } from './sales.ts';

const moment = { company: 'lotline', actor: 'boss', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const told = { source: '2025 年 12 次月结', measuredOn: '2026-11-22' };
const record = (kpi: Kpi, value: number, baseline?: Baseline, more: object = {}) =>
  recordBaselineFigure({ baseline }, { kpi, value, ...told, ...more }, moment);

const tally = newTally();
addSale(tally, aSale([{}]));
const computed: Baseline = {
  ...newBaseline('lotline'),
  computed: { ...computedOf(tally, { from: '2026-01', to: '2026-01' }), asOf: moment.now },
};

describe('recordBaselineFigure', () => {
  it('keeps a figure with its source, also before anything is computed', () => {
    expect(record('reconciliation-hours', 4_250)).toMatchObject({
      next: {
        status: 'not-computed',
        byHand: [{ kpi: 'reconciliation-hours', value: 4_250, recordedBy: 'boss', ...told }],
      },
      events: [{ data: { kpi: 'reconciliation-hours', value: 4_250, measuredOn: '2026-11-22' } }],
    });
  });

  it('lets a later figure take the place of an earlier, and keeps them in the order of the board', () => {
    let baseline: Baseline | undefined;
    for (const [kpi, value] of [
      ['capital-tied-up', 1],
      ['recall-time', 2],
      ['capital-tied-up', 3],
    ] as const) {
      const decision = record(kpi, value, baseline);
      if (!decision.accepted) throw new Error(decision.reason);
      baseline = decision.next;
    }
    expect(baseline?.byHand.map(({ kpi, value }) => [kpi, value])).toEqual([
      ['recall-time', 2],
      ['capital-tied-up', 3],
    ]);
  });

  it('refuses a figure that the history tells, and takes one that it tells too little of', () => {
    expect(record('fill-rate', 95_00, computed)).toMatchObject({ reason: 'figure-from-history' });
    expect(record('gross-margin', 25_00, computed)).toMatchObject({ accepted: true });
    expect(record('fill-rate', 95_00)).toMatchObject({ accepted: true });
  });

  it('refuses what does not fit the unit', () => {
    expect(record('audit-findings', 3_50)).toMatchObject({ reason: 'figure-unfit', errors: [{ pointer: '/figure' }] });
    expect(record('audit-findings', 3_00)).toMatchObject({ accepted: true });
    expect(record('stock-accuracy', 100_00)).toMatchObject({ accepted: true });
    expect(record('stock-accuracy', 100_01)).toMatchObject({ reason: 'figure-unfit' });
    expect(record('recall-time', 100_01)).toMatchObject({ accepted: true });
  });

  it('refuses what was measured tomorrow', () => {
    expect(record('recall-time', 1, undefined, { measuredOn: '2026-11-23' })).toMatchObject({
      reason: 'measured-in-future',
    });
  });

  it('every key figure has a unit', () => {
    expect(kpis.filter((kpi) => !unitOf(kpi))).toEqual([]);
  });
});
