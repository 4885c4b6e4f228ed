import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { endAsMoot } from '../store/appeals.ts';

/** Ends open appeals against statements that were withdrawn otherwise. */
export async function mootAppeals(
  { clock }: RedressContext,
  work: Work,
  statementIds: readonly string[],
  by: string,
): Promise<void> {
  if (statementIds.length === 0) return;
  const ended = await endAsMoot(work.db, statementIds, toInstant(clock.now()));
  work.record(...ended.map((id) => ({ actor: by, action: 'appeal.moot', subject: id, detail: {} })));
}
