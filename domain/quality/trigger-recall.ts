import type { RecallTriggered } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Stop } from '../shared/stop.ts';
import type { RecallClass, RecallRole } from './jurisdiction.ts';
import {
  goodsOf,
  scopeNo,
  scopeOf,
  stopOf,
  type Recall,
  type Scope,
  type ScopeReason,
  type StopRecord,
} from './recall.ts';

export interface TriggerRecallState {
  readonly recallId: string;
  readonly number: string;
  readonly stopId: string;
  readonly item: { readonly id: string; readonly code: string; readonly serialManaged: boolean };
  /** Active stops of the item, with the version their next writer must meet. */
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}

export interface TriggerRecall extends Scope {
  readonly role: RecallRole;
  readonly recallClass: RecallClass;
  readonly reason: string;
  readonly noticeReference?: string;
  readonly officialNoticeUrl?: string;
  readonly noticeReceivedAt?: Instant;
}

export interface TriggeredRecall {
  readonly recall: Recall;
  readonly stop: StopRecord;
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}

export type TriggerRecallReason = ScopeReason | 'registrant-notice-missing' | 'notice-not-received-yet';

/**
 * Opens a case and stops its goods in the same breath. A lot nobody here ever had is stopped all the same: the
 * registrant's notice names what it made, and the lot may still arrive.
 */
export function triggerRecall(
  state: TriggerRecallState,
  command: TriggerRecall,
  { company, actor, now }: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<TriggeredRecall, RecallTriggered, TriggerRecallReason> {
  const { recallId, number, stopId, item, stops, stopsVersion } = state;
  const no = scopeNo(item, command, stops);
  if (no) return no;
  const { role, recallClass, reason, noticeReference, officialNoticeUrl, noticeReceivedAt } = command;
  if (role === 'distributor' && !(noticeReference && noticeReceivedAt)) {
    return rejected('registrant-notice-missing', { role });
  }
  if (noticeReceivedAt && noticeReceivedAt > now) return rejected('notice-not-received-yet', { noticeReceivedAt });
  const scope = scopeOf(command);
  const stop: StopRecord = {
    ...scope,
    id: stopId,
    company,
    reason: 'recall',
    source: recallId,
    note: number,
    setBy: actor,
    setAt: now,
    status: 'active',
  };
  const recall: Recall = {
    ...scope,
    ...{ id: recallId, company, number, role, recallClass, reason },
    ...{ noticeReference, officialNoticeUrl, noticeReceivedAt, stopId },
    triggeredAt: now,
    triggeredBy: actor,
    status: 'open',
    finding: 'running',
    findingSteps: 0,
  };
  return accepted(
    { recall, stop, stops: [...stops, stopOf(stop)], stopsVersion },
    {
      type: 'quality.recall-triggered.v1',
      data: { recallId, number, stopId, ...goodsOf(scope), recallClass },
    },
  );
}
