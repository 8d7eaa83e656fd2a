import type { RecallNoticeOverdue } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { RecallNotice } from './recall.ts';

/** Notes that a notice was not answered in time: once, and only while it is still unanswered. */
export function noteOverdue(
  notice: RecallNotice,
  { now }: { readonly now: Instant },
): Decision<RecallNotice, RecallNoticeOverdue, 'not-overdue'> {
  const { recallId, number, partnerId, dueAt, status, overdueSince } = notice;
  if (status === 'answered' || overdueSince || dueAt >= now) return rejected('not-overdue', { dueAt, status });
  return accepted(
    { ...notice, overdueSince: dueAt },
    { type: 'quality.recall-notice-overdue.v1', data: { recallId, number, partnerId, dueAt } },
  );
}
