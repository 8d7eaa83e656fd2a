import type { RecallAnswered } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type FieldError } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { NoticeLot, RecallNotice, RecallProgress } from './recall.ts';

export interface AnswerState {
  readonly notice: RecallNotice;
  readonly progress: RecallProgress;
}
export interface AnswerRecallNotice {
  readonly lots: readonly {
    readonly lot: string;
    readonly used: number;
    readonly onHand: number;
    readonly forwarded: number;
  }[];
  readonly buyersInformed?: number;
  /** Where quality writes down what the consignee said: what proves it. */
  readonly evidence?: string;
}
export interface AnsweredNotice {
  readonly notice: RecallNotice;
  readonly firstAnswer: boolean;
  /** Change of the units said to be used. */
  readonly usedMore: number;
}
export type AnswerReason = 'recall-closed' | 'lot-not-in-notice' | 'more-than-issued';

/**
 * A consignee acknowledges its notice and says what became of each lot. A further answer corrects an earlier one; lots
 * it does not name stay as they were said. Nobody can account for more than was issued and has not come back.
 */
export function answerRecallNotice(
  { notice, progress }: AnswerState,
  command: AnswerRecallNotice,
  { now }: { readonly now: Instant },
): Decision<AnsweredNotice, RecallAnswered, AnswerReason> {
  const { recallId, number, partnerId } = notice;
  if (progress.closed > 0) return rejected('recall-closed', { recall: number });
  const told = new Map<string, NoticeLot>(notice.lots.map((lot) => [lot.lot, lot]));
  const unknown: FieldError[] = [];
  const tooMany: FieldError[] = [];
  command.lots.forEach(({ lot, used, onHand, forwarded }, index) => {
    const known = told.get(lot);
    if (!known) {
      unknown.push({ pointer: `/lots/${index}/lot`, reason: 'lot-not-in-notice' });
      return;
    }
    const open = known.issued - known.returned;
    if (used + onHand + forwarded > open) {
      const said = used + onHand + forwarded;
      tooMany.push({
        pointer: `/lots/${index}`,
        reason: both(`填报合计 ${said}，超过待核销数量 ${open}`, `${said} of ${open} are accounted for`),
      });
    }
    told.set(lot, { ...known, used, onHand, forwarded });
  });
  if (unknown.length > 0) return rejected('lot-not-in-notice', { recall: number }, unknown);
  if (tooMany.length > 0) return rejected('more-than-issued', { recall: number }, tooMany);

  const lots = [...told.values()];
  const answered: RecallNotice = {
    ...notice,
    lots,
    status: 'answered',
    answeredAt: now,
    buyersInformed: command.buyersInformed ?? notice.buyersInformed,
    evidence: command.evidence,
  };
  const sum = (of: readonly NoticeLot[], name: 'used' | 'onHand' | 'forwarded') =>
    of.reduce((total, lot) => total + lot[name], 0);
  return accepted(
    {
      notice: answered,
      firstAnswer: notice.status === 'sent',
      usedMore: sum(lots, 'used') - sum(notice.lots, 'used'),
    },
    {
      type: 'quality.recall-answered.v1',
      data: {
        ...{ recallId, number, partnerId },
        used: sum(lots, 'used'),
        onHand: sum(lots, 'onHand'),
        forwarded: sum(lots, 'forwarded'),
      },
    },
  );
}
