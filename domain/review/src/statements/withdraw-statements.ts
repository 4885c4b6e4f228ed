import type { StatementOfReasons } from '@breakwater/contracts';
import type { Db, RecordEntry } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { entryAbout, messageOf } from './issue-statements.ts';

/** Tells the platforms that statements were withdrawn and returns what to put on record. */
export async function tellWithdrawn(
  context: ReviewContext,
  trx: Db,
  withdrawn: readonly StatementOfReasons[],
  by: string,
): Promise<RecordEntry[]> {
  if (withdrawn.length === 0) return [];
  await context.deliver(
    trx,
    withdrawn.map((statement) => messageOf('statement.withdrawn', statement)),
  );
  return withdrawn.map((statement) => entryAbout('withdrawn', by, statement));
}
