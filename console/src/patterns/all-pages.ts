import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { call, type Input, type Operation, type Output } from '../app/api.ts';

type RowOf<O extends Operation> = Output<O> extends { items: readonly (infer Row)[] } ? Row : never;

/**
 * All pages of a list, read one after another until `most` rows are there: for pictures and sums, which a single page
 * would draw wrongly. Says whether that was all, so that the screen can say so too.
 */
export function useAllPages<O extends Operation, Row = RowOf<O>>(
  operation: O,
  input: Omit<Input<O>, 'cursor'>,
  {
    most = 1000,
    rowsOf = (answer) => (answer as unknown as { items: readonly Row[] }).items,
    keepPrevious = false,
    enabled = true,
    every,
  }: {
    readonly most?: number;
    /** Where the rows of an answer stand; in `items` unless said otherwise. Keep it the same function. */
    readonly rowsOf?: (answer: Output<O>) => readonly Row[];
    readonly keepPrevious?: boolean;
    readonly enabled?: boolean;
    readonly every?: number;
  } = {},
) {
  const found = useInfiniteQuery({
    queryKey: [operation, input, 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(operation, { ...input, ...(pageParam ? { cursor: pageParam } : {}) } as Input<O>, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ data }) => (data as { readonly cursor?: string }).cursor,
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  const { data, isError, error, refetch, dataUpdatedAt, hasNextPage, isFetching, fetchNextPage } = found;
  const pages = data?.pages;
  const read = useMemo(() => {
    const [first] = pages ?? [];
    return first && pages ? { first: first.data, rows: pages.flatMap((page) => rowsOf(page.data)) } : undefined;
    // Which field holds the rows does not change while a screen is open.
  }, [pages]);
  const isReading = hasNextPage && (read?.rows.length ?? 0) < most;
  useEffect(() => {
    if (isReading && !isFetching && !isError) void fetchNextPage();
  }, [isReading, isFetching, isError, fetchNextPage]);
  return {
    /** For `Answered`: the rows that are there, and the first page's answer for what stands beside them. */
    answer: { data: read, isError, error, refetch, dataUpdatedAt },
    rows: read?.rows ?? [],
    isComplete: read !== undefined && !hasNextPage,
    /** More pages come by themselves. */
    isReading,
    isFetching,
    /** Reads one page beyond `most`. */
    more: () => void fetchNextPage(),
  };
}
