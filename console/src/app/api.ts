import type { operations } from '../generated/api.ts';
import { routes } from '../generated/routes.ts';
import { config } from './config.ts';
import { language } from './language.ts';
import { Offline, Problem, type ProblemBody } from './problem.ts';
import { currentToken } from './session.ts';

export type Operation = keyof typeof routes & keyof operations;

type Parameters<O extends Operation, Place extends 'path' | 'query'> = operations[O]['parameters'] extends {
  [P in Place]?: infer Found;
}
  ? [NonNullable<Found>] extends [never]
    ? unknown
    : NonNullable<Found>
  : unknown;
type Body<O extends Operation> = operations[O] extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : unknown;

/** All fields of an operation in one object, as its contract has them; call() puts each where it belongs. */
export type Input<O extends Operation> = Parameters<O, 'path'> & Parameters<O, 'query'> & Body<O>;

type Answers<O extends Operation> = operations[O]['responses'];
type Content<R> = R extends { content: { 'application/json': infer T } }
  ? T
  : R extends { content: { 'text/html': infer H } }
    ? H
    : never;
export type Output<O extends Operation> = {
  [S in keyof Answers<O>]: S extends 200 | 201 | 202 ? Content<Answers<O>[S]> : never;
}[keyof Answers<O>];

export interface Answered<T> {
  readonly data: T;
  /** The version in the ETag, for a command that edits what was read. */
  readonly version?: string;
  /** True when the same key was sent before and this is the first answer. */
  readonly replayed: boolean;
}

export interface CallOptions {
  /** One key for one intention: however often it is sent, it happens once. */
  readonly key?: string;
  readonly version?: string | undefined;
  readonly signal?: AbortSignal;
}

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly kind: 'command' | 'query';
  readonly may: readonly string[] | 'anyone' | 'public';
  /** The switch that turns it on. */
  readonly feature?: string;
  readonly needsKey?: true;
  readonly edits?: true;
}
export const routeOf = (operation: Operation): Route => routes[operation];

/**
 * Calls one operation of the API by its name. Throws a Problem when it says no, Offline when it cannot be reached. A
 * token that the API no longer takes is renewed once; nothing was done then, so the request may go again.
 */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O>,
  options: CallOptions = {},
): Promise<Answered<Output<O>>> {
  const route = routeOf(operation);
  const token = route.may === 'public' ? undefined : await currentToken();
  const answer = await send(route, input as Record<string, unknown>, token, options);
  if (answer.status !== 401 || route.may === 'public') return read(answer, operation);
  const fresh = await currentToken({ fresh: true });
  if (!fresh) throw new Problem(await problemIn(answer), operation);
  return read(await send(route, input as Record<string, unknown>, fresh, options), operation);
}

async function send(
  route: Route,
  input: Readonly<Record<string, unknown>>,
  token: string | undefined,
  { key, version, signal }: CallOptions,
): Promise<Response> {
  const { url, rest } = addressOf(route.path, input);
  const isQuestion = route.method === 'GET';
  try {
    return await fetch(`${config().apiBase}${url}${isQuestion ? queryOf(rest) : ''}`, {
      method: route.method,
      headers: {
        'accept-language': language() === 'zh' ? 'zh-CN' : 'en',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(version ? { 'if-match': version } : {}),
        ...(isQuestion ? {} : { 'content-type': 'application/json' }),
      },
      ...(isQuestion ? {} : { body: JSON.stringify(rest) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Offline(error);
  }
}

/** The path with its names filled in, and the fields that are left for query or body. */
export function addressOf(path: string, input: Readonly<Record<string, unknown>>) {
  const inPath = new Set<string>();
  const url = path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(input[name]));
  });
  return { url, rest: Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name))) };
}

function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null && value !== '') words.set(name, textOf(value));
  }
  const text = words.toString();
  return text ? `?${text}` : '';
}

/** A value as a query string holds it. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

async function read<T>(answer: Response, operation: string): Promise<Answered<T>> {
  if (!answer.ok) throw new Problem(await problemIn(answer), operation);
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  const version = answer.headers.get('etag');
  return {
    data: (isJson ? await answer.json() : await answer.text()) as T,
    ...(version ? { version } : {}),
    replayed: answer.headers.get('idempotent-replay') === 'true',
  };
}

/** The API's own words; a gateway between may speak otherwise, and then its status is all there is. */
async function problemIn(answer: Response): Promise<ProblemBody> {
  const body = (await answer.json().catch(() => ({}))) as Partial<ProblemBody>;
  return {
    ...body,
    type: body.type ?? 'failed',
    title: body.title ?? `HTTP ${answer.status}`,
    status: answer.status,
  };
}

/** A new key for a new intention. */
export const newKey = (): string => crypto.randomUUID();
