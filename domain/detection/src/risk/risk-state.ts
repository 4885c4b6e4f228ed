import type { Counted, RiskPost, TellingPost } from './risk-post.ts';
import { countPost, keepTelling } from './telling-posts.ts';

/**
 * What is remembered of an account: sums that fade, never its texts. A post counts half after `HALF_LIFE_MS`, so that what
 * an account was is forgotten with time. Sums have the precision in which they are stored: 32 bits.
 */
export interface RiskState extends Counted {
  /** Bits of the last look at whether the account is a return; does not fade, since it is looked at again when it changes. */
  readonly returned: number;
  /** The posts that say most, strongest first. */
  readonly telling: readonly TellingPost[];
  /** Time of the last event that counted; milliseconds since the epoch. */
  readonly at: number;
}

export const HALF_LIFE_MS = 60 * 86_400_000;
/** An account that posts nothing for so long is forgotten, or up to `KEPT_STEP_MS` earlier. */
const KEPT_MS = 180 * 86_400_000;
const KEPT_STEP_MS = 10 * 86_400_000;

/**
 * Until when an account is remembered whose last post was at `at`. In steps, since a row whose time of forgetting is the same
 * as before leaves the indexes as they are.
 *
 * @example
 * rememberedUntil(0) / 86_400_000 // => 180
 * rememberedUntil(86_400_000) / 86_400_000 // => 180
 */
export function rememberedUntil(at: number): number {
  return Math.floor((at + KEPT_MS) / KEPT_STEP_MS) * KEPT_STEP_MS;
}

export const NOTHING_KNOWN: RiskState = {
  posts: 0,
  likely: 0,
  possible: 0,
  pooled: 0,
  score: 0,
  copies: 0,
  links: 0,
  returned: 0,
  telling: [],
  at: 0,
};

/** What one event adds. */
export interface RiskStep {
  readonly at: number;
  readonly post?: RiskPost;
  readonly returned?: number;
}

/**
 * The state after one more event. An event that comes late counts as of the time of the last one.
 *
 * @example
 * stepRisk(NOTHING_KNOWN, { at: 1, post: { content: 'c1', band: 'likely' } }).likely // => 1
 */
export function stepRisk(state: RiskState, { at, post, returned = state.returned }: RiskStep): RiskState {
  const fade = state.at === 0 || at <= state.at ? 1 : 2 ** (-(at - state.at) / HALF_LIFE_MS);
  const counted = post && countPost(post, state.telling);
  const sum = (name: keyof Counted) => Math.fround(Math.max(0, state[name] * fade) + (counted?.[name] ?? 0));
  return {
    posts: sum('posts'),
    likely: sum('likely'),
    possible: Math.max(0, sum('possible')),
    pooled: sum('pooled'),
    score: Math.fround(state.score * fade + (counted?.score ?? 0)),
    copies: sum('copies'),
    links: sum('links'),
    returned: Math.fround(returned),
    telling: post ? keepTelling(post, state.telling) : state.telling,
    at: Math.max(at, state.at),
  };
}
