import { DAY_MS } from './time.ts';

/** What a spread world is made of; what is left out is drawn from the seed or has a default. */
export interface SpreadWorldOptions {
  /** Whole number; the same options make the same world, another seed a world with other parameters. */
  readonly seed: number;
  /** 3 unless told. */
  readonly days?: number;
  /** 12,000 unless told. */
  readonly accounts?: number;
  /** First posts that violate, of all first posts; .02 unless told. Copies come on top. */
  readonly violatingShare?: number;
  /** First posts of an account in a day; .35–.45 by seed unless told. */
  readonly postsPerDay?: number;
  /** 2 or 3; by seed unless told. */
  readonly platforms?: 2 | 3;
  /** First midnight, milliseconds since the epoch. */
  readonly start?: number;
}

export interface Settings {
  readonly seed: number;
  readonly start: number;
  readonly end: number;
  readonly days: number;
  readonly accounts: number;
  readonly violatingShare: number;
  readonly postsPerDay?: number;
  readonly platforms?: 2 | 3;
}

const DEFAULT_START = Date.UTC(2026, 2, 2);
const FEWEST_ACCOUNTS = 200;

/** @throws RangeError where a size is no whole number, a share is none, or there are too few accounts for communities */
export function readOptions(options: SpreadWorldOptions): Settings {
  const { seed, days = 3, accounts = 12_000, violatingShare = 0.02, start = DEFAULT_START } = options;
  for (const size of [seed, days, accounts, start]) {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new RangeError('Seed, days, accounts and start are whole numbers from 0: correct the options.');
    }
  }
  if (days < 1 || accounts < FEWEST_ACCOUNTS) {
    throw new RangeError(`A world has at least a day and ${FEWEST_ACCOUNTS} accounts: make it larger.`);
  }
  if (!(violatingShare > 0 && violatingShare < 1)) {
    throw new RangeError('The violating share lies between 0 and 1: correct the options.');
  }
  const { postsPerDay, platforms } = options;
  return {
    seed,
    start,
    end: start + days * DAY_MS,
    days,
    accounts,
    violatingShare,
    ...(postsPerDay === undefined ? {} : { postsPerDay }),
    ...(platforms === undefined ? {} : { platforms }),
  };
}
