import type {
  Appeal,
  AppealDecision,
  AppealMessage,
  StatementOfReasons,
} from '@breakwater/contracts/redress';
import { checkPerson, checkTexts, invalid, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { OutgoingMessage } from '../events.ts';
import type { RedressContext } from '../ports.ts';
import { lockStatement } from '../statements/read-statement.ts';
import { APOLOGIES } from '../statements/render-statement.ts';
import { statementNotFound } from '../statements/statement-error.ts';
import { tellWithdrawn, withdrawForActions } from '../statements/withdraw-statements.ts';
import { setReversed, settleAppeal } from '../store/appeals.ts';
import { settleDuty } from '../store/statements.ts';
import { lockHeld } from './claim-appeal.ts';
import { liftAutomation } from './lift-automation.ts';

/**
 * Decides an appeal that one holds (Art. 20(4) to (6) DSA): by a person who did not decide before, with reasons.
 * Overturned: the decision is undone with everything that followed, and with what automation did because of the same job.
 * Partly: some of its actions are taken back. `reversed` names all that was taken back. The store refuses a decider who decided or confirmed what the appeal is against.
 *
 * Errors: 404 `appeal-not-found`; 409 `appeal-not-claimed`, `appeal-claimed`, `appeal-settled`,
 * `appeal-of-own-decision`; 422 `request-invalid`.
 */
export async function decideAppeal(
  context: RedressContext,
  id: string,
  by: string,
  decision: AppealDecision,
): Promise<Appeal> {
  const person = checkPerson(by);
  if (decision.reason.trim() === '') throw invalid('/reason', 'Say why, in words that the user may read.');
  checkTexts({ reason: decision.reason });
  return context.storage.work(async (work) => {
    const appeal = await lockHeld(context, work.db, id, person);
    const statement = await lockStatement(context, work.db, appeal.statementId);
    if (!statement) throw statementNotFound();
    const named = reversedBy(statement, decision);
    const at = toInstant(context.clock.now());
    const { outcome, reason } = decision;
    // Settled first: undoing the decision ends the appeals that are still open.
    await settleAppeal(work.db, appeal.id, { outcome, by: person, at, reason, reversed: named });
    const also = await carryOut(context, work, {
      statement,
      decision,
      reversed: named,
      by: person,
      at,
    });
    const reversed = [...new Set([...named, ...also])];
    if (also.length > 0) await setReversed(work.db, appeal.id, reversed);
    const { claimedBy: _by, claimedUntil: _until, ...rest } = appeal;
    const decided: Appeal = {
      ...rest,
      state: 'decided',
      outcome,
      decidedBy: person,
      decidedAt: at,
      reason,
      ...(reversed.length > 0 && { reversed }),
    };
    await context.deliver(work.db, [messageAbout(decided, at)]);
    const detail = { outcome, reversed, statementId: statement.id };
    work.record({ actor: person, action: 'appeal.decided', subject: appeal.id, detail });
    return decided;
  });
}

/** The actions that an outcome takes back. */
function reversedBy({ actionIds }: StatementOfReasons, { outcome, reverse = [] }: AppealDecision): string[] {
  const unknown = reverse.findIndex((actionId) => !actionIds.includes(actionId));
  if (unknown >= 0) {
    throw invalid(`/reverse/${unknown}`, 'This action is not one of the statement that is appealed against.');
  }
  const chosen = [...new Set(reverse)];
  switch (outcome) {
    case 'upheld':
      if (chosen.length > 0) throw invalid('/reverse', 'What is upheld takes nothing back.');
      return [];
    case 'overturned':
      return [...actionIds];
    case 'partly':
      if (chosen.length === 0 || chosen.length === actionIds.length) {
        throw invalid('/reverse', 'Name at least one action to take back, but not all: that is overturned.');
      }
      return chosen;
    default: {
      const never: never = outcome;
      throw new Error(`unknown outcome ${never}`);
    }
  }
}

interface Outcome {
  readonly statement: StatementOfReasons;
  readonly decision: AppealDecision;
  readonly reversed: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** Does what an appeal comes to; says which actions were taken back beside those of the statement. */
async function carryOut(
  context: RedressContext,
  work: Work,
  { statement, decision, reversed, by, at }: Outcome,
): Promise<readonly string[]> {
  const { review } = context;
  const { decisionId } = statement;
  const overturned = decision.outcome === 'overturned';
  if (overturned && decisionId !== undefined) {
    const overturning = { by, reason: decision.reason };
    const undone = await review.overturnDecision(work, decisionId, overturning);
    const lifted = await liftAutomation(context, work, undone.job, by);
    await review.settleOverturned(work, undone.job, overturning);
    return [...undone.reversed.map(({ id }) => id), ...lifted];
  }
  await review.reverseActions(work, reversed, { by, because: 'appeal' });
  if (!overturned) return [];
  const withdrawn = await withdrawForActions(context, work, reversed, { at, because: 'appeal' });
  await settleDuty(work.db, 'withdraw', reversed);
  await tellWithdrawn(context, work, withdrawn, by);
  return [];
}

function messageAbout(appeal: Appeal, at: string): OutgoingMessage {
  const { id, statementId, decisionId, platform, accountId, outcome = 'upheld', reason = '' } = appeal;
  const payload: AppealMessage = {
    appealId: id,
    statementId,
    ...(decisionId !== undefined && { decisionId }),
    platform,
    accountId,
    outcome,
    decidedAt: at,
    reason,
    reversed: appeal.reversed ?? [],
    ...(outcome !== 'upheld' && { apology: APOLOGIES[outcome] }),
  };
  return {
    type: 'appeal.decided',
    platform,
    idempotencyKey: `${id}.decided`,
    orderingKey: `${platform}/${accountId}`,
    subject: id,
    payload,
  };
}
