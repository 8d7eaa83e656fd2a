import type { BaselineComputed } from '../../events/insight.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Baseline } from './baseline.ts';
import { computedOf } from './figures.ts';
import type { Tally } from './tally.ts';

/** Keeps the figures of a history that was read. An order that a later one overtook, or that is done, is left alone. */
export function noteBaseline(
  { baseline, run, tally }: { readonly baseline: Baseline; readonly run: number; readonly tally: Tally | undefined },
  _event: unknown,
  { now }: { readonly now: Instant },
): Decision<Baseline, BaselineComputed, 'baseline-overtaken'> {
  const { status, ordered } = baseline;
  if (status !== 'computing' || baseline.run !== run || !ordered || !tally) {
    return rejected('baseline-overtaken', { run });
  }
  const { from, to } = ordered;
  const computed = { ...computedOf(tally, ordered), asOf: now };
  const { documents, lines } = computed;
  return accepted(
    { ...baseline, status: 'computed', computed },
    { type: 'insight.baseline-computed.v1', data: { run, from, to, documents, lines } },
  );
}
