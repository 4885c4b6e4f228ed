import type { Action, Policy } from '@breakwater/contracts';
import type { StatementOfReasons } from '@breakwater/contracts/redress';
import {
  type Decision,
  type OrderedBy,
  policyOfOrder,
  type TaxonomyLabel,
} from '@breakwater/contracts/review';
import type { Db } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { hasNotices } from '../store/notices.ts';
import { groundOf, type StatementDraft } from './issue-statements.ts';
import { ORDER_TEXT } from './render-statement.ts';

/** Of the events behind something, so many are looked at. */
const LOOKED_AT = 100;

export interface DraftRequest {
  /** Of one account. */
  readonly actions: readonly Action[];
  readonly decision?: Decision | undefined;
  /** Under which it was decided; looked up when left out. */
  readonly policy?: Policy | undefined;
  readonly by: string;
}

/** Gathers what a statement says: the facts in the words of who decided or of the rule, and what made us look. */
export async function draftStatement(
  context: RedressContext,
  trx: Db,
  { actions, decision, policy, by }: DraftRequest,
): Promise<StatementDraft> {
  const about = decision ?? actions[0];
  if (!about) throw new Error('a statement needs a decision or an action');
  const { platform, accountId } = about;
  if (decision?.ordered) return orderedDraft(decision, decision.ordered, actions, by);
  const jobId = decision?.jobId ?? actions[0]?.jobId;
  const source =
    jobId === undefined
      ? await sourceOfActions(context, trx, actions)
      : await sourceOfJob(context, trx, jobId);
  const policyId = policy?.id ?? about.policy ?? '';
  const rule = policy ?? (await context.review.policy(trx, policyId, about.policyVersion));
  return {
    platform,
    accountId,
    actions,
    decisionId: decision?.id ?? actions[0]?.decisionId,
    jobId,
    ...factsOf(actions, decision),
    ...filedAs(
      context.taxonomy?.labels.find(({ id }) => id === decision?.label),
      rule,
    ),
    origin: await originOf(context, trx, source),
    detection: source.detected,
    ground: groundOf(policyId, rule),
    by,
  };
}

/** What was restricted for an order: its law and its authority are the ground, and nothing made us look. */
function orderedDraft(
  { id: decisionId, jobId, reason, platform, accountId }: Decision,
  order: OrderedBy,
  actions: readonly Action[],
  by: string,
): StatementDraft {
  const { law, instrument, basis } = order;
  return {
    platform,
    accountId,
    actions,
    decisionId,
    jobId,
    facts: reason,
    origin: 'order',
    order,
    detection: false,
    ground: {
      policy: policyOfOrder(instrument),
      policyVersion: 0,
      kind: 'order',
      title: law,
      text: ORDER_TEXT,
      ...(basis !== undefined && { reference: basis }),
    },
    by,
  };
}

/** What the label says of it, and how it is filed; without a label, as the policy says. */
function filedAs(
  label: TaxonomyLabel | undefined,
  policy: Policy | undefined,
): Pick<StatementDraft, 'label' | 'dsa'> {
  const filed = label ?? policy;
  return {
    ...(label && { label: { id: label.id, title: label.title, text: label.text } }),
    ...(filed && { dsa: { category: filed.category, keywords: [...filed.keywords] } }),
  };
}

/** A reviewer's own words stand as they are in every language; what rules say is said in the reader's. */
function factsOf(
  actions: readonly Action[],
  decision: Decision | undefined,
): Pick<StatementDraft, 'facts' | 'translations'> {
  if (decision) return { facts: decision.reason };
  const facts = linesOf(actions.map(({ because }) => because));
  if (!actions.some(({ translations }) => translations?.ur)) return { facts };
  const urdu = linesOf(actions.map(({ because, translations }) => translations?.ur?.because ?? because));
  return { facts, translations: { ur: { facts: urdu } } };
}

function linesOf(reasons: readonly string[]): string {
  return [...new Set(reasons)].join('\n');
}

/** What made people or automation look. */
interface Source {
  /** Somebody gave notice of it. */
  readonly notice: boolean;
  /** Rules fired. */
  readonly detected: boolean;
  /** Events behind it, the latest ones. */
  readonly eventIds: readonly string[];
}

async function sourceOfJob({ review }: RedressContext, trx: Db, jobId: string): Promise<Source> {
  const notice = await hasNotices(trx, jobId);
  const eventIds = await review.eventsOfJob(trx, jobId, LOOKED_AT);
  return { notice, detected: eventIds.length > 0, eventIds };
}

async function sourceOfActions(
  { review }: RedressContext,
  trx: Db,
  actions: readonly Action[],
): Promise<Source> {
  const ids = actions.map(({ id }) => id);
  const eventIds = await review.eventsOfActions(trx, ids, LOOKED_AT);
  return { notice: false, detected: actions.some(({ origin }) => origin === 'automation'), eventIds };
}

async function originOf(
  context: RedressContext,
  trx: Db,
  { notice, eventIds }: Source,
): Promise<StatementOfReasons['origin']> {
  if (notice) return 'notice';
  const reporters = eventIds.length === 0 ? [] : await context.reportersOf?.(trx, eventIds);
  return reporters !== undefined && reporters.length > 0 ? 'report' : 'own-initiative';
}
