/** A value that may stand in the facts of a refusal or in a change record. */
export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;

/** One wrong field of a request: `pointer` is a JSON pointer into the input, e.g. `/lines/3/quantity`. */
export interface FieldError {
  readonly pointer: string;
  /** The name of a rejection, which has its words in its catalogue, or a sentence by `both`. */
  readonly reason: string;
}

/** A fact that a decision made true: `type` is a name of the event catalogue, e.g. `orders.order-placed.v1`. */
export interface DomainEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

export interface Accepted<N, E extends DomainEvent = DomainEvent> {
  readonly accepted: true;
  readonly next: N;
  readonly events: readonly E[];
}

export interface Rejected<R extends string = string> {
  readonly accepted: false;
  /** A name of the rejection catalogue: the words a clerk would use. */
  readonly reason: R;
  /** What the clerk needs to know: which licence, expired when, how many are left. */
  readonly facts: Facts;
  readonly errors?: readonly FieldError[];
}

export type Decision<N, E extends DomainEvent = DomainEvent, R extends string = string> = Accepted<N, E> | Rejected<R>;

export function accepted<N, E extends DomainEvent>(next: N, ...events: readonly E[]): Accepted<N, E> {
  return { accepted: true, next, events };
}

export function rejected<const R extends string>(
  reason: R,
  facts: Facts = {},
  errors?: readonly FieldError[],
): Rejected<R> {
  return errors ? { accepted: false, reason, facts, errors } : { accepted: false, reason, facts };
}

/**
 * How often an aggregate was written and the hash of its last journal entry. Decisions carry it along by
 * spreading the state they were given; only `table/` reads it. Absent on an aggregate that is not stored yet.
 */
export interface Remembered {
  readonly remembered?: { readonly version: number; readonly trail: string };
}
