import type { StatementOfReasons } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { entryAbout, messageOf } from './issue-statements.ts';

/** Tells the platforms that statements were withdrawn. */
export async function tellWithdrawn(
  context: ReviewContext,
  work: Work,
  withdrawn: readonly StatementOfReasons[],
  by: string,
): Promise<void> {
  if (withdrawn.length === 0) return;
  await context.deliver(
    work.db,
    withdrawn.map((statement) => messageOf('statement.withdrawn', statement)),
  );
  work.record(...withdrawn.map((statement) => entryAbout('withdrawn', by, statement)));
}
