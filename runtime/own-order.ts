import type { Instant } from '../domain/shared/calendar.ts';
import { hashOf, type Envelope } from '../table/journal.ts';
import type { Dependencies } from './dependencies.ts';
import type { Running } from './on-schedule.ts';
import type { Order } from './perform.ts';

/** Longest a command that no user waits for tries against others before it gives way. */
const patienceMilliseconds = 20_000;

/** A command that the system sends itself; whoever sends it again sends the same id, so the second is a replay. */
export interface OwnCommand<I> {
  /** The command, as the audit trail names it. */
  readonly name: string;
  readonly commandId: string;
  readonly input: I;
  /** Who sends it, where that is not the command itself: the list that registers an item. */
  readonly sender?: string;
  /** What the id stands for, where the sender knows it better than by its id; see `Order.request`. */
  readonly request?: string;
  readonly movesGoods?: boolean;
  readonly status?: number;
}

/** When and on whose account a command of the system happens. */
type Cause = Pick<Order<never>, 'company' | 'now' | 'occurredAt' | 'correlation' | 'causation'>;

/** The order of a command that an event brought about. */
export function orderOnEvent<I>(dependencies: Dependencies, envelope: Envelope, command: OwnCommand<I>): Order<I> {
  const { company, occurredAt, correlation, id } = envelope;
  const now = instantFor(dependencies, envelope);
  return ownOrder(dependencies, { company, now, occurredAt, correlation, causation: id }, command);
}

/** The order of a command of a timed run; all commands of the run share its correlation. */
export function orderOnSchedule<I>(
  { dependencies, company, at }: Pick<Running, 'dependencies' | 'company' | 'at'>,
  correlation: string,
  command: OwnCommand<I>,
): Order<I> {
  return ownOrder(dependencies, { company, now: at, occurredAt: at, correlation }, command);
}

function ownOrder<I>(dependencies: Dependencies, cause: Cause, command: OwnCommand<I>): Order<I> {
  const { name, commandId, input, sender = name, request = hashOf([commandId]) } = command;
  return {
    ...cause,
    name,
    commandId,
    request,
    input,
    repeatable: true,
    movesGoods: command.movesGoods === true,
    status: command.status ?? 200,
    actor: Promise.resolve({ id: `system:${sender}`, role: 'system' }),
    deadline: dependencies.elapsed() + patienceMilliseconds,
  };
}

/**
 * The moment a reaction acts at. On a training stage the story's clock may run ahead of the machine's; effects never
 * come before their causes.
 */
export function instantFor(dependencies: Dependencies, envelope: Envelope): Instant {
  const now = dependencies.now().toISOString();
  if (dependencies.config.trainingClock) return new Date(Date.parse(envelope.recordedAt) + 1).toISOString();
  return now > envelope.recordedAt ? now : envelope.recordedAt;
}
