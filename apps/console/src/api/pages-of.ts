import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';

/** How a list is kept fresh. */
interface Refresh {
  readonly everyMs: number;
  /** Only while its first page alone is shown: far down a long list it would shake what is read. */
  readonly atTop?: boolean;
}

/** Makes the query of a list that is read page by page: each page says as `next` where the following one begins. */
export function pagesOf<Page extends { readonly next?: string }>(
  queryKey: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>,
  refresh?: Refresh,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Page) => next,
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages.length ?? 1;
      return refresh === undefined || (refresh.atTop && pages > 1) ? false : refresh.everyMs;
    },
  });
}

/** The items of all pages that were read so far. */
export function itemsRead<Item>(data: InfiniteData<{ readonly items: readonly Item[] }> | undefined): Item[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
