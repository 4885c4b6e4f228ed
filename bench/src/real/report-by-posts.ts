import { GROUPS, type Group } from './corpora.ts';
import type { JudgedPost } from './report-groups.ts';
import { type Share, shareOf } from './wilson.ts';

const COUNTS = [1, 3, 5, 10, 20, 50] as const;

/** Accounts that had an alert by their first posts, of those that have so many: by group, then by count of posts. */
export type AlertsByPosts = Readonly<Record<Group, Readonly<Record<string, Share>>>>;

/** Alerts by posts seen. An alert is a verdict `flagged`: a live rule fired. */
export function reportByPosts(judged: readonly JudgedPost[]): AlertsByPosts {
  const accounts = new Map<string, { readonly group: Group; posts: number; first: number }>();
  for (const { post, verdict } of judged) {
    const known = accounts.get(post.account) ?? {
      group: post.group,
      posts: 0,
      first: Number.POSITIVE_INFINITY,
    };
    known.posts = Math.max(known.posts, post.number);
    if (verdict.outcome === 'flagged') known.first = Math.min(known.first, post.number);
    accounts.set(post.account, known);
  }
  const all = [...accounts.values()];
  return Object.fromEntries(
    GROUPS.map((group) => [
      group,
      Object.fromEntries(
        COUNTS.map((count) => {
          const long = all.filter((one) => one.group === group && one.posts >= count);
          return [String(count), shareOf(long.filter(({ first }) => first <= count).length, long.length)];
        }),
      ),
    ]),
  ) as AlertsByPosts;
}
