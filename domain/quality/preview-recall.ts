import type { Instant } from '../shared/calendar.ts';
import { rejected, type Rejected } from '../shared/decision.ts';
import type { Stop } from '../shared/stop.ts';
import { consigneesOf } from './consignees.ts';
import { recallClasses, recallRoles, type RecallClass, type RecallRole } from './jurisdiction.ts';
import { answerDueAt, clocksOf, type DueClock, type Where } from './recall-clock.ts';
import type { LotFacts } from './recall-equation.ts';
import { scopeNo, type Scope, type ScopeReason } from './recall.ts';

export interface PreviewRecall extends Scope {
  readonly noticeReceivedAt?: Instant;
}
export interface PreviewedRecall {
  readonly lots: readonly {
    readonly lot: string;
    readonly received: number;
    readonly onHand: number;
    readonly withConsignees: number;
  }[];
  readonly consignees: ReturnType<typeof consigneesOf>;
  /** What each class would ask of the company in each role, and of its consignees. */
  readonly choices: readonly {
    readonly role: RecallRole;
    readonly recallClass: RecallClass;
    readonly answerDueAt: Instant;
    readonly clocks: readonly DueClock[];
  }[];
}

/** What a case about these goods would be refused for; it is asked before anything is counted. */
export function previewNo(
  { item, stops }: { readonly item: Parameters<typeof scopeNo>[0]; readonly stops: readonly Stop[] },
  asked: PreviewRecall,
  { now }: { readonly now: Instant },
): Rejected<ScopeReason | 'notice-not-received-yet'> | undefined {
  const { noticeReceivedAt } = asked;
  if (noticeReceivedAt && noticeReceivedAt > now) return rejected('notice-not-received-yet', { noticeReceivedAt });
  return scopeNo(item, asked, stops);
}

/**
 * What a recall begun now would reach and which clocks it would set going, so that nobody begins one blindly. It counts
 * by the same moves as the case itself will.
 */
export function previewRecall(
  lots: readonly LotFacts[],
  { noticeReceivedAt }: Pick<PreviewRecall, 'noticeReceivedAt'>,
  { now, zone, calendar }: Where & { readonly now: Instant },
): PreviewedRecall {
  const consignees = consigneesOf(lots.map(({ tally }) => tally));
  const held = new Map<string, number>();
  for (const { lot, units } of consignees.flatMap((one) => one.lots)) held.set(lot, (held.get(lot) ?? 0) + units);
  return {
    lots: lots.map(({ tally: { lot, received }, onHand }) => ({
      ...{ lot, received, onHand },
      withConsignees: held.get(lot) ?? 0,
    })),
    consignees,
    choices: recallRoles.flatMap((role) =>
      recallClasses.map((recallClass) => ({
        ...{ role, recallClass },
        answerDueAt: answerDueAt(now, recallClass, zone),
        clocks: clocksOf(
          { role, recallClass, triggeredAt: now, ...(noticeReceivedAt ? { noticeReceivedAt } : {}) },
          { zone, calendar },
        ),
      })),
    ),
  };
}
