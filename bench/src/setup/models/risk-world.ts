import { seededRandom } from '@breakwater/kernel';

/** Kinds of people in the made world. Only supporters are to be found; all others hear and say some of the same things. */
export const KINDS = ['supporter', 'ordinary', 'talker', 'researcher', 'acquaintance'] as const;
export type Kind = (typeof KINDS)[number];

/** A post as models see it. */
export interface MadePost {
  /** Log-odds of the model that has learnt how posts add up; undefined in a language that has none. */
  readonly score: number | undefined;
  readonly band: 'none' | 'possible' | 'likely';
  readonly isCopy: boolean;
  readonly hasKnownLink: boolean;
}

/** A made account with all that can be seen of it. */
export interface MadeAccount {
  readonly id: string;
  readonly kind: Kind;
  readonly profile: MadePost['band'];
  readonly posts: readonly MadePost[];
  readonly inNetwork: boolean;
  readonly returned: 'none' | 'possible' | 'likely';
  /** How often each of its reporters was right before; undefined of one without a record. */
  readonly reporters: readonly (number | undefined)[];
  readonly designation: string | undefined;
}

/**
 * What a kind of people does. Rates of flags are medians over accounts, whose spread is one of log-odds: accounts differ from
 * each other, so that the posts of one hang together. Shares are of accounts, rates of the posts of those.
 */
interface Habits {
  readonly flagged: number;
  readonly spread: number;
  readonly likelyOfFlagged: number;
  readonly score: readonly [mean: number, betweenAccounts: number, within: number];
  readonly profile: readonly [likely: number, possible: number];
  readonly links: readonly [share: number, rate: number];
  readonly copies: readonly [share: number, rate: number];
  readonly network: number;
  readonly returned: readonly [likely: number, possible: number];
  readonly reporters: number;
  readonly designated: number;
}

/**
 * Figures of posts: of the models that ship, on held-out texts (recall .55 at 0.5 % and .34 at 0.1 % false alarms for a post of
 * a supporter; flags by corpus as in `real-stream`). All others are guesses that anybody may replace.
 */
const HABITS: Readonly<Record<Kind, Habits>> = {
  supporter: {
    flagged: 0.27,
    spread: 0.9,
    likelyOfFlagged: 0.5,
    score: [1, 1.2, 3.2],
    profile: [0.28, 0.14],
    links: [0.15, 0.08],
    copies: [0.2, 0.08],
    network: 0.1,
    returned: [0.07, 0.03],
    reporters: 0.6,
    designated: 0.01,
  },
  ordinary: {
    flagged: 0.01,
    spread: 1,
    likelyOfFlagged: 0.2,
    score: [-3.8, 0.7, 1.5],
    profile: [0.004, 0.015],
    links: [0.001, 0.02],
    copies: [0.002, 0.02],
    network: 0.0002,
    returned: [0.0004, 0.002],
    reporters: 0.05,
    designated: 0.0001,
  },
  talker: {
    flagged: 0.06,
    spread: 0.8,
    likelyOfFlagged: 0.22,
    score: [-2.6, 0.8, 1.6],
    profile: [0.015, 0.05],
    links: [0.004, 0.02],
    copies: [0.01, 0.02],
    network: 0.001,
    returned: [0.0004, 0.002],
    reporters: 0.3,
    designated: 0.0001,
  },
  researcher: {
    flagged: 0.08,
    spread: 0.8,
    likelyOfFlagged: 0.22,
    score: [-2.4, 0.8, 1.6],
    profile: [0.03, 0.08],
    links: [0.1, 0.04],
    copies: [0.05, 0.02],
    network: 0.002,
    returned: [0.0004, 0.002],
    reporters: 0.2,
    designated: 0.0001,
  },
  acquaintance: {
    flagged: 0.03,
    spread: 1,
    likelyOfFlagged: 0.2,
    score: [-3.2, 0.8, 1.5],
    profile: [0.006, 0.02],
    links: [0.004, 0.02],
    copies: [0.01, 0.02],
    network: 0.05,
    returned: [0.01, 0.04],
    reporters: 0.2,
    designated: 0.0002,
  },
};
/** Of everybody else, added up. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['talker', 0.12],
  ['researcher', 0.14],
  ['acquaintance', 0.18],
  ['ordinary', 1],
];
/** Share of accounts in a language whose model has learnt how posts add up. */
const POOLED = 0.5;
const BANDS_FROM = { possible: 3.03, likely: 4.7 } as const;

/** Makes accounts one after the other; the same ones for the same seed. */
export function createRiskWorld(seed: number) {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const chance = (probability: number) => random() < probability;
  const around = (rate: number, by: number) => 1 / (1 + Math.exp(-(Math.log(rate / (1 - rate)) + by)));
  const either = ([likely, possible]: readonly [number, number]) => {
    const drawn = random();
    return drawn < likely ? 'likely' : drawn < likely + possible ? 'possible' : 'none';
  };
  let made = 0;

  function account(kind: Kind): MadeAccount {
    const habits = HABITS[kind];
    // How openly somebody is what they are: what they post, link to and call themselves hangs together.
    const openness = normal();
    const flagged = around(habits.flagged, habits.spread * (0.7 * openness + 0.7 * normal()));
    const [mean, between, within] = habits.score;
    const ownMean = mean + between * (0.7 * openness + 0.7 * normal());
    const more = ([share, rate]: readonly [number, number]) =>
      chance(around(share, 0.7 * openness)) ? rate : 0;
    const [links, copies] = [more(habits.links), more(habits.copies)];
    const isPooled = chance(POOLED);
    const [likely, possible] = habits.profile;
    return {
      id: `a${++made}`,
      kind,
      profile: either([around(likely, 0.6 * openness), around(possible, 0.3 * openness)]),
      posts: Array.from({ length: postCount() }, () => {
        const score = isPooled ? ownMean + within * normal() : undefined;
        return {
          score,
          band: bandOf(score, flagged, habits.likelyOfFlagged),
          isCopy: chance(copies),
          hasKnownLink: chance(links),
        };
      }),
      inNetwork: chance(habits.network),
      returned: either(habits.returned),
      reporters: reporters(kind === 'supporter', habits.reporters),
      designation: chance(habits.designated) ? 'T1' : undefined,
    };
  }

  /** The models of a language read the same words: what one finds, the other often does. */
  function bandOf(score: number | undefined, flagged: number, likelyOfFlagged: number): MadePost['band'] {
    const own = chance(flagged) ? (chance(likelyOfFlagged) ? 'likely' : 'possible') : 'none';
    if (score === undefined || own === 'likely') return own;
    return score >= BANDS_FROM.likely ? 'likely' : score >= BANDS_FROM.possible ? 'possible' : own;
  }

  /** From one to some hundred, half of the accounts below nine. */
  function postCount(): number {
    return Math.max(1, Math.min(200, Math.round(Math.exp(2.1 + 1.1 * normal()))));
  }

  function reporters(isSupporter: boolean, mean: number): (number | undefined)[] {
    const found: (number | undefined)[] = [];
    for (let left = Math.exp(-mean), drawn = random(); drawn > left && found.length < 20; drawn *= random()) {
      found.push(chance(0.5) ? undefined : around(isSupporter ? 0.7 : 0.35, 0.8 * normal()));
    }
    return found;
  }

  return {
    supporters: (count: number) => Array.from({ length: count }, () => account('supporter')),
    others: (count: number) =>
      Array.from({ length: count }, () => {
        const drawn = random();
        const [kind] = SHARES.find(([, upTo]) => drawn < upTo) ?? (['ordinary'] as const);
        return account(kind);
      }),
  };
}
