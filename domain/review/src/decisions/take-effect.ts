import type { Action } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import { entryAbout } from '../action.ts';
import { messageAbout } from '../events.ts';
import type { ReviewContext } from '../ports.ts';
import { endThese } from '../store/actions.ts';
import { insertDecidedActions, insertEndings } from '../store/decided-actions.ts';
import type { EffectPlan, PlannedEnding } from './plan-decision.ts';

/** What a decision started and ended. */
export interface Effect {
  readonly started: readonly Action[];
  readonly ended: readonly Action[];
}

/**
 * Does what was planned and tells the platform. What starts is told before what ends, so that nothing shows in between.
 * What is superseded ends without a message: to tell that it ended would look as if it came back.
 */
export async function takeEffect(
  context: ReviewContext,
  work: Work,
  { start, end }: EffectPlan,
  { decisionId, by, at }: { readonly decisionId: string; readonly by: string; readonly at: string },
): Promise<Effect> {
  const inForce = (as: PlannedEnding['as']) =>
    end.filter((ending) => ending.as === as && ending.inForce).map(({ action }) => action.id);
  const reversed = await endThese(work.db, 'reversed', at, inForce('reversed'));
  const superseded = await endThese(work.db, 'superseded', at, inForce('superseded'));
  await insertEndings(
    work.db,
    decisionId,
    end.map(({ action }) => action.id),
    at,
  );
  await insertDecidedActions(work.db, start);
  const started = start.map(({ action }) => action);
  const messages = [
    ...started.map((action) => messageAbout('action.created', action)),
    ...reversed.map((action) => messageAbout('action.reversed', action)),
  ];
  if (messages.length > 0) await context.deliver(work.db, messages);
  work.record(
    ...started.map((action) => entryAbout('created', by, action)),
    ...reversed.map((action) => entryAbout('reversed', by, action)),
    ...superseded.map((action) => entryAbout('superseded', by, action)),
  );
  return { started, ended: [...reversed, ...superseded] };
}
