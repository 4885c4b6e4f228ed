import type { Work } from '@breakwater/storage';
import type { ReviewPort } from '../ports.ts';
import type { MatchedAccount } from '../store/ground.ts';

/** Posts whose ground is gone: of an account, by the rules that fired in incidents that found posts of it. */
export interface GoneGround {
  readonly account: MatchedAccount;
  /** Which posts of it, by id; all of them when left out. */
  readonly posts?: ReadonlySet<string>;
  readonly ruleIds: readonly string[];
  readonly by: string;
}

/**
 * Ends what incidents asked for about posts, but what another one in force still asks for. What is about the account as a
 * whole ends with the last of its posts that is a ground for it.
 */
export async function endGround(
  { endFriction }: Pick<ReviewPort, 'endFriction'>,
  work: Work,
  { account, posts: which, ruleIds, by }: GoneGround,
): Promise<void> {
  const { platform, accountId, elsewhere, posts } = account;
  const isGone = (contentId: string) => which?.has(contentId) ?? true;
  const rests = elsewhere || posts.some((post) => !post.awareness && !isGone(post.contentId));
  if (!rests) {
    await endFriction(work, { platform, accountId, ruleIds, by });
    return;
  }
  for (const { contentId, elsewhere: asked } of posts)
    if (!asked && isGone(contentId)) await endFriction(work, { platform, accountId, contentId, ruleIds, by });
}
