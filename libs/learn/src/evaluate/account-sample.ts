import { seededRandom } from '@breakwater/kernel';

/** Scores of the posts of one account in order of time; undefined for a post without a judgement. */
export type PostScores = readonly (number | undefined)[];

/** Ordinary accounts of one file. */
export interface OrdinaryFile {
  readonly file: string;
  readonly accounts: readonly PostScores[];
  /** Posts whose account is not known: they are bundled into made accounts. */
  readonly loose?: PostScores;
}

/** An account with nothing to judge is never flagged. */
export const NO_SCORE: number = Number.NEGATIVE_INFINITY;

/** What `evaluateAccounts` needs to make accounts of equal length. */
export interface SampleOptions {
  readonly score: (posts: PostScores) => number | undefined;
  readonly bundles: number;
  readonly seed: number;
}

/**
 * Scores of the accounts of a file that have at least so many posts, each by its first ones, and of made accounts:
 * bundles of as many loose posts, none twice in one bundle.
 *
 * @returns highest first
 */
export function sampleAccounts(
  { accounts, loose = [] }: OrdinaryFile,
  posts: number,
  { score, bundles, seed }: SampleOptions,
): Float64Array {
  const scores = accounts
    .filter(({ length }) => length >= posts)
    .map((own) => score(own.slice(0, posts)) ?? NO_SCORE);
  if (loose.length >= posts) {
    const random = seededRandom(seed + posts);
    for (let bundle = 0; bundle < bundles; bundle++) {
      const drawn = drawDistinct(loose.length, posts, random);
      scores.push(score(drawn.map((at) => loose[at])) ?? NO_SCORE);
    }
  }
  return Float64Array.from(scores).sort().reverse();
}

/** So many different numbers below `end` (R. W. Floyd, in J. Bentley, CACM 30, 1987). */
function drawDistinct(end: number, count: number, random: () => number): number[] {
  const drawn = new Set<number>();
  for (let last = end - count; last < end; last++) {
    const at = Math.floor(random() * (last + 1));
    drawn.add(drawn.has(at) ? last : at);
  }
  return [...drawn];
}
