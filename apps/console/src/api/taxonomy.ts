import type { LocalText } from '@breakwater/contracts';
import type { Taxonomy } from '@breakwater/contracts/review';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLocalText } from '../i18n/local-text.ts';
import { api } from './request.ts';
import { useMay } from './session.ts';

/** It changes with a start of the server only. */
const FRESH_MS = 3_600_000;

export const taxonomyQuery = queryOptions({
  queryKey: ['taxonomy'],
  queryFn: ({ signal }) => api.call('review.taxonomy', { signal }),
  staleTime: FRESH_MS,
});

const NONE: Taxonomy = { version: 1, exceptions: [], labels: [], policies: [] };

/** Labels of violations and exceptions from them; empty until they are there, and for who may not read policies. */
export function useTaxonomy(): Taxonomy {
  const enabled = useMay()('policies.read');
  return useQuery({ ...taxonomyQuery, enabled }).data ?? NONE;
}

/** What a label or an exception is called in the language of now; its id where it is not known. */
export function useTaxonomyTitle(): (id: string) => string {
  const { labels, exceptions } = useTaxonomy();
  const say = useLocalText();
  const titles = new Map<string, LocalText>([...labels, ...exceptions].map(({ id, title }) => [id, title]));
  return (id) => {
    const title = titles.get(id);
    return title ? say(title) : id;
  };
}

/**
 * The labels that a policy stands for: its own, or those of the nearest one above its path.
 *
 * @example
 * ```ts
 * labelsOfPolicy({ policies: [{ policy: 'a', labels: ['x'] }] }, 'a/b') // => ['x']
 * ```
 */
export function labelsOfPolicy({ policies }: Pick<Taxonomy, 'policies'>, policy: string): readonly string[] {
  for (let path = policy; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const own = policies.find((one) => one.policy === path);
    if (own) return own.labels;
  }
  return [];
}
