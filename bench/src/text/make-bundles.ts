import { seededRandom } from '@breakwater/kernel';
import type { PostScores } from '@breakwater/learn';

/** Scores of the posts of one source by fold: those that the model of the fold has not learnt from. */
export interface SourceScores {
  readonly source: string;
  readonly byFold: readonly PostScores[];
}

/**
 * Made accounts: bundles of posts of one source, all judged by one fold's model, none twice in a bundle. Sources and folds
 * take turns; the posts stand in chance order, so that the first ones are a bundle too.
 */
export function makeBundles(
  sources: readonly SourceScores[],
  { bundles, posts, seed }: { readonly bundles: number; readonly posts: number; readonly seed: number },
): PostScores[] {
  const random = seededRandom(seed);
  const made: PostScores[] = [];
  for (let at = 0; at < bundles; at++) {
    const { byFold = [] } = sources[at % sources.length] ?? {};
    const pool = byFold[Math.floor(at / sources.length) % Math.max(1, byFold.length)] ?? [];
    made.push(drawDistinct(pool, Math.min(posts, pool.length), random));
  }
  return made;
}

/** The first part of a Fisher–Yates shuffle, over places that were moved. */
function drawDistinct(pool: PostScores, count: number, random: () => number): PostScores {
  const moved = new Map<number, number>();
  return Array.from({ length: count }, (_, at) => {
    const other = at + Math.floor(random() * (pool.length - at));
    const drawn = moved.get(other) ?? other;
    moved.set(other, moved.get(at) ?? at);
    return pool[drawn];
  });
}
