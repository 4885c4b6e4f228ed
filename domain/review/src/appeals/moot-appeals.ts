import { toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { endAsMoot } from '../store/appeals.ts';

/** Ends open appeals against statements that were withdrawn otherwise, and returns what to put on record. */
export async function mootAppeals(
  { clock }: ReviewContext,
  trx: Db,
  statementIds: readonly string[],
  by: string,
): Promise<RecordEntry[]> {
  if (statementIds.length === 0) return [];
  const ended = await endAsMoot(trx, statementIds, toInstant(clock.now()));
  return ended.map((id) => ({ actor: by, action: 'appeal.moot', subject: id, detail: {} }));
}
