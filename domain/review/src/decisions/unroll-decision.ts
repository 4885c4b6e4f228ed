import type { Action } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import type { Db, Work } from '@breakwater/storage';
import { entryAbout } from '../action.ts';
import { messageAbout } from '../events.ts';
import { nameBasedId } from '../name-based-id.ts';
import type { ReviewContext } from '../ports.ts';
import { endStartedBy, endThese } from '../store/actions.ts';
import { insertBroughtBack, lockInForceOn, type Revivable, voidEndings } from '../store/decided-actions.ts';
import { voidStrikeOf } from '../store/strikes.ts';
import type { UndoCause } from './hooks.ts';

/** Who unrolls a decision, and why. */
export interface Undoing {
  readonly because: UndoCause;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export interface Unrolled {
  readonly reversed: readonly Action[];
  readonly broughtBack: readonly Action[];
}

/**
 * Takes back what a decision started, brings back what it ended as far as nothing else wants it ended and its time is
 * not over, and voids its strike. For a locked decision that no longer stands, under the lock of its account. The rows
 * stay: what holds again is a new action that names the old one. What comes back is told before what is taken back, so
 * that nothing shows in between.
 */
export async function unrollDecision(
  context: ReviewContext,
  work: Work,
  decision: Decision,
  { because, by, at }: Undoing,
): Promise<Unrolled> {
  const reversed = await endStartedBy(work.db, at, decision.id);
  const { broughtBack, superseded } = await bringBack(work.db, decision.id, at);
  const strike = await voidStrikeOf(work.db, decision.id, at, because);
  const messages = [
    ...broughtBack.map((action) => messageAbout('action.created', action)),
    ...reversed.map((action) => messageAbout('action.reversed', action)),
  ];
  if (messages.length > 0) await context.deliver(work.db, messages);
  work.record(
    ...reversed.map((action) => entryAbout('reversed', by, action)),
    ...superseded.map((action) => entryAbout('superseded', by, action)),
    ...broughtBack.map((action) => entryAbout('created', by, action)),
  );
  if (strike)
    work.record({
      actor: by,
      action: 'strike.voided',
      subject: strike.id,
      detail: { decisionId: decision.id, points: strike.points, because },
    });
  return { reversed, broughtBack };
}

async function bringBack(db: Db, decisionId: string, at: string) {
  const revivable = await voidEndings(db, decisionId, at);
  const automatic = revivable.filter(({ action }) => action.origin === 'automation');
  const inForce = await lockInForceOn(
    db,
    automatic.map(({ target }) => target),
  );
  const broughtBack: Action[] = [];
  const superseded: Action[] = [];
  const add = async (old: Action, evidenceOf: readonly Action[]) => {
    const id = nameBasedId('brought-back', old.id, decisionId);
    const ids = evidenceOf.map((action) => action.id);
    const action = await insertBroughtBack(db, old.id, { id, at }, ids);
    if (action) broughtBack.push(action);
  };
  for (const { action } of revivable) if (action.origin === 'person') await add(action, []);
  // Automation has one in force on a target: of several, the one that lasts longest.
  for (const [target, ended] of byTarget(automatic)) {
    const current = inForce.get(target);
    const longest = [...ended].sort(lastsLonger)[0];
    if (!longest || (current && lastsLonger(current, longest) <= 0)) continue;
    if (current) superseded.push(...(await endThese(db, 'superseded', at, [current.id])));
    await add(longest, [...ended, ...(current ? [current] : [])]);
  }
  return { broughtBack, superseded };
}

function byTarget(revivable: readonly Revivable[]): Map<string, Action[]> {
  const targets = new Map<string, Action[]>();
  for (const { target, action } of revivable) targets.set(target, [...(targets.get(target) ?? []), action]);
  return targets;
}

/** Orders what lasts longer first; what has no end lasts longest. */
function lastsLonger(one: Action, other: Action): number {
  const end = ({ expiresAt }: Action) =>
    expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
  return end(one) === end(other) ? 0 : end(other) - end(one);
}
