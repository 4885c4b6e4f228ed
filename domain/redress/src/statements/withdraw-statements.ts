import type { Action } from '@breakwater/contracts';
import type { StatementOfReasons } from '@breakwater/contracts/redress';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { type Covering, lockCovering, withdrawOfDecision, withdrawThese } from '../store/statements.ts';
import { entryAbout, messageOf } from './issue-statements.ts';
import { withEndings } from './read-statement.ts';

/** When statements are withdrawn, and why. */
export interface Withdrawal {
  readonly at: string;
  readonly because: 'undone' | 'appeal';
}

/** Withdraws the statements of a decision. */
export async function withdrawForDecision(
  context: RedressContext,
  { db }: Work,
  decisionId: string,
  { at, because }: Withdrawal,
): Promise<StatementOfReasons[]> {
  return withEndings(context, db, await withdrawOfDecision(db, at, because, decisionId));
}

/** Withdraws those that rest on these actions and on none that was not reversed. */
export async function withdrawForActions(
  context: RedressContext,
  { db }: Work,
  actionIds: readonly string[],
  { at, because }: Withdrawal,
): Promise<StatementOfReasons[]> {
  const covering = await lockCovering(db, actionIds);
  const over = await whereAll(context, db, covering, ({ endedAs }) => endedAs === 'reversed');
  return withEndings(context, db, await withdrawThese(db, at, because, over));
}

/**
 * Withdraws those of what automation did because of what led to a job, where nothing of it is in force any more, because
 * an appeal found that there was no violation.
 */
export async function withdrawForAutomation(
  context: RedressContext,
  { db }: Work,
  jobId: string,
): Promise<StatementOfReasons[]> {
  const covering = await lockCovering(db, await context.review.automationFor(db, jobId));
  const automatic = covering.filter(({ decided }) => !decided);
  const over = await whereAll(context, db, automatic, ({ endedAt }) => endedAt !== undefined);
  return withEndings(context, db, await withdrawThese(db, toInstant(context.clock.now()), 'appeal', over));
}

/** Ids of the statements of which something holds for all actions. */
async function whereAll(
  { review }: RedressContext,
  db: Db,
  covering: readonly Covering[],
  holds: (action: Action) => boolean,
): Promise<string[]> {
  if (covering.length === 0) return [];
  const actions = await review.actionsById(
    db,
    covering.flatMap(({ covers }) => covers),
  );
  const held = new Set(actions.filter(holds).map(({ id }) => id));
  return covering.filter(({ covers }) => covers.every((id) => held.has(id))).map(({ id }) => id);
}

/** Tells the platforms that statements were withdrawn. */
export async function tellWithdrawn(
  context: RedressContext,
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
