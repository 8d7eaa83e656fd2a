import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { useSyncExternalStore } from 'react';
import { call, newKey, type Input, type Operation } from './api.ts';
import { Problem, type ProblemBody } from './problem.ts';
import { queryClient } from './query.ts';

/** A command that waits to be sent: from a dead spot, or until the API answers. */
export interface Waiting {
  /** Also the idempotency key: however often it is sent, it happens once. */
  readonly key: string;
  readonly operation: Operation;
  readonly input: unknown;
  /** Who did it; nobody else's session sends it. */
  readonly userId: string;
  /** What a person calls it, e.g. "拣货 L2026A × 10". */
  readonly label: string;
  readonly at: string;
  readonly state: 'waiting' | 'refused';
  readonly problem?: ProblemBody;
  /** Epoch milliseconds before which it is not sent: until then its person may take it back. */
  readonly dueAt?: number;
  /** It was on its way once, so it may have been done: it can be sent again, but not be taken back. */
  readonly isTried?: boolean;
  /** What the screen that posted it needs to count with it, e.g. the line and how many units. */
  readonly note?: unknown;
}

/** A command that was done a moment ago: answers asked before `doneAt` do not show it yet. */
export interface Done extends Waiting {
  readonly doneAt: number;
}

export interface PostOptions {
  /** The key under which it was tried already. */
  readonly key?: string;
  /** Milliseconds in which it may be taken back before it is sent. */
  readonly grace?: number;
  readonly note?: unknown;
}

interface Shape extends DBSchema {
  waiting: { key: string; value: Waiting };
  /** Documents taken along into a dead spot. */
  taken: { key: string; value: { readonly key: string; readonly at: string; readonly data: unknown } };
}

let database: Promise<IDBPDatabase<Shape>> | undefined;
const open = (): Promise<IDBPDatabase<Shape>> =>
  (database ??= openDB<Shape>('lotline', 1, {
    upgrade: (db) => {
      db.createObjectStore('waiting', { keyPath: 'key' });
      db.createObjectStore('taken', { keyPath: 'key' });
    },
  }));

let shown: readonly Waiting[] = [];
let done: readonly Done[] = [];
const listeners = new Set<() => void>();
let user: string | undefined;
let isListening = false;
let isSending = false;
let isAskedAgain = false;
let timer: number | undefined;
/** How long a command that was done is remembered; any screen has asked anew by then. */
const remembersDone = 60_000;

async function refresh(): Promise<void> {
  const all = await (await open()).getAll('waiting');
  shown = all.filter(({ userId }) => userId === user).toSorted((a, b) => a.at.localeCompare(b.at));
  for (const listener of listeners) listener();
}

/** Opens the outbox of the person who signed in, and sends what waits whenever the network is back. */
export async function openOutbox(userId: string): Promise<void> {
  user = userId;
  await refresh();
  if (isListening) return void sendWaiting();
  isListening = true;
  window.addEventListener('online', () => void sendWaiting());
  // Who puts the phone away has made up his mind: nothing waits for a page that may never come back.
  document.addEventListener('visibilitychange', () => document.hidden && void sendWaiting({ isHurried: true }));
  // A phone says "online" in a dead spot too: the only sure sign is an answer, so it is tried again and again.
  window.setInterval(() => shown.some(({ state }) => state === 'waiting') && void sendWaiting(), 10_000);
  void sendWaiting();
}

/**
 * Keeps a command and sends it as soon as it can. Answers its key at once: from here on it is safe, also when the page is
 * closed. What the API refuses stays and shows why.
 */
export async function post<O extends Operation>(
  operation: O,
  input: Input<O>,
  label: string,
  { key: tried, grace, note }: PostOptions = {},
): Promise<string> {
  const key = tried ?? newKey();
  const at = new Date().toISOString();
  await (
    await open()
  ).add('waiting', {
    ...{ key, operation, input, userId: user ?? '', label, at },
    state: 'waiting',
    ...(tried ? { isTried: true } : {}),
    ...(grace ? { dueAt: Date.now() + grace } : {}),
    ...(note === undefined ? {} : { note }),
  });
  await refresh();
  void sendWaiting();
  return key;
}

/** Takes back what was not sent yet. False: it is too late, it was on its way already. */
export async function withdraw(key: string): Promise<boolean> {
  const change = (await open()).transaction('waiting', 'readwrite');
  const found = await change.store.get(key);
  const isFree = found?.state === 'waiting' && !found.isTried;
  if (isFree) await change.store.delete(key);
  await change.done;
  await refresh();
  return isFree;
}

/**
 * Sends what waits, one after another in the order in which it was done. Only one tab sends at a time. Without a network
 * nothing is tried, so that it can still be taken back.
 */
export async function sendWaiting({ isHurried = false } = {}): Promise<void> {
  isAskedAgain = isSending;
  if (isSending || !navigator.onLine) return;
  isSending = true;
  try {
    const send = async (): Promise<void> => {
      do {
        isAskedAgain = false;
        await refresh();
        await sendAll(isHurried);
      } while (isAskedAgain);
    };
    await (navigator.locks ? navigator.locks.request('lotline-outbox', send) : send());
  } finally {
    isSending = false;
  }
}

/** Asks all that is shown anew once everything is sent: in between an answer would count some of it twice. */
async function sendAll(isHurried: boolean): Promise<void> {
  let isAnswered = false;
  for (const one of shown) {
    if (one.state === 'refused') continue;
    const early = (one.dueAt ?? 0) - Date.now();
    if (early > 0 && !isHurried) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void sendWaiting(), early + 10);
      break;
    }
    const end = await sent(one.key);
    if (end === 'unreached') break;
    isAnswered ||= end === 'answered';
  }
  if (isAnswered) void queryClient.invalidateQueries();
}

/** Marks a command as on its way; undefined when it was taken back meanwhile. */
async function taken(key: string): Promise<Waiting | undefined> {
  const change = (await open()).transaction('waiting', 'readwrite');
  const found = await change.store.get(key);
  if (found) await change.store.put({ ...found, isTried: true });
  await change.done;
  return found;
}

/** Unreached: the API cannot be reached or is busy, so what comes later waits too. */
async function sent(key: string): Promise<'answered' | 'unreached' | 'gone'> {
  const db = await open();
  const one = await taken(key);
  if (!one) return 'gone';
  try {
    await call(one.operation, one.input as Input<Operation>, { key });
    const doneAt = Date.now();
    await db.delete('waiting', key);
    done = [...done.filter((other) => doneAt - other.doneAt < remembersDone), { ...one, doneAt }];
  } catch (error) {
    const problem = error instanceof Problem ? error : undefined;
    // 401: the session lapsed in the dead spot; it goes on when the person has signed in again.
    if (!problem || problem.isPassing || problem.body.status === 401) {
      await refresh();
      return 'unreached';
    }
    await db.put('waiting', { ...one, state: 'refused', isTried: true, problem: problem.body });
  }
  await refresh();
  return 'answered';
}

/** Takes a refused command out of the list once its person has seen why. */
export async function dismiss(key: string): Promise<void> {
  await (await open()).delete('waiting', key);
  await refresh();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Both as they stand this moment, for what happens between two drawings of a screen. */
export const outboxNow = (): { readonly waiting: readonly Waiting[]; readonly done: readonly Done[] } => ({
  waiting: shown,
  done,
});

/** What this page sent in the last minute, for screens that count with it until their answers do. */
export function useDone(): readonly Done[] {
  return useSyncExternalStore(subscribe, () => done);
}

/** Keeps a document on the device, so that work on it goes on in a dead spot. */
export async function takeAlong(key: string, data: unknown): Promise<void> {
  await (await open()).put('taken', { key: `${user}:${key}`, at: new Date().toISOString(), data });
}

export async function takenAlong<T>(key: string): Promise<{ readonly at: string; readonly data: T } | undefined> {
  const found = await (await open()).get('taken', `${user}:${key}`);
  return found && { at: found.at, data: found.data as T };
}

/** Forgets one document, e.g. a draft that became a command. */
export async function leaveBehind(key: string): Promise<void> {
  await (await open()).delete('taken', `${user}:${key}`);
}

/** Leaves nothing of a person on a shared device; what still waits to be sent stays, it is work that was done. */
export async function forgetTaken(): Promise<void> {
  await (await open()).clear('taken');
}
