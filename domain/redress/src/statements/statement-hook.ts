import type { Action } from '@breakwater/contracts';
import type { Telling } from '@breakwater/contracts/orders';
import type { Decision, DecisionPreview, OrderedBy } from '@breakwater/contracts/review';
import type { Db, Work } from '@breakwater/storage';
import type { DecisionHook, Previewed } from '../decision-hook.ts';
import type { RedressContext } from '../ports.ts';
import { hasStatement, holdDuties, lockStatementOfDecision } from '../store/statements.ts';
import { buildStatement, owesReasons } from './build-statement.ts';
import { draftStatement } from './draft-statement.ts';
import { findPersonalData } from './find-personal-data.ts';
import { extendStatement, issueStatements } from './issue-statements.ts';
import { mootAppeals } from './moot-appeals.ts';
import { isTimed } from './move-held.ts';
import { renderBoth } from './render-statement.ts';
import { tellWithdrawn, withdrawForActions, withdrawForDecision } from './withdraw-statements.ts';

/** Statements follow decisions: issued with them, withdrawn when they are undone, shown before they are made. */
export const statementHook: DecisionHook = {
  async onDecided(context, work, { decision, policy, actions, ended, at, by }) {
    const withdrawn = await withdrawForActions(context, work, idsOf(ended), { at, because: 'undone' });
    await tellWithdrawn(context, work, withdrawn, by);
    await mootAppeals(context, work, idsOf(withdrawn), by);
    const restricting = actions.filter(owesReasons);
    if (decision.decision === 'no-violation' || !(await isOwed(work.db, decision, restricting))) return;
    if (await isHeld(context, work, decision, restricting)) return;
    const before = await lockStatementOfDecision(work.db, decision.id);
    const stated = before ? await context.review.actionsById(work.db, before.actionIds) : [];
    const all = [...stated, ...restricting];
    const draft = await draftStatement(context, work.db, { actions: all, decision, policy, by });
    if (before) await extendStatement(context, work, before.id, draft);
    else await issueStatements(context, work, [draft]);
  },

  async onUndone(context, work, { decision, reversed, broughtBack, because, at, by }) {
    const withdrawal = { at, because: because === 'appeal' ? 'appeal' : 'undone' } as const;
    const withdrawn = [
      ...(await withdrawForDecision(context, work, decision.id, withdrawal)),
      ...(await withdrawForActions(context, work, idsOf(reversed), withdrawal)),
    ];
    // What an appeal has cleared is not hidden again by the automation that led to the decision.
    const cleared = broughtBack.filter(({ origin }) => because === 'appeal' && origin === 'automation');
    await context.review.reverseActions(work, idsOf(cleared), { by, because: 'appeal' });
    await tellWithdrawn(context, work, withdrawn, by);
    await mootAppeals(context, work, idsOf(withdrawn), by);
  },

  async onPreview(context, db, request) {
    const { preview, resolution } = request;
    if (resolution.decision === 'no-violation') return preview;
    const statement = renderBoth(await previewStatement(context, db, request));
    const telling = await tellingOf(context, db, request.job.ordered);
    if (telling && telling.state !== 'tell')
      return { ...preview, told: ['platform'], statement, warnings: findPersonalData(resolution.reason) };
    // A violation is explained to the user also where nothing is restricted.
    const told = preview.told.length > 0 ? preview.told : (['user', 'platform'] as const);
    return { ...preview, told: [...told], statement, warnings: findPersonalData(resolution.reason) };
  },
};

/** A decision that restricts nothing is explained once, when it stands. */
async function isOwed(db: Db, { id, outcome }: Decision, restricting: readonly Action[]): Promise<boolean> {
  if (restricting.length > 0) return true;
  return outcome !== 'awaiting-second' && !(await hasStatement(db, id));
}

/** What is told of an order, where one is the ground. */
async function tellingOf(
  context: RedressContext,
  db: Db,
  ordered: OrderedBy | undefined,
): Promise<Telling | undefined> {
  return ordered && context.tellingOf?.(db, ordered.orderId);
}

/**
 * Whether the law of an order keeps its user from being told now: then the reasons stay owed, and are given when they may
 * be. In the unit of work of the decision.
 */
async function isHeld(
  context: RedressContext,
  work: Work,
  { id, ordered }: Decision,
  restricting: readonly Action[],
): Promise<boolean> {
  const telling = await tellingOf(context, work.db, ordered);
  if (!ordered || !telling || telling.state === 'tell') return false;
  const until = isTimed(telling.state) ? telling.until : undefined;
  await holdDuties(work.db, idsOf(restricting), { orderId: ordered.orderId, until });
  const detail = { decisionId: id, state: telling.state, ...(until !== undefined && { until }) };
  work.record({ actor: DESK, action: 'statement.held', subject: ordered.orderId, detail });
  return true;
}

const DESK = 'breakwater';

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

const NOBODY = '00000000-0000-8000-8000-000000000000';

/** The statement as the user would read it if this was decided now. */
async function previewStatement(context: RedressContext, db: Db, request: Previewed) {
  const { job, resolution, policy, at, preview } = request;
  const { platform, accountId } = job;
  const actions = plannedActions(request, preview);
  const draft = await draftStatement(context, db, {
    actions,
    decision: {
      id: NOBODY,
      jobId: job.id,
      platform,
      accountId,
      decision: resolution.decision,
      ...(resolution.decision === 'ordered' && job.ordered && { ordered: job.ordered }),
      policy: policy?.id ?? resolution.policy ?? job.policy,
      severe: policy?.severe ?? false,
      ...(resolution.label !== undefined && { label: resolution.label }),
      actions: resolution.actions ?? [],
      reason: resolution.reason,
      decidedBy: '',
      decidedAt: at,
      outcome: 'final',
    },
    policy,
    by: '',
  });
  const { appealWindowMonths } = await context.settings(db);
  return buildStatement({ ...draft, id: NOBODY, issuedAt: Date.parse(at), appealWindowMonths });
}

function plannedActions({ job, resolution, at }: Previewed, { effects }: DecisionPreview): Action[] {
  return effects
    .filter(({ does }) => does === 'start')
    .map(({ action: kind, contentId, label, territories, until }) => ({
      id: NOBODY,
      kind,
      platform: job.platform,
      accountId: job.accountId,
      ...(contentId !== undefined && { contentId }),
      ...(label !== undefined && { label }),
      ...(territories !== undefined && { territories }),
      ...(until !== undefined && { expiresAt: until }),
      origin: 'person',
      policy: resolution.policy ?? job.policy,
      because: resolution.reason,
      ruleIds: [],
      jobId: job.id,
      createdAt: at,
    }));
}
