import type { Query } from './query.ts';
import type { RemovalIndex } from './removal-index.ts';

/** Which removals were met in a search: by number of the removal, the number of the search. */
export interface Candidates {
  met: Uint32Array;
  search: number;
}

export function createCandidates(): Candidates {
  return { met: new Uint32Array(1024), search: 0 };
}

/**
 * Removals that have a picture or a value of the account, each once: rarest values first, values that more than `posting` removals
 * have left out, until there are `candidates`. A list is taken as a whole, so that the order of tokens changes nothing.
 */
export function collectCandidates(
  index: RemovalIndex,
  query: Query,
  caps: { readonly posting: number; readonly candidates: number },
  state: Candidates,
): number[] {
  if (state.met.length < index.usedRemovals) state.met = new Uint32Array(Math.ceil(index.usedRemovals * 1.5));
  if (state.search === 0xffff_ffff) {
    state.met.fill(0);
    state.search = 0;
  }
  state.search += 1;
  const { values, postings } = index;
  const lists = [...query.values.keys()].filter(
    (value) => index.finds(value) && values.count(value) <= caps.posting,
  );
  lists.sort((one, other) => values.count(one) - values.count(other) || values.compareKeys(one, other));
  const found: number[] = [];
  const take = (removal: number): void => {
    if (state.met[removal] === state.search) return;
    state.met[removal] = state.search;
    found.push(removal);
  };
  // A picture that more removals have finds nobody, as a value that more have.
  if (query.pictures.size <= caps.posting) for (const removal of query.pictures.keys()) take(removal);
  for (const value of lists) {
    if (found.length >= caps.candidates) break;
    postings.each(values, value, take);
  }
  return found;
}
