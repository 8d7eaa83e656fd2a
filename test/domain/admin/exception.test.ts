import { describe, expect, it } from '@jest/globals';
import {
  dismissException,
  isNews,
  raiseException,
  resolveException,
  takeException,
  type DataException,
} from '../../../domain/admin/exception.ts';
import { finishMonitorRun, orderMonitorRun } from '../../../domain/admin/monitor-run.ts';
import type { Finding } from '../../../domain/shared/monitor.ts';
import { roles } from '../../../domain/shared/roles.ts';

const finding: Finding = {
  rule: 'licence-lapsing',
  subject: { kind: 'partner', id: 'ptn_1' },
  part: 'lic_1',
  facts: { number: 'L-1', stage: 90 },
  post: 'sales',
  severity: 'notice',
  due: '2026-12-31',
};
const on = (today: string, actor = 'quality') => ({
  ...{ company: 'lotline', actor, today, now: `${today}T01:00:00.000Z` },
  roles: ['sales-manager'] as const,
});
const raised = (known?: DataException, what = finding, today = '2026-11-22'): DataException => {
  const decision = raiseException({ exceptionId: 'exc_1', known }, what, on(today));
  if (!decision.accepted) throw new Error(decision.reason);
  return decision.next;
};
const dismissed = (until = '2026-12-10'): DataException => {
  const decision = dismissException(raised(), { reason: '停产', until }, on('2026-11-23'));
  if (!decision.accepted) throw new Error(decision.reason);
  return decision.next;
};

describe('raised once for each rule and subject', () => {
  it('the first time with its facts, owner and due day', () => {
    const decision = raiseException({ exceptionId: 'exc_1', known: undefined }, finding, on('2026-11-22'));
    expect(decision).toMatchObject({
      accepted: true,
      next: { id: 'exc_1', status: 'open', post: 'sales', due: '2026-12-31', firstSeen: '2026-11-22T01:00:00.000Z' },
      events: [{ type: 'admin.exception-raised.v1', data: { exceptionId: 'exc_1', subjectId: 'ptn_1' } }],
    });
  });

  it('found unchanged it is no news, whatever the order of its facts', () => {
    const known = raised();
    expect(isNews(known, { ...finding, facts: { stage: 90, number: 'L-1' } }, '2026-11-23')).toBe(false);
    expect(raiseException({ exceptionId: 'exc_1', known }, finding, on('2026-11-23'))).toMatchObject({
      reason: 'nothing-changed',
    });
  });

  it('found in another stage it is refreshed: who took it keeps it, when it was first seen stays', () => {
    const taken = takeException(raised(), {}, { actor: 'anna', roles: ['sales'] });
    const known = taken.accepted ? taken.next : raised();
    const next = raised(known, { ...finding, facts: { number: 'L-1', stage: 60 }, severity: 'warning' }, '2027-01-05');
    expect(next).toMatchObject({
      ...{ takenBy: 'anna', severity: 'warning', facts: { stage: 60 } },
      ...{ firstSeen: '2026-11-22T01:00:00.000Z', lastChanged: '2027-01-05T01:00:00.000Z' },
    });
  });

  it('a due day of its own is news when it moves; one counted from the first day stays where it was', () => {
    expect(isNews(raised(), { ...finding, due: '2027-01-31' }, '2026-11-23')).toBe(true);
    const counted: Finding = { ...finding, due: { days: 7 } };
    const known = raised(undefined, counted);
    expect(known.due).toBe('2026-11-29');
    expect(isNews(known, counted, '2026-11-28')).toBe(false);
    expect(raised(known, { ...counted, severity: 'critical' }, '2026-11-28').due).toBe('2026-11-29');
  });
});

describe('over by itself', () => {
  it('resolved once, and raised again with a fresh owner when it is found again', () => {
    const taken = takeException(raised(), {}, { actor: 'anna', roles: ['sales'] });
    const decision = resolveException(taken.accepted ? taken.next : raised(), {}, on('2026-11-25'));
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next).toMatchObject({ status: 'resolved', resolvedAt: '2026-11-25T01:00:00.000Z' });
    expect(resolveException(decision.next, {}, on('2026-11-26'))).toMatchObject({ reason: 'nothing-changed' });
    const again = raised(decision.next, { ...finding, due: { days: 7 } }, '2026-12-01');
    expect(again).toMatchObject({ status: 'open', due: '2026-12-08', firstSeen: '2026-11-22T01:00:00.000Z' });
    expect(again).not.toHaveProperty('takenBy');
    expect(again).not.toHaveProperty('resolvedAt');
  });
});

describe('taken and dismissed by a person', () => {
  it('taken over by another, not twice by the same', () => {
    const taken = takeException(raised(), {}, { actor: 'anna', roles: ['sales'] });
    if (!taken.accepted) throw new Error(taken.reason);
    expect(takeException(taken.next, {}, { actor: 'anna', roles: ['sales'] })).toMatchObject({
      reason: 'nothing-changed',
    });
    expect(takeException(taken.next, {}, { actor: 'bert', roles: ['sales-manager'] })).toMatchObject({
      next: { takenBy: 'bert' },
    });
    expect(takeException(dismissed(), {}, { actor: 'bert', roles: ['sales-manager'] })).toMatchObject({
      reason: 'exception-not-open',
    });
  });

  it.each([
    ['quality', ['quality', 'quality-manager']],
    ['purchaser', ['purchaser']],
    ['sales', ['sales', 'sales-manager']],
    ['sales-manager', ['sales-manager']],
  ] as const)('what %s was given is taken and put aside by %j only', (post, takers) => {
    for (const role of roles) {
      const decision = takeException(raised(undefined, { ...finding, post }), {}, { actor: 'anna', roles: [role] });
      const aside = dismissException(
        raised(undefined, { ...finding, post }),
        { reason: '停产', until: '2026-11-23' },
        { ...on('2026-11-23'), roles: [role] },
      );
      const isTaker = (takers as readonly string[]).includes(role);
      const expected = isTaker ? { accepted: true } : { reason: 'exception-of-another-post', facts: { post } };
      expect(decision).toMatchObject(expected);
      expect(aside).toMatchObject(expected);
    }
  });

  it('dismissed from today to a year on', () => {
    const until = (day: string) => dismissException(raised(), { reason: '停产', until: day }, on('2026-11-23'));
    expect(until('2026-11-22')).toMatchObject({ reason: 'dismissal-past', errors: [{ pointer: '/until' }] });
    expect(until('2026-11-23').accepted).toBe(true);
    expect(until('2027-11-24').accepted).toBe(true);
    expect(until('2027-11-25')).toMatchObject({ reason: 'dismissal-too-long' });
    expect(dismissException(dismissed(), { reason: '停产', until: '2026-12-10' }, on('2026-11-23'))).toMatchObject({
      reason: 'exception-not-open',
    });
  });

  it('stays away through its last day, comes back after it, and at once when it gets worse', () => {
    const known = dismissed('2026-12-10');
    expect(isNews(known, { ...finding, facts: { stage: 60 } }, '2026-12-10')).toBe(false);
    expect(isNews(known, finding, '2026-12-11')).toBe(true);
    expect(isNews(known, { ...finding, severity: 'warning' }, '2026-11-24')).toBe(true);
    expect(raised(known, finding, '2026-12-11')).not.toHaveProperty('dismissal');
  });
});

describe('a run', () => {
  it('is ordered by a person and finished once', () => {
    const ordered = orderMonitorRun({ runId: 'mrn_1' }, {}, on('2026-11-22', 'anna'));
    if (!ordered.accepted) throw new Error('refused');
    expect(ordered.next).toMatchObject({ id: 'mrn_1', orderedBy: 'anna' });
    const counts = { looked: 3, found: 2, raised: 1, resolved: 0 };
    const done = finishMonitorRun({ run: ordered.next, runId: 'mrn_1' }, counts, on('2026-11-22'));
    if (!done.accepted) throw new Error(done.reason);
    expect(done.next).toMatchObject({ orderedBy: 'anna', counts });
    expect(finishMonitorRun({ run: done.next, runId: 'mrn_1' }, counts, on('2026-11-22')).accepted).toBe(false);
  });
});
