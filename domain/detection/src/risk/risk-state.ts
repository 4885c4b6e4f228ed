/** A post that says much for an account being a supporter, or as much as any against it. */
export interface TellingPost {
  /** Id of the content on the platform. */
  readonly content: string;
  /** Calibrated log-odds of the post alone. */
  readonly score: number;
}

/**
 * What is remembered of an account: sums that fade, never its texts. A post counts half after `HALF_LIFE_MS`, so that what
 * an account was is forgotten with time.
 */
export interface RiskState {
  /** Posts that a model could read; fades. */
  readonly posts: number;
  /** Log-odds of these posts added up, each at least as high as the floor of its model; fades. */
  readonly score: number;
  /** Posts in the band `likely`, and in `possible`; fade. */
  readonly likely: number;
  readonly possible: number;
  /** Posts that are near-copies of what people confirmed as a violation; fades. */
  readonly copies: number;
  /** Posts with a link of a link bank; fades. */
  readonly links: number;
  /** Bits of the last look at whether the account is a return; does not fade, since it is looked at again when it changes. */
  readonly returned: number;
  /** The posts that say most, strongest first. */
  readonly telling: readonly TellingPost[];
  /** Time of the last event that counted; milliseconds since the epoch. */
  readonly at: number;
}

export const HALF_LIFE_MS = 60 * 86_400_000;
/** An account that posts nothing for so long is forgotten. */
export const KEPT_MS = 180 * 86_400_000;
const MOST_TELLING = 3;

export const NOTHING_KNOWN: RiskState = {
  posts: 0,
  score: 0,
  likely: 0,
  possible: 0,
  copies: 0,
  links: 0,
  returned: 0,
  telling: [],
  at: 0,
};

/** What one event adds. */
export interface RiskStep {
  readonly at: number;
  readonly post?: {
    readonly content: string;
    readonly score: number;
    readonly floor: number;
    readonly band: 'none' | 'possible' | 'likely';
    /** As which log-odds the post is named among those that say most; `score` when left out. */
    readonly telling?: number;
  };
  readonly isCopy?: boolean;
  readonly hasKnownLink?: boolean;
  readonly returned?: number;
}

/**
 * The state after one more event. An event that comes late counts as of the time of the last one.
 *
 * @example
 * const step = { at: 1, post: { content: 'c1', score: 2, floor: -1.5, band: 'likely' } } as const;
 * stepRisk(NOTHING_KNOWN, step).likely // => 1
 */
export function stepRisk(
  state: RiskState,
  { at, post, isCopy, hasKnownLink, returned }: RiskStep,
): RiskState {
  const passed = state.at === 0 ? 0 : Math.max(0, at - state.at);
  const fade = passed === 0 ? 1 : 2 ** (-passed / HALF_LIFE_MS);
  const one = (is: boolean | undefined) => (is ? 1 : 0);
  return {
    posts: state.posts * fade + one(post !== undefined),
    score: state.score * fade + (post ? Math.max(post.floor, post.score) : 0),
    likely: state.likely * fade + one(post?.band === 'likely'),
    possible: state.possible * fade + one(post?.band === 'possible'),
    copies: state.copies * fade + one(isCopy),
    links: state.links * fade + one(hasKnownLink),
    returned: returned ?? state.returned,
    telling:
      post === undefined
        ? state.telling
        : mostTelling(state.telling, { content: post.content, score: post.telling ?? post.score }),
    at: Math.max(at, state.at),
  };
}

function mostTelling(telling: readonly TellingPost[], post: TellingPost): readonly TellingPost[] {
  if (post.score <= 0 || telling.some(({ content }) => content === post.content)) return telling;
  const { content, score } = post;
  return [...telling, { content, score: Math.round(score * 100) / 100 }]
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_TELLING);
}
