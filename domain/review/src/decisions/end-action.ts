import type { Action } from '@breakwater/contracts';
import { checkTexts, invalid, isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { entryAbout } from '../action.ts';
import { conflict, ReviewError } from '../review-error.ts';
import { lockAction, scheduleEnd, type WhoActed } from '../store/single-action.ts';
import type { DecisionContext } from './decision-context.ts';
import { recordRefusal } from './record-refusal.ts';
import { followEnding, reverseActions } from './reverse-actions.ts';
import { checkStaff } from './staff.ts';
import { undoUntil } from './undo-window.ts';

/** Somebody's wish that an action end. */
export interface EndRequest {
  readonly by: string;
  readonly reason: string;
  /** When, as RFC 3339; now when left out. */
  readonly at?: string;
  /** Whether they may end what others decided, and their own when the window is over. */
  readonly mayUndoOthers: boolean;
}

/**
 * Ends one action, now or at a set time, and leaves the rest of its decision as it is. Now: the platform is told that it
 * is reversed. Later: its time ends then, and the platform is told that it expired. It can only be made shorter.
 *
 * Errors: 403 `person-needed`, `undo-not-yours`, `undo-window-over`; 404 `action-not-found`; 409 `action-ended`;
 * 422 `request-invalid` for a time that is past or after its end, and without a reason.
 */
export function endAction(context: DecisionContext, id: string, request: EndRequest): Promise<Action> {
  const { by, reason, at } = request;
  return recordRefusal(context, { by, action: 'action.end.refused', subject: id }, async () => {
    const person = checkStaff(by);
    if (reason.trim() === '') throw invalid('/reason', 'Say why it ends.');
    checkTexts({ reason });
    return context.storage.work(async (work) => {
      const now = context.clock.now();
      const found = isId(id) ? await lockAction(work.db, id) : undefined;
      if (!found)
        throw new ReviewError('action-not-found', 'There is no action with this id.', { status: 404 });
      const { action } = found;
      if (action.endedAt !== undefined) {
        const message = `This action ended at ${action.endedAt}: ${action.endedAs}.`;
        throw conflict('action-ended', message, { endedAt: action.endedAt, endedAs: action.endedAs });
      }
      await checkRight(context, work.db, found, request, now);
      const later = at === undefined ? undefined : checkTime(at, action, now);
      if (later !== undefined) {
        const scheduled = await scheduleEnd(work.db, id, { at: later, by: person, because: reason });
        const detail = {
          ...entryAbout('created', person, action).detail,
          expiresAt: later,
          before: action.expiresAt,
        };
        const shown = scheduled ?? action;
        await followEnding(context, work, shown, { by: person, because: 'ended' });
        work.record({ actor: person, action: 'action.end-set', subject: id, detail });
        return shown;
      }
      const [ended = action] = await reverseActions(context, work, [id], { by: person, because: 'ended' });
      return ended;
    });
  });
}

async function checkRight(
  context: DecisionContext,
  db: Db,
  { decidedBy, decidedAt }: WhoActed,
  { by, mayUndoOthers }: EndRequest,
  now: number,
): Promise<void> {
  // What automation did, any reviewer may take back.
  if (mayUndoOthers || decidedBy === undefined) return;
  if (decidedBy !== by) {
    const message = `${decidedBy} decided this. Ask them, or somebody who may undo what others decided.`;
    throw new ReviewError('undo-not-yours', message, { status: 403, extra: { decidedBy } });
  }
  if (now > (await undoUntil(context, db, decidedAt))) {
    const message = 'The time to undo what one decided oneself is over. Ask somebody who may undo later.';
    throw new ReviewError('undo-window-over', message, { status: 403 });
  }
}

function checkTime(at: string, { expiresAt }: Action, now: number): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) throw invalid('/at', 'Expected an instant, e.g. 2026-05-04T09:30:00Z.');
  if (instant <= now) throw invalid('/at', 'This time is past; leave it out to end the action now.');
  if (expiresAt !== undefined && instant >= Date.parse(expiresAt))
    throw invalid('/at', `The action ends before that anyway, at ${expiresAt}.`);
  return toInstant(instant);
}
