import type { Action } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { entryAbout } from '../action.ts';
import { messageAbout } from '../events.ts';
import { endThese, selectHolding } from '../store/actions.ts';
import { afterEnding, type DecisionContext } from './decision-context.ts';
import type { EndedEvent } from './hooks.ts';

/** Who ends something, and on what ground. */
type Ending = Pick<EndedEvent, 'by' | 'because'>;

/**
 * Takes these actions back, as far as they are in force, with what rests on them, and tells the platform; the rest of their
 * decisions stays as it is.
 *
 * @returns those that it took back
 */
export async function reverseActions(
  context: DecisionContext,
  work: Work,
  actionIds: readonly string[],
  ending: Ending,
): Promise<readonly Action[]> {
  if (actionIds.length === 0) return [];
  const reversed = await endThese(work.db, 'reversed', toInstant(context.clock.now()), actionIds);
  if (reversed.length === 0) return [];
  await context.deliver(
    work.db,
    reversed.map((action) => messageAbout('action.reversed', action)),
  );
  for (const action of reversed) await followEnding(context, work, action, ending);
  work.record(...reversed.map((action) => entryAbout('reversed', ending.by, action)));
  return reversed;
}

/** Lets everything follow that follows from the end of one action of a decision, now or to come. */
export async function followEnding(
  context: DecisionContext,
  work: Work,
  action: Action,
  ending: Ending,
): Promise<void> {
  const left = await leftOf(work.db, action);
  await afterEnding(context, work, { action, left, ...ending });
}

/** What else of its decision holds. */
async function leftOf(db: Db, { id, decisionId }: Action): Promise<Action[]> {
  if (decisionId === undefined) return [];
  return (await selectHolding(db, decisionId)).filter((other) => other.id !== id);
}
