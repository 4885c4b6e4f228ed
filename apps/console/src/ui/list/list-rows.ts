import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { itemsRead } from '../../api/pages-of.ts';

/** What is known of the rows of a list. */
export interface ListRows<Row> {
  /** Undefined while they load, and where that failed; those read before stay when more could not be read. */
  readonly rows: readonly Row[] | undefined;
  /** Why they could not be loaded. */
  readonly error: Error | null;
  readonly retry: () => void;
  /** Asks for more when the end comes near; there may be none. */
  readonly more?: () => void;
}

/** The rows of an answer that comes whole. */
export function rowsOf<Data, Row>(
  query: UseQueryResult<Data>,
  pick: (data: Data) => readonly Row[],
): ListRows<Row> {
  return {
    rows: query.data === undefined ? undefined : pick(query.data),
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** The rows of an answer that comes page by page. */
export function usePageRows<Row>(
  query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }>>,
): ListRows<Row> {
  const { data, error, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => itemsRead(data), [data]);
  return {
    rows: data === undefined ? undefined : rows,
    error,
    retry: () => void query.refetch(),
    more: () => void (hasNextPage && !isFetchingNextPage && query.fetchNextPage()),
  };
}
