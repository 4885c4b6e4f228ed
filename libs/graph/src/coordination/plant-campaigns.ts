import { seededRandom } from '@breakwater/kernel';
import type { Share } from './shares.ts';

/** What the planted accounts share: anything that others share too, what many share, or things of their own. */
export const PLANTED_OBJECTS = ['any', 'popular', 'own'] as const;

export interface CampaignOptions {
  readonly seed: number;
  /** Members share an object within so many milliseconds of the first. */
  readonly jitterMs: number;
  /** Probability that a member shares an object of its campaign. */
  readonly participation: number;
  readonly objects?: (typeof PLANTED_OBJECTS)[number];
  readonly campaigns?: number;
  readonly members?: number;
  /** Objects of a campaign. */
  readonly objectsEach?: number;
  /** Shares of each member that have nothing to do with it, drawn from those of the background. */
  readonly cover?: number;
}

/** A background with campaigns in it. */
export interface Planted {
  readonly shares: Share[];
  /** Accounts that were added. */
  readonly accounts: ReadonlySet<string>;
}

const COVER_WITHIN_MS = 600_000;

/**
 * Adds campaigns of made-up accounts to real shares, to measure what a detector finds and whom it flags besides: each
 * member passes on a part of its campaign's objects within the jitter, among cover that it takes from everybody else.
 * The same seed gives the same campaigns.
 *
 * @example
 * ```ts
 * const background = [{ object: 'x', account: 'ann', content: '1', at: 0 }, { object: 'y', account: 'ben', content: '2', at: 9e9 }];
 * const options = { seed: 1, jitterMs: 60_000, participation: 1, campaigns: 1, members: 3, objectsEach: 2, cover: 0 };
 * const planted = plantCampaigns(background, options);
 * [planted.shares.length, planted.accounts.size] // => [8, 3]
 * ```
 */
export function plantCampaigns(background: readonly Share[], options: CampaignOptions): Planted {
  const { seed, jitterMs, participation, objects = 'any' } = options;
  const { campaigns = 10, members = 12, objectsEach = 15, cover = 20 } = options;
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const known = [...new Set(background.map(({ object }) => object))];
  const draw = () => (objects === 'popular' ? pick(background)?.object : pick(known));
  const [first, last] = spanOf(background);
  const shares = [...background];
  const share = (object: string, account: string, at: number) =>
    shares.push({ object, account, content: `planted-${shares.length}`, at: Math.round(at) });
  const act = (names: readonly string[], object: string) => {
    const start = first + random() * (last - first);
    for (const name of names) if (random() < participation) share(object, name, start + random() * jitterMs);
  };
  const hide = (name: string) => {
    for (let at = 0; at < cover; at++) {
      const other = pick(background);
      if (other) share(other.object, name, other.at + random() * COVER_WITHIN_MS);
    }
  };
  const teams = Array.from({ length: campaigns }, (_, campaign) =>
    Array.from({ length: members }, (__, member) => `planted-${campaign}-${member}`),
  );
  for (const [campaign, names] of teams.entries()) {
    const passedOn = campaignObjects(campaign, objectsEach, objects === 'own' ? undefined : draw);
    for (const object of passedOn) act(names, object);
    for (const name of names) hide(name);
  }
  return { shares, accounts: new Set(teams.flat()) };
}

function campaignObjects(campaign: number, count: number, draw?: () => string | undefined): Set<string> {
  const found = new Set<string>();
  for (let turn = 0; found.size < count && turn < count * 100; turn++)
    found.add(draw?.() ?? `planted-object-${campaign}-${turn}`);
  return found;
}

function spanOf(shares: readonly Share[]): [number, number] {
  return shares.reduce<[number, number]>(
    ([first, last], { at }) => [Math.min(first, at), Math.max(last, at)],
    [Number.MAX_VALUE, 0],
  );
}
