import type { Cascade } from '../cascade.ts';

/** Half of an audience has seen what came to it after so long, in seconds; two thirds after twice that. */
const HALF_SEEN = 1_800;
/** More is kept by nobody. */
const MOST_ARRIVALS = 1e7;
/** As many as have a telephone. */
const MOST_PEOPLE = 8e9;

/**
 * People to whom something came already and who will see it within a time, one day or another: of the audience of an arrival of
 * age t, 1/(1 + t/30 min) is yet to see it. A forecast has those who are still to pass it on; these come besides, and a decision
 * keeps it from them all the same. Fitted to nothing: what is seen of a post falls by about the inverse of its age, as what is
 * passed on does (Zhao and others, SEISMIC, KDD 2015). Audiences that nobody knows count as nobody.
 *
 * @param seconds how far ahead
 * @example
 * const posted = { startedAt: 0, now: 1_800_000, after: [0], audience: [280] };
 * Math.round(yetToSee(posted, 21_600)) // => 120
 * yetToSee({ ...posted, now: 86_400_000 }, 21_600) < 2 // => true
 */
export function yetToSee(
  { startedAt, now, after, audience, arrivals = 0 }: Cascade,
  seconds: number,
): number {
  const age = (now - startedAt) / 1000;
  const kept = after.length;
  // Of many only the first and a sample of the rest are kept.
  const each = arrivals > kept && kept > 1 ? (Math.min(MOST_ARRIVALS, arrivals) - 1) / (kept - 1) : 1;
  let people = 0;
  for (let at = 0; at < kept; at++) {
    const reach = Math.min(MOST_PEOPLE, audience[at] ?? 0);
    const since = Math.max(0, age - (after[at] ?? 0) || 0);
    if (reach > 0) people += reach * (unseen(since) - unseen(since + seconds)) * (at === 0 ? 1 : each);
  }
  return Math.min(MOST_PEOPLE, people);
}

/** Share of an audience that is yet to see what came to it so many seconds ago. */
function unseen(since: number): number {
  return 1 / (1 + since / HALF_SEEN);
}
