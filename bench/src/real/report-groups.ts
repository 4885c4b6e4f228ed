import type { Verdict } from '@breakwater/contracts/rules';
import { quantile } from '../setup/quantile.ts';
import { GROUPS, type Group } from './corpora.ts';
import type { StreamPost } from './make-stream.ts';
import { type Share, shareOf } from './wilson.ts';

/** A post with what was said of it. */
export interface JudgedPost {
  readonly post: StreamPost;
  readonly verdict: Verdict;
}

/** What the rules did to one group of accounts. An alert is a verdict `flagged`: a live rule fired. */
export interface GroupReport {
  readonly accountsAlerted: Share;
  readonly postsAlerted: Share;
  /** Some rule fired, also one in shadow, which only records. */
  readonly accountsNoted: Share;
  readonly postsNoted: Share;
  readonly postsUndetermined: Share;
  /** Number of the post, among those of its account, that raised the first alert; median over alerted accounts. */
  readonly medianPostsToFirstAlert: number | null;
  readonly medianPostsToFirstNote: number | null;
  /** Posts by rule; rules that never fired are left out. */
  readonly postsByRule: Readonly<Record<string, number>>;
}

export function reportGroups(judged: readonly JudgedPost[]): Record<Group, GroupReport> {
  const reports = GROUPS.map((group) => [
    group,
    reportGroup(judged.filter(({ post }) => post.group === group)),
  ]);
  return Object.fromEntries(reports) as Record<Group, GroupReport>;
}

function reportGroup(judged: readonly JudgedPost[]): GroupReport {
  const alerted = judged.filter(({ verdict }) => verdict.outcome === 'flagged');
  const noted = judged.filter(({ verdict }) => verdict.fired.length > 0);
  const undetermined = judged.filter(({ verdict }) => verdict.outcome === 'undetermined');
  const accounts = firstPosts(judged).size;
  return {
    accountsAlerted: shareOf(firstPosts(alerted).size, accounts),
    postsAlerted: shareOf(alerted.length, judged.length),
    accountsNoted: shareOf(firstPosts(noted).size, accounts),
    postsNoted: shareOf(noted.length, judged.length),
    postsUndetermined: shareOf(undetermined.length, judged.length),
    medianPostsToFirstAlert: medianOf(firstPosts(alerted)),
    medianPostsToFirstNote: medianOf(firstPosts(noted)),
    postsByRule: countRules(noted),
  };
}

/** By account, the number of its first post here. */
function firstPosts(judged: readonly JudgedPost[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const { post } of judged) {
    firsts.set(post.account, Math.min(post.number, firsts.get(post.account) ?? Number.POSITIVE_INFINITY));
  }
  return firsts;
}

function medianOf(firsts: ReadonlyMap<string, number>): number | null {
  return firsts.size === 0 ? null : quantile([...firsts.values()], 0.5);
}

function countRules(judged: readonly JudgedPost[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { verdict } of judged) {
    for (const { id, mode } of verdict.fired) {
      const name = `${id} (${mode})`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
