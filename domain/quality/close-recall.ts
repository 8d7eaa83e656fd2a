import type { RecallClosed } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { LotEquation } from './recall-equation.ts';
import type { Recall, RecallNotice, RecallProgress } from './recall.ts';

export interface CloseRecallState {
  readonly recall: Recall;
  readonly progress: RecallProgress;
  readonly notices: readonly RecallNotice[];
  readonly equation: readonly LotEquation[];
}
export interface ClosedRecall {
  readonly recall: Recall;
  /** As the decision saw it: whatever comes in meanwhile makes it decide again. */
  readonly progress: RecallProgress;
}
export type CloseRecallReason =
  'recall-closed' | 'same-person' | 'consignees-not-found-yet' | 'notice-not-answered' | 'recall-does-not-add-up';

/**
 * Closes a case that is proven: every consignee answered, and for each lot what came in equals what is here, gone, or
 * with consignees, and of the latter everything is used or back. The stop on the goods stays.
 */
export function closeRecall(
  { recall, progress, notices, equation }: CloseRecallState,
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Decision<ClosedRecall, RecallClosed, CloseRecallReason> {
  const { id: recallId, number } = recall;
  if (recall.status === 'closed') return rejected('recall-closed', { recall: number });
  if (recall.triggeredBy === actor) return rejected('same-person', { triggeredBy: actor });
  if (recall.finding !== 'done') return rejected('consignees-not-found-yet', { recall: number });
  const silent = notices.filter(({ status }) => status === 'sent');
  if (silent.length > 0) {
    return rejected(
      'notice-not-answered',
      { recall: number, notices: silent.length },
      silent.map(({ partnerId, dueAt }) => ({
        pointer: `/notices/${partnerId}`,
        reason: both(`应于 ${dueAt} 前反馈`, `due ${dueAt}`),
      })),
    );
  }
  const gaps = equation.flatMap(({ lot, unexplained, missing }) => [
    ...(unexplained === 0 ? [] : [{ lot, partner: null, missing: unexplained, noticed: true }]),
    ...missing.map(({ partnerId, units, noticed }) => ({ lot, partner: partnerId, missing: units, noticed })),
  ]);
  const [first] = gaps;
  if (first) {
    return rejected(
      'recall-does-not-add-up',
      { lot: first.lot, partner: first.partner, missing: first.missing },
      gaps.map(({ lot, partner, missing, noticed }) => ({
        pointer: partner === null ? `/lots/${lot}` : `/lots/${lot}/partners/${partner}`,
        reason: both(
          `${missing} 件去向不明${noticed ? '' : '，且未发召回通知'}`,
          `${missing} units are not accounted for${noticed ? '' : ', and there is no notice'}`,
        ),
      })),
    );
  }
  const { issued, used, returned, destroyed } = progress;
  return accepted(
    { recall: { ...recall, status: 'closed', closedAt: now, closedBy: actor }, progress },
    { type: 'quality.recall-closed.v1', data: { recallId, number, issued, used, returned, destroyed } },
  );
}
