import type { RedriveOrdered, RepublicationOrdered } from '../../events/admin.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Accepted, type Decision, type Remembered } from '../shared/decision.ts';

/** An administrator's order to publish an hour of the journal again, kept as evidence of who did it. */
export interface Republication extends Remembered {
  readonly id: string;
  readonly company: string;
  /** `2026-11-22T02`, UTC. */
  readonly hour: string;
  readonly orderedAt: Instant;
}

/** Hours that lie behind, and the running one up to now: consumers know events they have had by their ids. */
export function orderRepublication(
  ordered: Republication,
): Decision<Republication, RepublicationOrdered, 'hour-not-over'> {
  if (ordered.hour > ordered.orderedAt.slice(0, 13)) return rejected('hour-not-over', { hour: ordered.hour });
  return accepted(ordered, {
    type: 'admin.republication-ordered.v1',
    data: { republicationId: ordered.id, hour: ordered.hour },
  });
}

/** An administrator's order to hand parked messages to their consumer again. */
export interface Redrive extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly consumer: string;
  readonly atMost: number;
  readonly orderedAt: Instant;
}

export function orderRedrive(ordered: Redrive): Accepted<Redrive, RedriveOrdered> {
  return accepted(ordered, {
    type: 'admin.redrive-ordered.v1',
    data: { redriveId: ordered.id, consumer: ordered.consumer, atMost: ordered.atMost },
  });
}
