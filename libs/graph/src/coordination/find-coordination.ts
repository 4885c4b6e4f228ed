import { type CoShareOptions, type CoShares, countCoShares, DEFAULT_CO_SHARES } from './co-shares.ts';
import { eigenvectorCentrality } from './eigenvector-centrality.ts';
import { findGroups } from './find-groups.ts';
import { countPosts } from './own-reporting.ts';
import type { Shares } from './shares.ts';
import { type TestedPairs, testPairs } from './test-pairs.ts';

export interface CoordinationOptions extends CoShareOptions {
  /** Share of false pairs among those that found groups. 0.05 when left out. */
  readonly maxFalse?: number;
  /** Bits from which a tie counts inside a group that stronger ones founded. 8 when left out. */
  readonly weakBits?: number;
  readonly minMembers?: number;
  /** Share of the other members to which one must be tied. 0.25 when left out. */
  readonly minTies?: number;
  /** Share of the posts of its middle member that carry what the group shares. 0.15 when left out: less is news, or fashion. */
  readonly minShare?: number;
}

/** A group of accounts that shares more, and closer in time, than chance would make. Numbers are places in `Shares`. */
export interface CoordinatedGroup {
  readonly members: readonly GroupMember[];
  /** `a` and `b` are places among the members. */
  readonly edges: readonly GroupEdge[];
  /** Objects that two members share, in order. */
  readonly objects: readonly number[];
  /** Highest false-discovery rate of the ties that founded it. */
  readonly q: number;
  /** Milliseconds since the epoch: first and last of the shares that count. */
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface GroupMember {
  readonly account: number;
  /** Eigenvector centrality, the highest 1. */
  readonly centrality: number;
  /** Share of its posts that carry what another member has too, in time. */
  readonly share: number;
}

export interface GroupEdge {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
  readonly symmetry: number;
  readonly objects: readonly number[];
}

export const DEFAULT_COORDINATION = {
  ...DEFAULT_CO_SHARES,
  maxFalse: 0.05,
  weakBits: 8,
  minMembers: 3,
  minTies: 0.25,
  minShare: 0.15,
} as const;
const DAY_MS = 86_400_000;
/** From this many days of data on, one day's burst is no network. */
const DAYS_FOR_TWO = 7;

/**
 * Coordinated groups: pairs of accounts are tested against chance in several windows at once (`testPairs`), those that
 * survive Benjamini–Hochberg found groups (`findGroups`), and a group counts when it has enough objects, days, and a
 * share of what its members do.
 *
 * A group is a lead and no finding: fans and activists coordinate as well.
 *
 * @param pairs of `countCoShares` or of another engine; counted when left out
 * @example
 * ```ts
 * const row = (object: string, account: string, at: number) => ({ object, account, content: `${object}-${account}`, at });
 * const crowd = Array.from({ length: 600 }, (_, one) => row(`own-${one}`, `user-${one % 60}`, one));
 * const ring = ['r1', 'r2', 'r3'].flatMap((account, at) =>
 *   ['x', 'y', 'z', 'w', 'v'].map((object) => row(object, account, at * 20_000)));
 * const shares = toShares([...crowd, ...ring]);
 * findCoordination(shares).map(({ members }) => members.map(({ account }) => shares.accounts[account])) // => [['r1', 'r2', 'r3']]
 * ```
 */
export function findCoordination(
  shares: Shares,
  options: CoordinationOptions = {},
  pairs: CoShares = countCoShares(shares, options),
): CoordinatedGroup[] {
  const settings = { ...DEFAULT_COORDINATION, ...options };
  const tested = testPairs(shares, pairs, settings.minObjects);
  return groupPairs(shares, pairs, tested, settings);
}

/** The second half of `findCoordination`: groups of pairs that were tested already. */
export function groupPairs(
  shares: Shares,
  pairs: CoShares,
  tested: TestedPairs,
  options: CoordinationOptions = {},
): CoordinatedGroup[] {
  const settings = { ...DEFAULT_COORDINATION, ...options };
  const tie = (pair: number) => ({
    a: pairs.a[pair] ?? 0,
    b: pairs.b[pair] ?? 0,
    bits: tested.bits[pair] ?? 0,
  });
  const all = [...tested.bits.keys()].filter((pair) => (tested.bits[pair] ?? 0) >= settings.weakBits);
  const strong = all.filter((pair) => (tested.q[pair] ?? 1) <= settings.maxFalse);
  const groups = findGroups(strong.map(tie), all.map(tie), settings);
  const groupOf = new Map<number, Set<number>>();
  for (const [group, members] of groups.entries())
    for (const account of members) groupOf.set(account, (groupOf.get(account) ?? new Set()).add(group));
  const inside: number[][] = groups.map(() => []);
  for (const pair of all)
    for (const group of groupOf.get(pairs.a[pair] ?? 0) ?? [])
      if (groupOf.get(pairs.b[pair] ?? 0)?.has(group)) inside[group]?.push(pair);
  const posts = countPosts(shares, new Set(groups.flat()));
  const isLong = spanMs(shares) >= DAYS_FOR_TWO * DAY_MS;
  return groups
    .map((members, at) => toGroup(shares, pairs, tested, posts, members, inside[at] ?? [], settings.maxFalse))
    .filter(({ group, days }) => {
      const shared = group.members.map(({ share }) => share).sort((a, b) => a - b);
      return (
        group.objects.length >= settings.minObjects &&
        (!isLong || days >= 2) &&
        (shared[Math.floor(shared.length / 2)] ?? 0) >= settings.minShare
      );
    })
    .map(({ group }) => group);
}

function spanMs({ at }: Shares): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of at) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return last - first;
}

function toGroup(
  shares: Shares,
  pairs: CoShares,
  tested: TestedPairs,
  posts: Int32Array,
  accounts: readonly number[],
  inside: readonly number[],
  maxFalse: number,
): { group: CoordinatedGroup; days: number } {
  const place = new Map(accounts.map((account, at) => [account, at]));
  const inGroup = createSeen(shares, pairs);
  let q = 0;
  const edges = inside.map((pair): GroupEdge => {
    const [a, b] = [place.get(pairs.a[pair] ?? 0) ?? 0, place.get(pairs.b[pair] ?? 0) ?? 0];
    const rate = tested.q[pair] ?? 1;
    if (rate <= maxFalse) q = Math.max(q, rate);
    inGroup.add(pair);
    const objects = [...(tested.objects[pair] ?? [])].sort((one, other) => one - other);
    return { a, b, objects, bits: tested.bits[pair] ?? 0, symmetry: tested.symmetry[pair] ?? 0 };
  });
  const { posts: common, objects: found, days, firstAt, lastAt } = inGroup.seen;
  const centrality = eigenvectorCentrality(
    accounts.length,
    edges.map(({ a, b, bits }) => ({ a, b, weight: bits })),
  );
  const members = accounts.map((account, at) => ({
    account,
    centrality: centrality[at] ?? 0,
    share: (common.get(account)?.size ?? 0) / Math.max(1, posts[account] ?? 1),
  }));
  const objects = [...found].sort((one, other) => one - other);
  return { group: { members, edges, objects, q, firstAt, lastAt }, days: days.size };
}

/** What the pairs of a group share, when, and in which posts of each account. */
function createSeen(shares: Shares, pairs: CoShares) {
  const seen = {
    posts: new Map<number, Set<string>>(),
    objects: new Set<number>(),
    days: new Set<number>(),
    firstAt: Number.POSITIVE_INFINITY,
    lastAt: Number.NEGATIVE_INFINITY,
  };
  const addPost = (row: number): void => {
    const account = shares.account[row] ?? 0;
    const known = seen.posts.get(account) ?? new Set();
    seen.posts.set(account, known.add(shares.content[row] ?? ''));
  };
  return {
    seen,
    add(pair: number): void {
      for (let entry = pairs.start[pair] ?? 0; entry < (pairs.start[pair + 1] ?? 0); entry++) {
        const [earlier, later] = [pairs.earlier[entry] ?? 0, pairs.later[entry] ?? 0];
        seen.objects.add(pairs.object[entry] ?? 0);
        addPost(earlier);
        addPost(later);
        seen.firstAt = Math.min(seen.firstAt, shares.at[earlier] ?? 0);
        seen.lastAt = Math.max(seen.lastAt, shares.at[later] ?? 0);
        seen.days.add(Math.floor((shares.at[earlier] ?? 0) / DAY_MS));
      }
    },
  };
}
