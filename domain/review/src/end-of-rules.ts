import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { entryAbout } from './action.ts';
import { messageAbout } from './events.ts';
import type { ReviewContext } from './ports.ts';
import { endOfTheseRules } from './store/actions.ts';

/** Friction on an account that rests on rules whose ground is gone. */
export interface FrictionOfRules {
  readonly platform: string;
  readonly accountId: string;
  /** Actions in force that rest on these rules and on no other end. */
  readonly ruleIds: readonly string[];
  /** Only what is about this content; everything of the account when left out. */
  readonly contentId?: string | undefined;
  readonly by: string;
}

/**
 * Ends what automation did to an account by rules whose ground is gone, and tells the platform; says how many actions. What
 * people decided, and what another rule asked for too, stays.
 */
export async function endOfRules(
  context: ReviewContext,
  work: Work,
  { by, ...friction }: FrictionOfRules,
): Promise<number> {
  if (friction.ruleIds.length === 0) return 0;
  const ended = await endOfTheseRules(work.db, toInstant(context.clock.now()), friction);
  if (ended.length === 0) return 0;
  await context.deliver(
    work.db,
    ended.map((action) => messageAbout('action.reversed', action)),
  );
  work.record(...ended.map((action) => entryAbout('reversed', by, action)));
  return ended.length;
}
