import type {
  ExceptionDismissed,
  ExceptionRaised,
  ExceptionResolved,
  ExceptionTaken,
} from '../../events/admin-monitors.ts';
import { addDays, type Day, type Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Facts, type Remembered } from '../shared/decision.ts';
import {
  exceptionSeverities,
  type ExceptionPost,
  type ExceptionSeverity,
  type Finding,
  type MonitorRule,
  type WatchedKind,
} from '../shared/monitor.ts';
import type { Role } from '../shared/roles.ts';

export const exceptionStatuses = [
  'open', // 待处理
  'dismissed', // 已搁置: known and accepted until a day
  'resolved', // 已消除: the rule does not find it any more
] as const;
export type ExceptionStatus = (typeof exceptionStatuses)[number];

/** 异常: what a rule found wrong with a document. One for each rule, document and part of it, however often it is found. */
export interface DataException extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly rule: MonitorRule;
  readonly subjectKind: WatchedKind;
  readonly subjectId: string;
  readonly facts: Facts;
  readonly severity: ExceptionSeverity;
  /** Post it was given to. */
  readonly post: ExceptionPost;
  /** Person who took it. */
  readonly takenBy?: string;
  readonly due: Day;
  readonly status: ExceptionStatus;
  readonly firstSeen: Instant;
  /** When it was last found in another state; runs that find it unchanged leave it as it is. */
  readonly lastChanged: Instant;
  readonly dismissedBy?: string;
  /** Last day on which nobody is asked again. */
  readonly dismissedUntil?: Day;
  readonly dismissal?: string;
  readonly resolvedAt?: Instant;
}

/** Longest time for which an exception may be put aside, in days: a year on, somebody looks again. */
export const longestDismissal = 366;

interface Moment {
  readonly company: string;
  readonly now: Instant;
  readonly today: Day;
}

const isWorse = (severity: ExceptionSeverity, than: ExceptionSeverity): boolean =>
  exceptionSeverities.indexOf(severity) > exceptionSeverities.indexOf(than);

const sameFacts = (some: Facts, others: Facts): boolean => {
  const sorted = (facts: Facts): string => JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(some) === sorted(others);
};

/** Whether a finding tells something that the exception on file does not say. */
export function isNews(known: DataException | undefined, finding: Finding, today: Day): boolean {
  if (!known || known.status === 'resolved') return true;
  if (known.status === 'dismissed') {
    return (known.dismissedUntil ?? '') < today || isWorse(finding.severity, known.severity);
  }
  const dueMoved = typeof finding.due === 'string' && finding.due !== known.due;
  return dueMoved || finding.severity !== known.severity || !sameFacts(finding.facts, known.facts);
}

/**
 * Raises what a rule found: anew, again after it was resolved or its dismissal ended, or in another state. Whoever took
 * it keeps it; a dismissal ends early when the matter has become worse.
 */
export function raiseException(
  { exceptionId, known }: { readonly exceptionId: string; readonly known: DataException | undefined },
  finding: Finding,
  { company, now, today }: Moment,
): Decision<DataException, ExceptionRaised, 'nothing-changed'> {
  if (!isNews(known, finding, today)) return rejected('nothing-changed');
  const isAgain = known?.status !== 'open';
  const { rule, subject, facts, severity, post } = finding;
  const due =
    typeof finding.due === 'string' ? finding.due : isAgain ? addDays(today, finding.due.days) : (known?.due ?? today);
  const next: DataException = {
    ...{ id: exceptionId, company, rule, subjectKind: subject.kind, subjectId: subject.id },
    ...{ facts, severity, post, due, status: 'open', firstSeen: known?.firstSeen ?? now, lastChanged: now },
    ...(known?.takenBy && known.status !== 'resolved' ? { takenBy: known.takenBy } : {}),
    ...(known?.remembered ? { remembered: known.remembered } : {}),
  };
  return accepted(next, {
    type: 'admin.exception-raised.v1',
    data: { exceptionId, rule, subjectKind: subject.kind, subjectId: subject.id, severity, post, due },
  });
}

/** The rule finds it no longer: it is over, whoever put the data right. */
export function resolveException(
  known: DataException,
  _command: object,
  { now }: Moment,
): Decision<DataException, ExceptionResolved, 'nothing-changed'> {
  if (known.status === 'resolved') return rejected('nothing-changed');
  const { id, rule, subjectId } = known;
  return accepted(
    { ...known, status: 'resolved', resolvedAt: now },
    { type: 'admin.exception-resolved.v1', data: { exceptionId: id, rule, subjectId } },
  );
}

/** Who may take what was given to a post: who holds it, and who answers for it. */
const takers: Readonly<Record<ExceptionPost, readonly Role[]>> = {
  quality: ['quality', 'quality-manager'],
  purchaser: ['purchaser'],
  sales: ['sales', 'sales-manager'],
  'sales-manager': ['sales-manager'],
};

function isOfPost({ post }: DataException, roles: readonly Role[]): boolean {
  return roles.some((role) => takers[post].includes(role));
}

/** A person of its post makes it his own. Another may take it over, so that nothing waits for somebody who is away. */
export function takeException(
  known: DataException,
  _command: object,
  { actor, roles }: { readonly actor: string; readonly roles: readonly Role[] },
): Decision<DataException, ExceptionTaken, 'exception-not-open' | 'exception-of-another-post' | 'nothing-changed'> {
  if (known.status !== 'open') return rejected('exception-not-open', { status: known.status });
  if (!isOfPost(known, roles)) return rejected('exception-of-another-post', { post: known.post });
  if (known.takenBy === actor) return rejected('nothing-changed');
  return accepted(
    { ...known, takenBy: actor },
    { type: 'admin.exception-taken.v1', data: { exceptionId: known.id, takenBy: actor } },
  );
}

/**
 * A person of its post puts it aside with a reason until a day; it comes back after that day, or earlier when it
 * becomes worse.
 */
export function dismissException(
  known: DataException,
  { reason, until }: { readonly reason: string; readonly until: Day },
  { actor, roles, today }: { readonly actor: string; readonly roles: readonly Role[]; readonly today: Day },
): Decision<
  DataException,
  ExceptionDismissed,
  'exception-not-open' | 'exception-of-another-post' | 'dismissal-past' | 'dismissal-too-long'
> {
  if (known.status !== 'open') return rejected('exception-not-open', { status: known.status });
  if (!isOfPost(known, roles)) return rejected('exception-of-another-post', { post: known.post });
  const field = [{ pointer: '/until', reason: until < today ? 'dismissal-past' : 'dismissal-too-long' }];
  if (until < today) return rejected('dismissal-past', { until, today }, field);
  const most = addDays(today, longestDismissal);
  if (until > most) return rejected('dismissal-too-long', { until, most }, field);
  return accepted(
    { ...known, status: 'dismissed', dismissedBy: actor, dismissedUntil: until, dismissal: reason },
    { type: 'admin.exception-dismissed.v1', data: { exceptionId: known.id, until } },
  );
}
