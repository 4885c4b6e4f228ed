import type { AccountRef } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import type { ReturnsContext } from '../ports.ts';
import { markRemoved } from '../store/accounts.ts';
import { insertPurge } from '../store/purges.ts';
import { deleteRemoval, lockRemovalOf, markReversed } from '../store/removals.ts';
import { voidChecks } from './void-checks.ts';

/** The removal of an account does not stand any more: it was undone, appealed, lifted or ended. */
export interface Reversal extends AccountRef {
  /** Only when it stands by this decision; by whichever it stands when left out. */
  readonly decisionId?: string;
  readonly by: string;
}

/**
 * Forgets a removal and everything that rested on it, in the unit of what reversed it: its tokens are deleted,
 * checks that it alone carried mean nothing any more, friction that came of them ends, and people look again at accounts
 * that were removed because of them. Under a legal hold the tokens stay until it ends, compared with nobody.
 */
export async function reverseRemoval(
  context: ReturnsContext,
  work: Work,
  { decisionId, by, ...account }: Reversal,
): Promise<void> {
  const now = context.clock.now();
  const found = await lockRemovalOf(work.db, account, now);
  if (!found || (decisionId !== undefined && found.decisionId !== decisionId)) return;
  const { id, held } = found;
  const voided = await voidChecks(context, work, id, { because: 'reversed', by });
  const tokens = held ? 0 : await deleteRemoval(work.db, id);
  if (held) await markReversed(work.db, id, now);
  else await insertPurge(work.db, { now, because: 'reversed', removals: 1, tokens });
  await markRemoved(work.db, account, false);
  tellRemovalsChanged(work, [id]);
  work.record({
    actor: by,
    action: 'removal.reversed',
    subject: id,
    detail: { tokens, held, ...voided },
  });
}
