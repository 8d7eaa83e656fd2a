import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { useSyncExternalStore } from 'react';
import { call, newKey, type Input, type Operation } from './api.ts';
import { Offline, Problem, type ProblemBody } from './problem.ts';
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
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly problem?: ProblemBody;
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
const listeners = new Set<() => void>();
let user: string | undefined;
let isSending = false;

async function refresh(): Promise<void> {
  const all = await (await open()).getAll('waiting');
  shown = all.filter(({ userId }) => userId === user).toSorted((a, b) => a.at.localeCompare(b.at));
  for (const listener of listeners) listener();
}

/** Opens the outbox of the person who signed in, and sends what waits whenever the network is back. */
export async function openOutbox(userId: string): Promise<void> {
  user = userId;
  await refresh();
  window.addEventListener('online', () => void sendWaiting());
  // A phone says "online" in a dead spot too: the only sure sign is an answer, so it is tried again and again.
  window.setInterval(() => shown.some(({ state }) => state === 'waiting') && void sendWaiting(), 10_000);
  void sendWaiting();
}

/**
 * Keeps a command and sends it as soon as it can. Answers its key at once: from here on it is safe, also when the page is
 * closed. What the API refuses stays and shows why.
 */
export async function post<O extends Operation>(operation: O, input: Input<O>, label: string): Promise<string> {
  const key = newKey();
  const at = new Date().toISOString();
  await (await open()).add('waiting', { key, operation, input, userId: user ?? '', label, at, state: 'waiting' });
  await refresh();
  void sendWaiting();
  return key;
}

/** Sends what waits, one after another in the order in which it was done. Only one tab sends at a time. */
export async function sendWaiting(): Promise<void> {
  if (isSending) return;
  isSending = true;
  try {
    const send = async (): Promise<void> => {
      await refresh();
      for (const one of shown) {
        if (one.state === 'refused') continue;
        if (!(await sent(one))) return;
      }
    };
    await (navigator.locks ? navigator.locks.request('lotline-outbox', send) : send());
  } finally {
    isSending = false;
  }
}

/** False: the API cannot be reached or is busy, so what comes later waits too. */
async function sent(one: Waiting): Promise<boolean> {
  const db = await open();
  try {
    await call(one.operation, one.input as Input<Operation>, { key: one.key });
    await db.delete('waiting', one.key);
    await refresh();
    await queryClient.invalidateQueries();
    return true;
  } catch (error) {
    if (error instanceof Offline) return false;
    const problem = error instanceof Problem ? error : undefined;
    // 401: the session lapsed in the dead spot; it goes on when the person has signed in again.
    if (!problem || problem.isPassing || problem.body.status === 401) return false;
    await db.put('waiting', { ...one, state: 'refused', problem: problem.body });
    await refresh();
    return true;
  }
}

/** Takes a refused command out of the list once its person has seen why. */
export async function dismiss(key: string): Promise<void> {
  await (await open()).delete('waiting', key);
  await refresh();
}

export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

/** Keeps a document on the device, so that work on it goes on in a dead spot. */
export async function takeAlong(key: string, data: unknown): Promise<void> {
  await (await open()).put('taken', { key: `${user}:${key}`, at: new Date().toISOString(), data });
}

export async function takenAlong<T>(key: string): Promise<{ readonly at: string; readonly data: T } | undefined> {
  const found = await (await open()).get('taken', `${user}:${key}`);
  return found && { at: found.at, data: found.data as T };
}

/** Leaves nothing of a person on a shared device; what still waits to be sent stays, it is work that was done. */
export async function forgetTaken(): Promise<void> {
  await (await open()).clear('taken');
}
