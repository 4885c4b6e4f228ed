import type { Policy } from '@breakwater/contracts';
import type { StatementMessage, StatementOfReasons } from '@breakwater/contracts/redress';
import { toInstant } from '@breakwater/kernel';
import type { RecordEntry, Work } from '@breakwater/storage';
import type { OutgoingMessage } from '../events.ts';
import type { RedressContext } from '../ports.ts';
import { insertLink } from '../store/statement-links.ts';
import { insertStatement, rewriteStatement } from '../store/statements.ts';
import { buildStatement, type Ground, type StatementSource } from './build-statement.ts';
import { linkTo } from './link-to.ts';
import { hashToken, makeToken } from './link-token.ts';
import { renderBoth, UNKNOWN_POLICY_TEXT } from './render-statement.ts';

/** What a statement is made from, but for what is the same for all: ids, clock and settings. */
export type StatementDraft = Omit<StatementSource, 'id' | 'issuedAt' | 'appealWindowMonths'> & {
  readonly by: string;
};

/** A policy as the ground of a statement; of one that is not kept its id alone is known. */
export function groundOf(id: string, policy: Policy | undefined): Ground {
  if (!policy) {
    const title = { en: id, ur: id };
    return { policy: id, policyVersion: 0, kind: 'terms', title, text: UNKNOWN_POLICY_TEXT };
  }
  const { id: name, version, ground, title, text, reference } = policy;
  return { policy: name, policyVersion: version, kind: ground, title, text, reference };
}

/**
 * Issues statements of reasons in the unit of what they give reasons for: keeps the records, makes the links,
 * tells the platforms. The links are in the messages and nowhere else.
 */
export async function issueStatements(
  context: RedressContext,
  work: Work,
  drafts: readonly StatementDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const now = context.clock.now();
  const settings = await context.settings(work.db);
  const { appealWindowMonths } = settings;
  const messages: OutgoingMessage[] = [];
  for (const { by, ...draft } of drafts) {
    const statement = buildStatement({ ...draft, id: context.ids(), issuedAt: now, appealWindowMonths });
    const token = makeToken();
    await insertStatement(work.db, statement);
    await insertLink(work.db, hashToken(token), statement.id, toInstant(now));
    messages.push(messageOf('statement.issued', statement, linkTo(context, settings, `s/${token}`)));
    work.record(entryAbout('issued', by, statement));
    await tellOrder(context, work, statement);
  }
  await context.deliver(work.db, messages);
}

/** The desk of orders hears that a user was told of what was done for one. */
async function tellOrder(
  { onTold }: RedressContext,
  work: Work,
  { order, decisionId, platform, accountId }: StatementOfReasons,
): Promise<void> {
  if (!order || decisionId === undefined) return;
  await onTold?.(work, { orderId: order.orderId, decisionId, platform, accountId });
}

/**
 * Gives the reasons for what a decision did later, e.g. when a second person confirmed, in the statement that the user has
 * already: one decision is one statement, and one appeal. It is told anew, with a new link; earlier ones still work.
 */
export async function extendStatement(
  context: RedressContext,
  work: Work,
  id: string,
  { by, ...draft }: StatementDraft,
): Promise<void> {
  const now = context.clock.now();
  const settings = await context.settings(work.db);
  const { appealWindowMonths } = settings;
  const statement = buildStatement({ ...draft, id, issuedAt: now, appealWindowMonths });
  const token = makeToken();
  await rewriteStatement(work.db, statement);
  await insertLink(work.db, hashToken(token), id, toInstant(now));
  const message = messageOf('statement.issued', statement, linkTo(context, settings, `s/${token}`));
  const idempotencyKey = `${message.idempotencyKey}.${statement.actionIds.length}`;
  await context.deliver(work.db, [{ ...message, idempotencyKey }]);
  work.record(entryAbout('extended', by, statement));
  await tellOrder(context, work, statement);
}

/** The message about a statement; platforms pass the link on to the user. */
export function messageOf(
  type: 'statement.issued' | 'statement.withdrawn',
  statement: StatementOfReasons,
  link?: string,
): OutgoingMessage {
  const { id, platform, accountId } = statement;
  const payload: StatementMessage = {
    statement,
    rendered: renderBoth(statement),
    ...(link !== undefined && { link }),
  };
  return {
    type,
    platform,
    idempotencyKey: `${id}.${type}`,
    orderingKey: `${platform}/${accountId}`,
    subject: id,
    payload,
  };
}

/** The audit entry about a statement: ids alone. */
export function entryAbout(
  event: 'issued' | 'extended' | 'withdrawn',
  actor: string,
  { id, decisionId, actionIds, withdrawnBecause }: StatementOfReasons,
): RecordEntry {
  const detail = {
    actionIds,
    ...(decisionId !== undefined && { decisionId }),
    ...(withdrawnBecause !== undefined && { because: withdrawnBecause }),
  };
  return { actor, action: `statement.${event}`, subject: id, detail };
}
