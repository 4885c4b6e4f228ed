import { probabilityOf } from '../calibrate/fit-platt.ts';
import type { AccountHeader } from '../model/model-header.ts';

/** What is kept of an account's posts; start with `NO_POSTS`. */
export interface PooledPosts {
  /** Posts that were judged. */
  readonly posts: number;
  /** Sum of their scores, none below the floor. */
  readonly sum: number;
}

/** What an account's posts say together. */
export interface AccountPool {
  readonly posts: number;
  /** Mean of the scores, none below the floor: log-odds of a post. */
  readonly score: number;
  /** Of the account, by the step for this many posts; undefined when the model has none. */
  readonly probability: number | undefined;
}

/** How posts are put together where a model does not say: harmless posts dilute, and no more than this. */
export const DEFAULT_FLOOR = -1.5;

export const NO_POSTS: PooledPosts = { posts: 0, sum: 0 };

type Pooling = Pick<AccountHeader, 'floor'> & Partial<Pick<AccountHeader, 'steps'>>;

/**
 * Adds a post to what is kept of an account.
 *
 * @param score log-odds of the post; undefined for one without a judgement, which changes nothing
 * @example
 * addPost(addPost(NO_POSTS, 2), -9) // => { posts: 2, sum: 0.5 }
 * addPost(NO_POSTS, undefined) // => { posts: 0, sum: 0 }
 */
export function addPost(
  pooled: PooledPosts,
  score: number | undefined,
  { floor }: Pooling = { floor: DEFAULT_FLOOR },
): PooledPosts {
  if (score === undefined) return pooled;
  return { posts: pooled.posts + 1, sum: pooled.sum + Math.max(floor, score) };
}

/** What is kept of an account as its score and probability; undefined before the first judged post. */
export function readPool(
  { posts, sum }: PooledPosts,
  { steps = [] }: Partial<Pooling> = {},
): AccountPool | undefined {
  if (posts === 0) return undefined;
  const score = sum / posts;
  const step = steps.findLast((one) => one.posts <= posts);
  return { posts, score, probability: step && probabilityOf(score, step) };
}

/**
 * Puts the posts of an account together: the mean of their scores, none below the floor.
 *
 * @param scores log-odds of the posts, undefined for those without a judgement
 * @example
 * poolPosts([2, -9, undefined])?.score // => 0.25
 * poolPosts([]) // => undefined
 */
export function poolPosts(
  scores: readonly (number | undefined)[],
  pooling: Pooling = { floor: DEFAULT_FLOOR },
): AccountPool | undefined {
  const pooled = scores.reduce<PooledPosts>((sum, score) => addPost(sum, score, pooling), NO_POSTS);
  return readPool(pooled, pooling);
}
