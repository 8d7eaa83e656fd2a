import type { ConsigneesFound, RecallNoticesSent } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { consigneesOf } from './consignees.ts';
import { answerDueAt } from './recall-clock.ts';
import { noticeId, type NoticeLot, type Recall, type RecallNotice } from './recall.ts';

/** Notices a step writes at the most: they and the case must fit one transaction. */
export const noticesPerStep = 80;

export interface FindConsigneesState {
  readonly recall: Recall;
  /** Who holds which units by our moves, now. */
  readonly consignees: ReturnType<typeof consigneesOf>;
  readonly notices: readonly RecallNotice[];
}

export interface FoundConsignees {
  readonly recall: Recall;
  readonly sent: readonly RecallNotice[];
  /** Notices whose goods grew: a shipment on its way was booked out after the case began. */
  readonly raised: readonly RecallNotice[];
  readonly issued: number;
}

/**
 * One step: tells the next consignees who have no notice yet, or one over fewer units than our moves show. It compares
 * with the moves each time, so it may run again at any moment and never tells anybody twice.
 */
export function findConsignees(
  { recall, consignees, notices }: FindConsigneesState,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Decision<FoundConsignees, ConsigneesFound | RecallNoticesSent, 'recall-closed'> {
  if (recall.status === 'closed') return rejected('recall-closed', { recall: recall.number });
  const known = new Map(notices.map((notice) => [notice.partnerId, notice]));
  const due = consignees.flatMap(({ partnerId, lots }) => {
    const notice = known.get(partnerId);
    const next = notice ? raisedNotice(notice, lots) : newNotice(recall, partnerId, lots, now, zone);
    return next ? [{ next, isNew: !notice, more: unitsOf(next) - (notice ? unitsOf(notice) : 0) }] : [];
  });
  const step = due.slice(0, noticesPerStep);
  const remaining = due.length - step.length;
  const sent = step.filter(({ isNew }) => isNew).map(({ next }) => next);
  const steps = recall.findingSteps + 1;
  const { id: recallId, number } = recall;
  return accepted(
    {
      recall: { ...recall, finding: remaining > 0 ? 'running' : 'done', findingSteps: steps },
      sent,
      raised: step.filter(({ isNew }) => !isNew).map(({ next }) => next),
      issued: step.reduce((sum, { more }) => sum + more, 0),
    },
    remaining > 0
      ? { type: 'quality.consignees-found.v1', data: { recallId, number, step: steps, remaining } }
      : {
          type: 'quality.recall-notices-sent.v1',
          data: { recallId, number, step: steps, notices: notices.length + sent.length },
        },
  );
}

type Holding = readonly { readonly lot: string; readonly units: number }[];

function newNotice(recall: Recall, partnerId: string, holding: Holding, now: Instant, zone: string): RecallNotice {
  const { id: recallId, company, number, itemId, recallClass } = recall;
  return {
    id: noticeId(recallId, partnerId),
    ...{ company, recallId, number, itemId, recallClass, partnerId },
    lots: holding.map(({ lot, units }) => emptyLot(lot, units)),
    sentAt: now,
    dueAt: answerDueAt(now, recallClass, zone),
    status: 'sent',
  };
}

// What came back under the case is no longer held: both together are what the consignee ever had.
function raisedNotice(notice: RecallNotice, holding: Holding): RecallNotice | undefined {
  const told = new Map(notice.lots.map((lot) => [lot.lot, lot]));
  const grown = holding.filter(({ lot, units }) => {
    const known = told.get(lot);
    return !known || units + known.returned > known.issued;
  });
  if (grown.length === 0) return undefined;
  for (const { lot, units } of grown) {
    const known = told.get(lot);
    told.set(lot, known ? { ...known, issued: units + known.returned } : emptyLot(lot, units));
  }
  return { ...notice, lots: [...told.values()] };
}

function emptyLot(lot: string, issued: number): NoticeLot {
  return { lot, issued, used: 0, onHand: 0, forwarded: 0, returned: 0 };
}

function unitsOf(notice: RecallNotice): number {
  return notice.lots.reduce((sum, { issued }) => sum + issued, 0);
}
