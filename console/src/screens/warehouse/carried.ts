import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, type Input, type Operation, type Output } from '../../app/api.ts';
import { takeAlong, takenAlong, useDone } from '../../app/outbox.ts';

/** An answer as it lies on the device, with the moment it was asked. */
interface Kept<T> {
  readonly data: T;
  readonly askedAt: number;
}

/** An answer that may come from the device, in the shape that `Answered` shows. */
export interface Carried<T> {
  readonly data: T | undefined;
  /** The API cannot be reached: what is shown was taken along. */
  readonly isError: boolean;
  readonly error: unknown;
  /** Epoch milliseconds at which the shown answer was asked: what was done later it does not show yet. */
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

const keyOf = (operation: Operation, input: unknown): string => `${operation}:${JSON.stringify(input)}`;

async function ask<O extends Operation>(operation: O, input: Input<O>, signal?: AbortSignal): Promise<Kept<Output<O>>> {
  const askedAt = Date.now();
  const { data } = await call(operation, input, signal ? { signal } : {});
  const kept = { data, askedAt };
  // A full device costs the dead spot, not the work at hand.
  await takeAlong(keyOf(operation, input), kept).catch(() => undefined);
  return kept;
}

/** Takes an answer along before it is looked at, for a walk into a dead spot. */
export async function carry<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
  return (await ask(operation, input)).data;
}

/** What was taken along of an answer, where the API cannot be asked. */
export async function carriedAnswer<O extends Operation>(
  operation: O,
  input: Input<O>,
): Promise<Output<O> | undefined> {
  return (await takenAlong<Kept<Output<O>>>(keyOf(operation, input)))?.data.data;
}

/**
 * The answer of a query, kept on the device each time it comes, so that the screen opens in a dead spot too. What was taken
 * along is shown at once while the API is asked.
 */
export function useCarried<O extends Operation>(
  operation: O,
  input: Input<O>,
  { enabled = true, every }: { readonly enabled?: boolean; readonly every?: number } = {},
): Carried<Output<O>> {
  const fresh = useQuery({
    queryKey: ['carried', operation, input],
    queryFn: ({ signal }) => ask(operation, input, signal),
    enabled,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  const taken = useQuery({
    queryKey: ['taken', operation, input],
    queryFn: async () => (await takenAlong<Kept<Output<O>>>(keyOf(operation, input)))?.data ?? null,
    enabled: enabled && fresh.data === undefined,
    networkMode: 'always',
  });
  const shown = fresh.data ?? taken.data ?? undefined;
  // What was done after the answer was asked is not in it: it is asked anew, or the done would be counted for ever.
  const lastDone = useDone().at(-1)?.doneAt ?? 0;
  const { refetch } = fresh;
  const isBehind = fresh.isSuccess && !fresh.isFetching && fresh.data.askedAt <= lastDone;
  useEffect(() => {
    if (enabled && isBehind) void refetch();
  }, [enabled, isBehind, refetch]);
  return {
    data: shown?.data,
    isError: fresh.isError || (shown !== undefined && fresh.failureCount > 0),
    error: fresh.error ?? fresh.failureReason,
    dataUpdatedAt: shown?.askedAt ?? 0,
    refetch: fresh.refetch,
  };
}
