import type { Action } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry } from '@breakwater/storage';
import { mootAppeals } from '../appeals/moot-appeals.ts';
import type { ReviewContext } from '../ports.ts';
import { selectActionsById } from '../store/actions.ts';
import {
  isAnythingDue,
  lockDue,
  settleDuty,
  withdrawOfActions,
  withoutStatement,
} from '../store/statements.ts';
import { draftStatement } from './draft-statement.ts';
import { issueStatements } from './issue-statements.ts';
import { tellWithdrawn } from './withdraw-statements.ts';

const BATCH = 200;
const AUTOMATION = 'automation';

/**
 * Gives the reasons that are owed: for what automation did, which has no transaction of a decision, and for any action
 * that got past it; and withdraws those of actions that were all reversed. To be called every second at most; processes
 * that do so at once share the work.
 *
 * @returns how many actions it settled
 */
export async function settleStatementDuties(context: ReviewContext): Promise<number> {
  if (!(await isAnythingDue(context.storage.db))) return 0;
  let total = 0;
  for (;;) {
    const settled = await settleSome(context);
    total += settled;
    if (settled < BATCH) return total;
  }
}

function settleSome(context: ReviewContext): Promise<number> {
  return context.storage.transaction(async (trx) => {
    const toIssue = await lockDue(trx, 'issue', BATCH);
    const toWithdraw = await lockDue(trx, 'withdraw', BATCH);
    if (toIssue.length + toWithdraw.length === 0) return 0;
    const entries = [
      ...(await issueDue(context, trx, toIssue)),
      ...(await withdrawDue(context, trx, toWithdraw)),
    ];
    if (entries.length > 0) await context.record(trx, entries);
    return Math.max(toIssue.length, toWithdraw.length);
  });
}

async function issueDue(
  context: ReviewContext,
  trx: Db,
  actionIds: readonly string[],
): Promise<RecordEntry[]> {
  if (actionIds.length === 0) return [];
  const actions = await withoutStatement(trx, await selectActionsById(trx, actionIds));
  await settleDuty(trx, 'issue', actionIds);
  const drafts = [];
  for (const together of groupBySource(actions)) {
    drafts.push(await draftStatement(context, trx, { actions: together, by: AUTOMATION }));
  }
  return issueStatements(context, trx, drafts);
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

async function withdrawDue(
  context: ReviewContext,
  trx: Db,
  actionIds: readonly string[],
): Promise<RecordEntry[]> {
  if (actionIds.length === 0) return [];
  const at = toInstant(context.clock.now());
  const withdrawn = await withdrawOfActions(trx, at, 'undone', actionIds);
  await settleDuty(trx, 'withdraw', actionIds);
  const moot = await mootAppeals(
    context,
    trx,
    withdrawn.map(({ id }) => id),
    AUTOMATION,
  );
  return [...(await tellWithdrawn(context, trx, withdrawn, AUTOMATION)), ...moot];
}
