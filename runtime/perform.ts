import type { Decision, DomainEvent, Facts, FieldError, Rejected } from '../domain/shared/decision.ts';
import { dayOf, type Day, type Instant } from '../domain/shared/calendar.ts';
import type { Role } from '../domain/shared/roles.ts';
import type { AggregateWrite } from '../table/codec.ts';
import { commit } from '../table/commit.ts';
import { enterGate, type GatePass } from '../table/gate.ts';
import { journalEntry } from '../table/journal.ts';
import { keys } from '../table/keys.ts';
import type { Store } from '../table/store.ts';
import type { Write } from '../table/write.ts';
import type { Config } from './config.ts';
import type { Dependencies } from './dependencies.ts';

/** What a decision may know of its moment. */
export interface Circumstances {
  readonly company: string;
  /** The user, client or `system:<consumer>` that acts. */
  readonly actor: string;
  /** The posts the actor holds; none for consumers. */
  readonly roles: readonly Role[];
  /** The partner the actor belongs to; absent for staff and consumers. */
  readonly partnerId?: string;
  readonly now: Instant;
  /** Today in the company's zone. */
  readonly today: Day;
  readonly zone: string;
}

/** What `load` may use. Reads that do not depend on each other belong side by side: a wait is what costs a user. */
export interface Loading<I> {
  readonly input: I;
  readonly store: Store;
  readonly company: string;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  readonly newId: (prefix: string) => string;
  /** The consumers' queues, for those who tend them. */
  readonly queues: Config['queues'];
  /** The stop gate; a command that moves goods enters it once, before it reads stops. */
  readonly enterGate: () => Promise<GatePass>;
}

/** What a decision's next state becomes in the table. */
export interface Saved {
  readonly aggregate: AggregateWrite;
  readonly writes?: readonly Write[];
  /** `<type>#<id>` of the document whose timeline shows it, e.g. the order of a shipment. */
  readonly root?: string;
  /** Facts for timelines: document numbers, lots, quantities. */
  readonly summary?: Facts;
}

/** The way of every command: read what the decision needs, decide, say what is remembered and what is answered. */
export interface Steps<I, S, N, R extends string, O> {
  load(loading: Loading<I>): Promise<S | Rejected<R>>;
  decide(state: S, input: I, circumstances: Circumstances): Decision<N, DomainEvent, R>;
  save(next: N, circumstances: Circumstances): Saved;
  answer(next: N): O;
}

/** Who acts, and under which of his posts. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly roles?: readonly Role[];
  readonly partnerId?: string;
}

/** One command on its way: who sent it, under which id, on behalf of what. */
export interface Order<I> {
  readonly name: string;
  readonly commandId: string;
  /** Hash of the request, so that one key is never used for two things. */
  readonly request: string;
  /** False when the id was made up because the caller gave no key: nobody can replay it. */
  readonly repeatable: boolean;
  readonly company: string;
  readonly input: I;
  readonly now: Instant;
  readonly occurredAt: Instant;
  readonly correlation: string;
  readonly causation?: string;
  readonly movesGoods: boolean;
  readonly status: number;
  /** Version the caller edits (If-Match); undefined where the contract does not ask for it. */
  readonly expectedVersion?: number;
  /** Resolves the actor beside the first reads; a refusal ends the command. */
  readonly actor: Promise<Actor | Rejected>;
  /** Looks at the loaded state once the actor is known; e.g. a stranger's document is "not found". */
  readonly admit?: (state: unknown) => Promise<Rejected | undefined>;
  readonly deadline: number;
}

export type Performed =
  | {
      readonly kind: 'done';
      readonly status: number;
      readonly answer: unknown;
      readonly version: number;
      readonly replayed: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly facts: Facts;
      readonly errors?: readonly FieldError[];
    };

function isRejected(value: unknown): value is Rejected {
  return typeof value === 'object' && value !== null && (value as { accepted?: unknown }).accepted === false;
}

/**
 * Load, decide, commit. A lost race goes back to load with fresh state; a replay returns the first answer; before any
 * no is spoken the journal is asked whether this command was already accepted.
 */
export async function perform<I, S, N, R extends string, O>(
  dependencies: Dependencies,
  order: Order<I>,
  steps: Steps<I, S, N, R, O>,
): Promise<Performed> {
  const { store, config } = dependencies;
  const { company, now } = order;
  const today = dayOf(now, config.zone);

  const refuse = async (no: Rejected): Promise<Performed> => {
    const entry = order.repeatable ? await store.get(keys.journal(company, order.commandId), 'consistent') : undefined;
    if (entry) return replay(journalEntry(entry));
    return { kind: 'refused', reason: no.reason, facts: no.facts, ...(no.errors ? { errors: no.errors } : {}) };
  };
  const replay = (entry: ReturnType<typeof journalEntry>): Performed => {
    if (entry.request !== order.request) return { kind: 'refused', reason: 'idempotency-key-reused', facts: {} };
    return { kind: 'done', status: entry.status, answer: entry.answer, version: entry.version, replayed: true };
  };

  for (;;) {
    let pass: GatePass | undefined;
    const loading: Loading<I> = {
      input: order.input,
      store,
      company,
      now,
      today,
      zone: config.zone,
      newId: dependencies.newId,
      queues: config.queues,
      enterGate: async () => (pass = await enterGate(store, company, dependencies.chance)),
    };
    const [actor, state] = await Promise.all([order.actor, steps.load(loading)]);
    if (isRejected(actor)) return { kind: 'refused', reason: actor.reason, facts: actor.facts };
    if (isRejected(state)) return refuse(state);
    const stranger = await order.admit?.(state);
    if (stranger) return { kind: 'refused', reason: stranger.reason, facts: stranger.facts };

    const { id, roles = [], partnerId } = actor;
    const circumstances: Circumstances = { company, actor: id, roles, partnerId, now, today, zone: config.zone };
    const decision = steps.decide(state, order.input, circumstances);
    if (!decision.accepted) return refuse(decision);

    const saved = steps.save(decision.next, circumstances);
    const version = saved.aggregate.remembered?.version ?? 0;
    if (order.expectedVersion !== undefined && order.expectedVersion !== version) {
      return refuse({
        accepted: false,
        reason: 'version-changed',
        facts: { expected: order.expectedVersion, version },
      });
    }
    if (order.movesGoods && !pass) throw new Error(`${order.name} moves goods but did not enter the gate`);
    const result = await commit(
      store,
      {
        company,
        commandId: order.commandId,
        request: order.request,
        command: order.name,
        actor: actor.id,
        role: actor.role,
        occurredAt: order.occurredAt,
        recordedAt: now,
        correlation: order.correlation,
        causation: order.causation,
        aggregate: saved.aggregate,
        root: saved.root,
        summary: saved.summary,
        events: decision.events,
        status: order.status,
        answer: steps.answer(decision.next),
        writes: pass ? [...(saved.writes ?? []), pass.check] : (saved.writes ?? []),
      },
      { ...dependencies, deadline: order.deadline },
    );
    switch (result.outcome) {
      case 'committed':
        return {
          kind: 'done',
          status: order.status,
          answer: result.entry.answer,
          version: result.entry.version,
          replayed: false,
        };
      case 'replayed':
        return replay(result.entry);
      case 'busy':
        return { kind: 'refused', reason: 'busy', facts: {} };
      case 'changed':
        if (dependencies.elapsed() > order.deadline) return { kind: 'refused', reason: 'busy', facts: {} };
    }
  }
}
