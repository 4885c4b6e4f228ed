import type { Action } from '@breakwater/contracts';
import type { Db, RecordEntry } from '@breakwater/storage';
import { entryAbout } from '../action.ts';
import { messageAbout } from '../events.ts';
import type { ReviewContext } from '../ports.ts';
import { endThese } from '../store/actions.ts';
import { insertDecidedActions, insertEndings } from '../store/decided-actions.ts';
import type { EffectPlan, PlannedEnding } from './plan-decision.ts';

/** What a decision started and ended, and what to put on record of it. */
export interface Effect {
  readonly started: readonly Action[];
  readonly ended: readonly Action[];
  readonly entries: readonly RecordEntry[];
}

/**
 * Does what was planned and tells the platform. What starts is told before what ends, so that nothing shows in between.
 * What is superseded ends without a message: to tell that it ended would look as if it came back.
 */
export async function takeEffect(
  context: ReviewContext,
  trx: Db,
  { start, end }: EffectPlan,
  { decisionId, by, at }: { readonly decisionId: string; readonly by: string; readonly at: string },
): Promise<Effect> {
  const inForce = (as: PlannedEnding['as']) =>
    end.filter((ending) => ending.as === as && ending.inForce).map(({ action }) => action.id);
  const reversed = await endThese(trx, 'reversed', at, inForce('reversed'));
  const superseded = await endThese(trx, 'superseded', at, inForce('superseded'));
  await insertEndings(
    trx,
    decisionId,
    end.map(({ action }) => action.id),
    at,
  );
  await insertDecidedActions(trx, start);
  const started = start.map(({ action }) => action);
  const messages = [
    ...started.map((action) => messageAbout('action.created', action)),
    ...reversed.map((action) => messageAbout('action.reversed', action)),
  ];
  if (messages.length > 0) await context.deliver(trx, messages);
  const entries = [
    ...started.map((action) => entryAbout('created', by, action)),
    ...reversed.map((action) => entryAbout('reversed', by, action)),
    ...superseded.map((action) => entryAbout('superseded', by, action)),
  ];
  return { started, ended: [...reversed, ...superseded], entries };
}
