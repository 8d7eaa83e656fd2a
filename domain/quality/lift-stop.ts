import type { StopLifted } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Stop } from '../shared/stop.ts';
import { goodsOf, type Recall, type StopRecord } from './recall.ts';

export interface LiftStopState {
  readonly stop: StopRecord;
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
  /** The case of a recall's stop. */
  readonly recall?: Pick<Recall, 'number' | 'status'>;
}
export interface LiftStop {
  readonly reason: string;
  /** Says that the goods are safe although the recall is still open. */
  readonly beforeClosing?: boolean;
}
export interface LiftedStop {
  readonly stop: StopRecord;
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}

/** Ends a stop. Another person than the one who set it, and for an open recall only by an explicit decision. */
export function liftStop(
  { stop, stops, stopsVersion, recall }: LiftStopState,
  command: LiftStop,
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Decision<LiftedStop, StopLifted, 'stop-lifted' | 'same-person' | 'recall-still-open'> {
  if (stop.status === 'lifted') return rejected('stop-lifted', { liftedAt: stop.liftedAt ?? null });
  if (stop.setBy === actor) return rejected('same-person', { setBy: stop.setBy });
  if (recall?.status === 'open' && !command.beforeClosing) {
    return rejected('recall-still-open', { recall: recall.number });
  }
  const lifted: StopRecord = {
    ...stop,
    status: 'lifted',
    liftedBy: actor,
    liftedAt: now,
    liftReason: command.reason,
  };
  const { id, reason, source } = stop;
  return accepted(
    { stop: lifted, stops: stops.filter((one) => one.id !== id), stopsVersion },
    { type: 'quality.stop-lifted.v1', data: { stopId: id, ...goodsOf(stop), reason, source } },
  );
}
