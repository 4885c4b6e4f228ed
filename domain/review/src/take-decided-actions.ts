import type { Action } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { entryAbout, type StoredAction } from './action.ts';
import { messageAbout } from './events.ts';
import type { RecordEntry, ReviewContext } from './ports.ts';
import { insertActions, supersedeHiding } from './store/actions.ts';

const SUPERSEDES_HIDING = new Set(['remove-content', 'suspend-account']);

/** Sends out what people decided and returns what to put on record. */
export async function takeDecidedActions(
  context: ReviewContext,
  trx: Db,
  decided: readonly StoredAction[],
  by: string,
  at: string,
): Promise<RecordEntry[]> {
  const created = await insertActions(trx, decided);
  const superseded: Action[] = [];
  for (const action of created) {
    if (SUPERSEDES_HIDING.has(action.kind)) superseded.push(...(await supersedeHiding(trx, at, action)));
  }
  const messages = created.map((action) => messageAbout('action.created', action));
  if (messages.length > 0) await context.deliver(trx, messages);
  return [
    ...created.map((action) => entryAbout('created', by, action)),
    ...superseded.map((action) => entryAbout('superseded', by, action)),
  ];
}
