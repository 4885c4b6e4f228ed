import type { Cascade } from '../cascade.ts';
import { MOST_ARRIVALS, MOST_PEOPLE, peopleOf } from './people.ts';

/** How far ahead, and after how long half of an audience has seen what came to it, in seconds. */
export interface YetToSeeOptions {
  readonly within: number;
  readonly half: number;
}

/**
 * People to whom something came already and who will see it within a time, one day or another: of the audience of an arrival of
 * age t, 1/(1 + t/half) is yet to see it. A forecast has those who are still to pass it on; these come besides, and a decision
 * keeps it from them all the same. Fitted to nothing: what is seen of a post falls by about the inverse of its age, as what is
 * passed on does (Zhao and others, SEISMIC, KDD 2015). Audiences that nobody knows count as nobody.
 *
 * @example
 * const posted = { startedAt: 0, now: 1_800_000, after: [0], audience: [280] };
 * Math.round(yetToSee(posted, { within: 21_600, half: 1_800 })) // => 120
 * yetToSee({ ...posted, now: 86_400_000 }, { within: 21_600, half: 1_800 }) < 2 // => true
 */
export function yetToSee(
  { startedAt, now, after, audience, arrivals = 0 }: Cascade,
  { within, half }: YetToSeeOptions,
): number {
  const unseen = (since: number) => 1 / (1 + since / half);
  const age = (now - startedAt) / 1000;
  const kept = after.length;
  // Of many only the first and a sample of the rest are kept.
  const each = arrivals > kept && kept > 1 ? (Math.min(MOST_ARRIVALS, arrivals) - 1) / (kept - 1) : 1;
  let people = 0;
  for (let at = 0; at < kept; at++) {
    const reach = peopleOf(audience[at]) ?? 0;
    const since = Math.max(0, age - (after[at] ?? 0) || 0);
    people += reach * (unseen(since) - unseen(since + within)) * (at === 0 ? 1 : each);
  }
  return Math.min(MOST_PEOPLE, people);
}
