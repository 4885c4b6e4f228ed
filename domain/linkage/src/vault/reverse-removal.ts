import type { Db, RecordEntry } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import { voidChecks } from '../gate/void-checks.ts';
import type { AccountRef, LinkageContext } from '../ports.ts';
import { markRemoved } from '../store/accounts.ts';
import { insertPurge } from '../store/purges.ts';
import { deleteRemoval, lockRemovalOf, markReversed } from '../store/removals.ts';

/** The removal of an account does not stand any more: it was undone, appealed, lifted or ended. */
export interface Reversal extends AccountRef {
  /** Only when it stands by this decision; by whichever it stands when left out. */
  readonly decisionId?: string;
  readonly by: string;
}

/**
 * Forgets a removal and everything that rested on it, in the transaction of what reversed it: its tokens are deleted,
 * checks that it alone carried mean nothing any more, friction that came of them ends, and people look again at accounts
 * that were removed because of them. Under a legal hold the tokens stay until it ends, compared with nobody.
 */
export async function reverseRemoval(
  context: LinkageContext,
  trx: Db,
  { decisionId, by, ...account }: Reversal,
): Promise<RecordEntry[]> {
  const now = context.clock.now();
  const found = await lockRemovalOf(trx, account, now);
  if (!found || (decisionId !== undefined && found.decisionId !== decisionId)) return [];
  const { id, held } = found;
  const followed = await voidChecks(context, trx, id, { because: 'reversed', by });
  const tokens = held ? 0 : await deleteRemoval(trx, id);
  if (held) await markReversed(trx, id, now);
  else await insertPurge(trx, { now, because: 'reversed', removals: 1, tokens });
  await markRemoved(trx, account, false);
  await tellRemovalsChanged(trx, [id]);
  const entry: RecordEntry = {
    actor: by,
    action: 'removal.reversed',
    subject: id,
    detail: { tokens, held, ...followed.counts },
  };
  return [...followed.entries, entry];
}
