import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, newKey, type Input, type Operation, type Output } from '../../app/api.ts';
import { post, useWaiting, type PostOptions } from '../../app/outbox.ts';
import { Offline, Problem } from '../../app/problem.ts';

/** What became of a command: done with its answer, kept until the network is back, or refused. */
export type Outcome<O extends Operation> =
  | { readonly state: 'done'; readonly answer: Output<O> }
  | { readonly state: 'kept' }
  | { readonly state: 'refused'; readonly error: unknown };

/**
 * A command that a person waits for where there is a network, and that is kept and sent later where there is none, under
 * one key either way. What is done after something that still waits, waits behind it.
 */
export function useKeptCommand<O extends Operation>(operation: O) {
  const client = useQueryClient();
  const waiting = useWaiting();
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<O>>();
  const intention = useRef({ input: '', key: newKey() });

  /** `note` is what the screen needs to count with the command while it waits. */
  const send = async (input: Input<O>, label: string, note?: unknown): Promise<Outcome<O>> => {
    const told = JSON.stringify(input);
    if (intention.current.input !== told) intention.current = { input: told, key: newKey() };
    const { key } = intention.current;
    setPending(true);
    const isBehind = waiting.some(({ state }) => state === 'waiting');
    const answered = isBehind ? undefined : await tried(operation, input, key);
    const result = answered ?? (await kept(operation, input, label, { note, ...(isBehind ? {} : { key }) }));
    if (result.state !== 'refused') intention.current = { input: '', key: newKey() };
    if (result.state === 'done') await client.invalidateQueries();
    setOutcome(result);
    setPending(false);
    return result;
  };
  return { send, isPending, outcome, forget: () => setOutcome(undefined) };
}

/** Undefined: the API cannot be reached, or only after another sign-in. */
async function tried<O extends Operation>(operation: O, input: Input<O>, key: string): Promise<Outcome<O> | undefined> {
  try {
    return { state: 'done', answer: (await call(operation, input, { key })).data };
  } catch (error) {
    // 401: the session lapsed in a dead spot; the command waits until its person has signed in again.
    const passes =
      error instanceof Offline || (error instanceof Problem && (error.isPassing || error.body.status === 401));
    return passes ? undefined : { state: 'refused', error };
  }
}

async function kept<O extends Operation>(
  operation: O,
  input: Input<O>,
  label: string,
  options: PostOptions,
): Promise<Outcome<O>> {
  try {
    await post(operation, input, label, options);
    return { state: 'kept' };
  } catch (error) {
    // A device without storage keeps nothing: then the person has to know that nothing was done.
    return { state: 'refused', error };
  }
}
