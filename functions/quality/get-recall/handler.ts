import { clocksOf } from '../../../domain/quality/recall-clock.ts';
import { effectivenessPerMille, equationOf } from '../../../domain/quality/recall-equation.ts';
import { goodsOf, type RecallNotice } from '../../../domain/quality/recall.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readRecallCase } from '../../../table/quality.ts';
import { readLotFacts } from '../../../table/recalled-goods.ts';
import { readWorkingCalendar } from '../../../table/working-days.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now, zone }) => {
  const [found, calendar] = await Promise.all([
    readRecallCase(store, company, input.recallId, 'consistent'),
    readWorkingCalendar(store, company),
  ]);
  if (!found) return rejected('not-found', { recall: input.recallId });
  const { recall, progress, notices, destructions } = found;
  const lots = await readLotFacts(store, company, recall, 'eventual');
  const overdue = (notice: RecallNotice) => notice.status === 'sent' && notice.dueAt < now;
  const { changes: _changes, closed: _closed, ...counts } = progress;
  return {
    version: recall.remembered?.version,
    answer: {
      recallId: recall.id,
      number: recall.number,
      role: recall.role,
      recallClass: recall.recallClass,
      ...goodsOf(recall),
      reason: recall.reason,
      noticeReference: recall.noticeReference,
      officialNoticeUrl: recall.officialNoticeUrl,
      noticeReceivedAt: recall.noticeReceivedAt,
      triggeredAt: recall.triggeredAt,
      triggeredBy: recall.triggeredBy,
      stopId: recall.stopId,
      status: recall.status,
      finding: recall.finding,
      closedAt: recall.closedAt,
      closedBy: recall.closedBy,
      effectivenessPercent: effectivenessPerMille(notices) / 10,
      progress: { ...counts, overdue: notices.filter(overdue).length },
      clocks: clocksOf(recall, { zone, calendar }).map(({ addressees, ...clock }) => ({
        ...clock,
        addressees: [...addressees],
      })),
      notices: notices.map((notice) => ({
        partnerId: notice.partnerId,
        status: notice.status,
        sentAt: notice.sentAt,
        dueAt: notice.dueAt,
        overdue: overdue(notice),
        answeredAt: notice.answeredAt,
        buyersInformed: notice.buyersInformed,
        evidence: notice.evidence,
        lots: [...notice.lots],
      })),
      equation: equationOf(lots, notices).map(({ missing, ...lot }) => ({ ...lot, missing: [...missing] })),
      destructions: destructions.map((one) => ({
        destructionId: one.id,
        warehouseId: one.warehouseId,
        lot: one.lot,
        quantity: one.quantity,
        supervision: one.supervision,
        destroyedAt: one.destroyedAt,
        destroyedBy: one.destroyedBy,
      })),
    },
  };
});
