import { toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry } from '@breakwater/storage';
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
  readonly by: string;
}

/**
 * Ends what automation did to an account by rules whose ground is gone, tells the platform, and returns what to put on
 * record. What people decided, and what another rule asked for too, stays.
 */
export async function endOfRules(
  context: ReviewContext,
  trx: Db,
  { by, ...friction }: FrictionOfRules,
): Promise<RecordEntry[]> {
  if (friction.ruleIds.length === 0) return [];
  const ended = await endOfTheseRules(trx, toInstant(context.clock.now()), friction);
  if (ended.length === 0) return [];
  await context.deliver(
    trx,
    ended.map((action) => messageAbout('action.reversed', action)),
  );
  return ended.map((action) => entryAbout('reversed', by, action));
}
