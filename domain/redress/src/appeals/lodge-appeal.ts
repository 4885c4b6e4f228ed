import {
  APPEAL_ATTACHMENTS_MAX,
  APPEAL_TEXT_MAX,
  type Appeal,
  type AppealAttachment,
  type StatementOfReasons,
} from '@breakwater/contracts/redress';
import { checkTexts, invalid, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { hashToken, isToken } from '../statements/link-token.ts';
import { lockStatement } from '../statements/read-statement.ts';
import { appealWindowOver, statementNotFound } from '../statements/statement-error.ts';
import { appealsOfStatement, findAppeal, insertAppeal } from '../store/appeals.ts';
import { findLinked } from '../store/statement-links.ts';
import { alreadyAppealed, statementWithdrawn } from './appeal-error.ts';

const DAY_MS = 86_400_000;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** What a user sends from the page of a statement. */
export interface AppealRequest {
  readonly text: string;
  readonly attachments?: readonly AppealAttachment[];
  /** BCP 47, as the user says. */
  readonly language?: string | undefined;
  /** Names the sending of one form: sent twice it makes one appeal. */
  readonly submission: string;
}

/**
 * Lodges an appeal against the statement that a link opens (Art. 20 DSA): free, within the time that the statement
 * names, in any language. One appeal for a statement; the same form sent again answers with the appeal that it made.
 *
 * Errors: 404 `statement-not-found`; 409 `statement-withdrawn`, `appeal-open`, `appeal-decided`; 410
 * `appeal-window-over`; 422 `request-invalid` with a pointer. Nothing is stored then.
 */
export async function lodgeAppeal(
  context: RedressContext,
  token: string,
  request: AppealRequest,
): Promise<Appeal> {
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const statementId = isToken(token) ? await findLinked(work.db, hashToken(token)) : undefined;
    const statement =
      statementId === undefined ? undefined : await lockStatement(context, work.db, statementId);
    if (!statement) throw statementNotFound();
    const earlier = await appealsOfStatement(work.db, statement.id, now);
    const same = earlier.find(({ submission }) => submission === request.submission);
    if (same) return withoutSubmission(same);
    checkOpenTo(statement, earlier, now);
    checkRequest(request);
    return insert(context, work, statement, request);
  });
}

function checkOpenTo(statement: StatementOfReasons, earlier: readonly Appeal[], now: number): void {
  const standing = earlier.find(({ state }) => state !== 'moot');
  if (standing) throw alreadyAppealed(standing);
  if (statement.state === 'withdrawn') throw statementWithdrawn();
  const { appealUntil } = statement.redress;
  if (now > Date.parse(appealUntil)) throw appealWindowOver(appealUntil);
}

function checkRequest({ text, attachments = [], language }: AppealRequest): void {
  if (text.trim() === '') throw invalid('/text', 'Say why you think that the decision is wrong.');
  checkLength(text, '/text');
  if (attachments.length > APPEAL_ATTACHMENTS_MAX) {
    throw invalid('/attachments', `At most ${APPEAL_ATTACHMENTS_MAX} attachments can be added.`);
  }
  attachments.forEach((attachment, index) => {
    if (attachment.name.length > 200) throw invalid(`/attachments/${index}/name`, 'At most 200 characters.');
    checkLength(attachment.text, `/attachments/${index}/text`);
    checkTexts({
      [`attachments/${index}/name`]: attachment.name,
      [`attachments/${index}/text`]: attachment.text,
    });
  });
  checkTexts({ text });
  if (language !== undefined && (language.length > 35 || !LANGUAGE.test(language))) {
    throw invalid('/language', 'Expected a language tag such as ps or fa.');
  }
}

function checkLength(text: string, pointer: string): void {
  if (text.length <= APPEAL_TEXT_MAX) return;
  const message = `This has ${text.length} characters; at most ${APPEAL_TEXT_MAX} can be taken. Shorten it, or put part of it into an attachment.`;
  throw invalid(pointer, message);
}

async function insert(
  context: RedressContext,
  work: Work,
  statement: StatementOfReasons,
  { text, attachments = [], language, submission }: AppealRequest,
): Promise<Appeal> {
  const now = context.clock.now();
  const { appealDueDays } = await context.settings(work.db);
  const id = context.ids();
  const { platform, accountId, decisionId } = statement;
  const original = decisionId === undefined ? undefined : await context.review.decision(work.db, decisionId);
  await insertAppeal(work.db, {
    id,
    statementId: statement.id,
    decisionId,
    original,
    platform,
    accountId,
    policy: statement.ground.policy,
    lodgedAt: toInstant(now),
    dueAt: toInstant(now + appealDueDays * DAY_MS),
    language,
    text,
    attachments,
    submission,
  });
  const detail = { statementId: statement.id, ...(decisionId !== undefined && { decisionId }) };
  work.record({ actor: 'user', action: 'appeal.lodged', subject: id, detail });
  const appeal = await findAppeal(work.db, id, now);
  if (!appeal) throw statementNotFound();
  return appeal;
}

function withoutSubmission({ submission: _, ...appeal }: Appeal & { readonly submission: string }): Appeal {
  return appeal;
}
