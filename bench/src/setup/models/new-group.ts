import { seededRandom } from '@breakwater/kernel';
import type { DecidedText, HarmlessText } from '@breakwater/models';
import { inventWord, makeDecision, makeHarmless } from '@breakwater/models/testing';

/** A post, and whether it is one for the group. */
export interface Post {
  readonly text: string;
  readonly isOfGroup: boolean;
}

/** Posts of one account, in the order in which it wrote them. */
export type Account = readonly Post[];

/** A made-up place with a new group in it. Everything is invented, and the same for the same seed. */
export interface NewGroup {
  /** Accounts of the group: half of their posts are about what anybody's are about. */
  members(count: number, posts: number): Account[];
  /** Everybody else. @param about share of posts that talk about the group, as neighbours and journalists do */
  others(count: number, posts: number, about?: number): Account[];
  harmless(count: number): HarmlessText[];
}

const COMMON = 900;
/** Words of the group that nobody else has a use for: its calls, and its names. */
const CALLS = 40;
const NAMES = 25;
const TALKED_ABOUT = 0.02;
const ORDINARY_OF_MEMBERS = 0.5;

/** @param group which group: two groups of one place share the words of everybody, and none of their own */
export function createNewGroup(seed: number, group = 0): NewGroup {
  const place = seededRandom(seed);
  const word = (random: () => number) => inventWord(random, 2 + Math.floor(random() * 2));
  const common = Array.from({ length: COMMON }, () => word(place));
  const random = seededRandom(seed * 1_000 + group);
  const calls = Array.from({ length: CALLS }, () => word(random));
  const names = Array.from({ length: NAMES }, () => `${word(random)}${word(random)}`);
  // The rarer a word, the further behind it stands, as in any language (Zipf).
  const ranked = (list: readonly string[]) => list[Math.floor(list.length * random() ** 2.5)] ?? '';
  const mixed = (parts: readonly string[], words: number) => {
    const all = [...parts, ...Array.from({ length: words }, () => ranked(common))];
    return all.sort(() => random() - 0.5).join(' ');
  };
  const ordinary = (): Post => ({ text: mixed([], 9 + Math.floor(random() * 8)), isOfGroup: false });
  const ofGroup = (): Post => ({
    text: mixed([ranked(calls), ranked(calls), ranked(names)], 6 + Math.floor(random() * 8)),
    isOfGroup: true,
  });
  const aboutGroup = (): Post => ({
    text: mixed([ranked(names)], 8 + Math.floor(random() * 8)),
    isOfGroup: false,
  });
  const accounts = (count: number, posts: number, post: () => Post) =>
    Array.from({ length: count }, () => Array.from({ length: posts }, post));
  return {
    members: (count, posts) =>
      accounts(count, posts, () => (random() < ORDINARY_OF_MEMBERS ? ordinary() : ofGroup())),
    others: (count, posts, about = TALKED_ABOUT) =>
      accounts(count, posts, () => (random() < about ? aboutGroup() : ordinary())),
    harmless: (count) => makeHarmless(count, 'made', () => ordinary().text),
  };
}

/** What people decided, some of it wrong. */
export interface Decisions {
  readonly members: readonly Account[];
  readonly others: readonly Account[];
  readonly reviewers: readonly string[];
  /** How many decisions, half of them on posts of the group. */
  readonly count: number;
  /** Whether this decision is wrong. */
  readonly isWrong: (at: number, reviewer: string) => boolean;
}

/** Decisions on posts of these accounts. */
export function decide({ members, others, reviewers, count, isWrong }: Decisions): DecidedText[] {
  const half = Math.ceil(count / 2);
  const violations = named(members, 'member').filter(({ isOfGroup }) => isOfGroup);
  const posts = [...violations.slice(0, half), ...named(others, 'other').slice(0, count - half)];
  return posts.map(({ text, accountId, isOfGroup }, at) => {
    const reviewer = reviewers[at % reviewers.length] ?? '';
    const violation = isOfGroup !== isWrong(at, reviewer);
    return makeDecision(at, { text, reviewer, platform: 'harbour', accountId, violation, policy: 'support' });
  });
}

function named(accounts: readonly Account[], kind: string) {
  return accounts.flatMap((account, at) => account.map((post) => ({ ...post, accountId: `${kind}-${at}` })));
}
