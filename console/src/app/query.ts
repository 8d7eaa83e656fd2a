import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { call, newKey, type Answered, type Input, type Operation, type Output } from './api.ts';
import { Offline, Problem } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A no is a no; only what may pass is asked again.
      retry: (count, error) => count < 2 && (error instanceof Offline || (error instanceof Problem && error.isPassing)),
      networkMode: 'offlineFirst',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export interface AnswerOptions {
  readonly enabled?: boolean;
  /** Milliseconds during which the answer counts as fresh. */
  readonly staleTime?: number;
  /** Asked again every so many milliseconds while the screen is open. */
  readonly every?: number;
  /** Shows the last answer while another page of the same list is under way. */
  readonly keepPrevious?: boolean;
}

export const answerKey = (operation: Operation, input: unknown) => [operation, input] as const;

/** The answer of a query, kept and shared by operation and input. */
export function useAnswer<O extends Operation>(
  operation: O,
  input: Input<O>,
  { enabled = true, staleTime, every, keepPrevious }: AnswerOptions = {},
): UseQueryResult<Answered<Output<O>>> {
  return useQuery({
    queryKey: answerKey(operation, input),
    queryFn: ({ signal }) => call(operation, input, { signal }),
    enabled,
    ...(staleTime === undefined ? {} : { staleTime }),
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * A command by its name. All tries of one intention carry one key, so a second click or a lost answer does nothing twice; a
 * change of the input is a new intention. After a success everything shown is asked again.
 */
export function useCommand<O extends Operation>(operation: O, onDone?: (answer: Output<O>) => void) {
  const client = useQueryClient();
  const intention = useRef({ input: '', key: newKey() });
  return useMutation<Answered<Output<O>>, Error, { input: Input<O>; version?: string | undefined }>({
    mutationFn: ({ input, version }) => {
      const told = JSON.stringify(input);
      if (intention.current.input !== told) intention.current = { input: told, key: newKey() };
      return call(operation, input, { key: intention.current.key, version });
    },
    onSuccess: async ({ data }) => {
      intention.current = { input: '', key: newKey() };
      await client.invalidateQueries();
      onDone?.(data);
    },
  });
}
