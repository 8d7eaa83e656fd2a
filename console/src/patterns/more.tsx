import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Input, type Operation, type Output } from '../app/api.ts';
import { usePatternWords } from './words.ts';

type RowOf<O extends Operation> = Output<O> extends { items: readonly (infer Row)[] } ? Row : never;

/**
 * A list that grows downwards, for what is read as a whole: an account with its running balance, a choice over several
 * pages. The first page's answer stays at hand for what the API says beside the rows.
 */
export function useMore<O extends Operation>(
  operation: O,
  input: Omit<Input<O>, 'cursor'>,
  { enabled = true }: { readonly enabled?: boolean } = {},
) {
  const answer = useInfiniteQuery({
    queryKey: [operation, input, 'more'],
    queryFn: ({ pageParam, signal }) =>
      call(operation, { ...input, ...(pageParam ? { cursor: pageParam } : {}) } as unknown as Input<O>, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ data }) => (data as { readonly cursor?: string }).cursor,
    enabled,
  });
  const rows = answer.data?.pages.flatMap(({ data }) => (data as unknown as { items: RowOf<O>[] }).items) ?? [];
  return { answer, first: answer.data?.pages[0]?.data, rows };
}

/** The end of a growing list: how much is there, and the button for more. */
export function MoreRows({
  count,
  answer,
}: {
  readonly count: number;
  readonly answer: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}) {
  const t = usePatternWords();
  return (
    <p className="ll-pager">
      <span className="ll-muted" role="status">
        {t('rowsLoaded', { count })}
      </span>
      {answer.hasNextPage ? (
        <button
          type="button"
          className="ll-button"
          disabled={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {t(answer.isFetchingNextPage ? 'loading' : 'more')}
        </button>
      ) : null}
    </p>
  );
}
