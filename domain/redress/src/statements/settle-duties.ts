import type { Action } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { isAnythingDue, lockDue, settleDuty, withoutStatement } from '../store/statements.ts';
import { draftStatement } from './draft-statement.ts';
import { issueStatements } from './issue-statements.ts';
import { mootAppeals } from './moot-appeals.ts';
import { tellWithdrawn, withdrawForActions } from './withdraw-statements.ts';

const BATCH = 200;
const AUTOMATION = 'automation';

/**
 * Gives the reasons that are owed: for what automation did, which has no transaction of a decision, and for any action
 * that got past it; and withdraws those of actions that were all reversed. To be called every second at most; processes
 * that do so at once share the work.
 *
 * @returns how many actions it settled
 */
export async function settleStatementDuties(context: RedressContext): Promise<number> {
  if (!(await isAnythingDue(context.storage.db, toInstant(context.clock.now())))) return 0;
  let total = 0;
  for (;;) {
    const settled = await settleSome(context);
    total += settled;
    if (settled < BATCH) return total;
  }
}

function settleSome(context: RedressContext): Promise<number> {
  return context.storage.work(async (work) => {
    const at = toInstant(context.clock.now());
    const toIssue = await lockDue(work.db, 'issue', at, BATCH);
    const toWithdraw = await lockDue(work.db, 'withdraw', at, BATCH);
    if (toIssue.length + toWithdraw.length === 0) return 0;
    await issueDue(context, work, toIssue);
    await withdrawDue(context, work, toWithdraw);
    return Math.max(toIssue.length, toWithdraw.length);
  });
}

async function issueDue(context: RedressContext, work: Work, actionIds: readonly string[]): Promise<void> {
  if (actionIds.length === 0) return;
  const actions = await withoutStatement(work.db, await context.review.actionsById(work.db, actionIds));
  await settleDuty(work.db, 'issue', actionIds);
  const drafts = [];
  for (const together of groupBySource(actions)) {
    const decision = await orderedDecision(context, work, together);
    // What was held and taken back before anybody was told of it holds no longer.
    if (decision && together.every(({ endedAs }) => endedAs === 'reversed')) continue;
    const draft = { actions: together, by: AUTOMATION, ...(decision && { decision }) };
    drafts.push(await draftStatement(context, work.db, draft));
  }
  await issueStatements(context, work, drafts);
}

/** The decision by which actions were taken for an order of an authority, whose reasons were held until now. */
async function orderedDecision(
  { review }: RedressContext,
  work: Work,
  [action]: readonly Action[],
): Promise<Decision | undefined> {
  if (action?.decisionId === undefined) return undefined;
  const decision = await review.decision(work.db, action.decisionId);
  return decision?.ordered ? decision : undefined;
}

/** What was decided together, or found in one verdict, is explained together. */
function groupBySource(actions: readonly Action[]): Action[][] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const { platform, accountId, decisionId, verdictId, id } = action;
    const key = JSON.stringify([platform, accountId, decisionId ?? verdictId ?? id]);
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups.values()];
}

async function withdrawDue(context: RedressContext, work: Work, actionIds: readonly string[]): Promise<void> {
  if (actionIds.length === 0) return;
  const at = toInstant(context.clock.now());
  const withdrawn = await withdrawForActions(context, work, actionIds, { at, because: 'undone' });
  await settleDuty(work.db, 'withdraw', actionIds);
  await tellWithdrawn(context, work, withdrawn, AUTOMATION);
  await mootAppeals(
    context,
    work,
    withdrawn.map(({ id }) => id),
    AUTOMATION,
  );
}
