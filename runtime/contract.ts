import type * as z from 'zod';
import type { Feature } from '../domain/shared/features.ts';
import type { Role } from '../domain/shared/roles.ts';

export const contexts = [
  'catalogue',
  'partners',
  'people',
  'pricing',
  'orders',
  'inventory',
  'purchasing',
  'logistics',
  'quality',
  'finance',
  'insight',
  'admin',
] as const;
export type Context = (typeof contexts)[number];

/** A text in the two languages of the product. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** How a refusal is told: the HTTP status, the sentence in both languages, and the article or standard it rests on. */
export interface Rejection extends Words {
  readonly status: 400 | 403 | 404 | 409 | 412 | 422 | 428 | 503;
  readonly article?: string;
}
export type Rejections = Readonly<Record<string, Rejection>>;

/** What a function needs beside the table; its permissions and environment follow from it. */
export type Resource =
  | 'reports' // read and write the report bucket
  | 'files' // read and write the bucket of attached documents, and sign addresses into it
  | 'file-erasure' // delete attached documents for good, in all their versions
  | 'digests' // read and write the digest bucket (object lock)
  | 'bus' // put events on the bus
  | 'queues'; // read, redrive and delete messages of the dead-letter queues

interface Declared<I extends z.ZodObject, O extends z.ZodType, R extends Rejections> {
  readonly context: Context;
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with the context's prefix, e.g. `/orders/{orderId}/approve`; a name in braces is a field of `input`. */
  readonly path: `/${string}`;
  readonly summary: Words;
  /** The sentence of what a user loses when this function fails: alarm text and runbook title. */
  readonly loses: string;
  /** Posts that may call it; `anyone` is any signed-in caller, `public` needs no sign-in. */
  readonly may: readonly Role[] | 'anyone' | 'public';
  /** One strict object: fields named in the path come from it, the rest from the query (GET) or the JSON body. */
  readonly input: I;
  readonly output: O;
  readonly rejections: R;
  /** A valid input: used by the stranger walk, the reference page and the OpenAPI document. */
  readonly example: z.input<I>;
  /** The switch that turns it on per site or partner; absent means always on. */
  readonly feature?: Feature;
  readonly uses?: readonly Resource[];
  /** True for the functions whose job is to draw documents: they may carry a heavy bundle. */
  readonly drawsDocuments?: boolean;
  readonly timeoutSeconds?: number;
  readonly memoryMb?: number;
}

export interface CommandContract<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
  R extends Rejections = Rejections,
> extends Declared<I, O, R> {
  readonly kind: 'command';
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly status: 200 | 201 | 202;
  /** Obeys the stop gate; needs an Idempotency-Key. */
  readonly movesGoods?: boolean;
  /** Needs an Idempotency-Key. */
  readonly movesMoney?: boolean;
  /**
   * Needs an Idempotency-Key although it moves no money and passes no gate: goods come in, change status or come back,
   * and a request sent twice must not count twice.
   */
  readonly countsGoods?: boolean;
  /** Where a user edits what he read: the request needs If-Match with the version. */
  readonly edits?: boolean;
}

export interface QueryContract<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
  R extends Rejections = Rejections,
> extends Declared<I, O, R> {
  readonly kind: 'query';
  /** POST where a question is too long for an address, e.g. 300 lines to be priced. It writes nothing all the same. */
  readonly method: 'GET' | 'POST';
  /** What the answer is when it is not JSON, e.g. `text/html`; the output then is a string. */
  readonly mediaType?: string;
}

export type AnyContract = CommandContract | QueryContract;

export function command<I extends z.ZodObject, O extends z.ZodType, R extends Rejections>(
  contract: Omit<CommandContract<I, O, R>, 'kind'>,
): CommandContract<I, O, R> {
  return { kind: 'command', ...contract };
}

export function query<I extends z.ZodObject, O extends z.ZodType, R extends Rejections>(
  contract: Omit<QueryContract<I, O, R>, 'kind' | 'method'> & { readonly method?: 'POST' },
): QueryContract<I, O, R> {
  return { kind: 'query', method: 'GET', ...contract };
}

/** Whether a request brings its input as a JSON body: every command, and a query that is asked by POST. */
export function takesBody(contract: Pick<AnyContract, 'method'>): boolean {
  return contract.method !== 'GET';
}

/** Whether a request must say which one it is, so that a second sending is a replay and not a second act. */
export function needsKey(contract: Pick<CommandContract, 'movesGoods' | 'movesMoney' | 'countsGoods'>): boolean {
  return contract.movesGoods === true || contract.movesMoney === true || contract.countsGoods === true;
}

/** A reaction: which events of the bus it hears, through a queue of its own. */
export interface Subscription {
  readonly context: Context;
  readonly name: string;
  /** Full event names of the catalogue, e.g. `orders.order-approved.v1`. */
  readonly on: readonly string[];
  /** What it does by itself, as timelines and the audit trail say it. */
  readonly summary: Words;
  readonly loses: string;
  readonly movesGoods?: boolean;
  readonly uses?: readonly Resource[];
  /** True for the functions whose job is to draw documents: they may carry a heavy bundle. */
  readonly drawsDocuments?: boolean;
  readonly timeoutSeconds?: number;
  readonly memoryMb?: number;
}

/** A timed job; `every` is an EventBridge Scheduler expression in the company's zone. */
export interface TimedJob {
  readonly context: Context;
  readonly name: string;
  readonly every: `rate(${string})` | `cron(${string})`;
  /** What it does by itself, as timelines and the audit trail say it. */
  readonly summary: Words;
  readonly loses: string;
  readonly uses?: readonly Resource[];
  readonly timeoutSeconds?: number;
  readonly memoryMb?: number;
}
