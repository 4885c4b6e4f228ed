import { infiniteQueryOptions } from '@tanstack/react-query';

interface Shown {
  readonly state: { readonly data?: { readonly pages: readonly unknown[] } | undefined };
}

/** How often something is looked at again by itself. */
type Again = number | false | ((shown: Shown) => number | false);

/** A list that comes page by page: `ask` is given where a page begins, nothing for the first. */
export function pagesOf<Page extends { readonly next?: string | undefined }>(
  queryKey: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>,
  again: Again = false,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: again,
  });
}

/** What others do shows within this time; far down a long list it would only shake it. */
export function whileShort(ms: number): Again {
  return ({ state }) => ((state.data?.pages.length ?? 1) > 1 ? false : ms);
}
