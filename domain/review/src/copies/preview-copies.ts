import type { ContentRef, CopiesPreview, Copy, Decision, JobResolution } from '@breakwater/contracts/review';
import { isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { isOnContent } from '../bulk/bulk-resolution.ts';
import { checkHolds } from '../decisions/check-holds.ts';
import { decisionNotFound } from '../decisions/list-decisions.ts';
import { checkStaff } from '../decisions/staff.ts';
import type { ReviewContext, ShownContent } from '../ports.ts';
import { conflict } from '../review-error.ts';
import { insertPreview, updateBulk } from '../store/bulk-runs.ts';
import {
  contentsOfJob,
  countLiftableOnCopies,
  insertCopies,
  type NewCopy,
  selectCopies,
} from '../store/copies.ts';
import { findDecision } from '../store/decisions.ts';

const LASTS_MS = 3_600_000;
const MOST_COPIES = 1_000;
const SHOWN_CHARACTERS = 200;

/** Somebody's wish to let a decision hold for copies. */
export interface CopiesWish {
  readonly by: string;
  /** Whether they may decide what was escalated. */
  readonly escalated: boolean;
  /** Platforms that they are bound to; all when left out. */
  readonly platforms?: readonly string[] | undefined;
}

/**
 * What else passes on what was decided, and on which of it the decision would be made too: the same to the content, and
 * nothing to the accounts besides. Left out is what says something of its own, what people decided before, and what needs
 * two people. Kept for an hour, in which the same person can start it.
 *
 * Errors: 403 `person-needed`; 404 `decision-not-found`; 409 `decision-undone`, `decision-waits`, `content-unclear`,
 * `nothing-for-copies`.
 */
export async function previewCopies(
  context: ReviewContext,
  decisionId: string,
  wish: CopiesWish,
): Promise<CopiesPreview> {
  const by = checkStaff(wish.by);
  const { db } = context.storage;
  const decision = isId(decisionId) ? await findDecision(db, decisionId) : undefined;
  if (!decision) throw decisionNotFound();
  checkHolds(decision);
  const { decision: said } = decision;
  if (said === 'ordered') throw onlyItsTargets();
  const content = await contentOf(db, decision);
  const resolution = resolutionForCopies(decision, content.contentId);
  const found = await context.copies?.copiesOf(content, { limit: MOST_COPIES + 1 });
  const reachable = (found ?? []).filter(({ platform }) => wish.platforms?.includes(platform) ?? true);
  const foreign = (found?.length ?? 0) - reachable.length;
  const copies = await judgeCopies(context, reachable.slice(0, MOST_COPIES));
  return context.storage.transaction(async (trx) => {
    const now = context.clock.now();
    const id = context.ids();
    const at = toInstant(now);
    const expiresAt = toInstant(now + LASTS_MS);
    const { escalated } = wish;
    const of = { copiesOf: decision.id, copiedContent: content.contentId };
    await insertPreview(trx, { id, resolution, escalated, by, at, expiresAt, ...of });
    const policy = decision.policy ?? '';
    await insertCopies(trx, { runId: id, by, escalated, decision: said, policy }, copies, at);
    const shown = await selectCopies(trx, id);
    const waiting = shown.filter(({ code }) => code === undefined);
    await updateBulk(trx, id, { total: waiting.length });
    const effects: { action: string; count: number }[] = (resolution.actions ?? []).map(({ action }) => ({
      action,
      count: waiting.length,
    }));
    if (decision.decision === 'no-violation')
      effects.push({ action: 'lift', count: await countLiftableOnCopies(trx, id, at) });
    const excludedByCode = countBy(shown.flatMap(({ code }) => code ?? []));
    return {
      token: id,
      expiresAt,
      decisionId: decision.id,
      contentId: content.contentId,
      known: found !== undefined,
      more: reachable.length > MOST_COPIES,
      count: waiting.length,
      byHow: countBy(waiting.map(({ how }) => how)),
      accounts: new Set(waiting.map(({ platform, accountId }) => JSON.stringify([platform, accountId]))).size,
      excludedCount: shown.length - waiting.length + foreign,
      excludedByCode: { ...excludedByCode, ...(foreign > 0 && { 'platform-foreign': foreign }) },
      effects,
      copies: shown,
    };
  });
}

/** An order reaches the targets that it names, and says nothing of copies of them. */
function onlyItsTargets(): Error {
  const message =
    'This was restricted because an order names it, not because it breaks a rule: copies of it are decided by the rules, or are targets of an order themselves.';
  return conflict('nothing-for-copies', message);
}

/** The one piece of content that was decided. */
async function contentOf(db: Db, { platform, jobId, actions }: Decision): Promise<ContentRef> {
  const acted = [...new Set(actions.flatMap(({ contentId }) => contentId ?? []))];
  const contents = acted.length > 0 ? acted : await contentsOfJob(db, jobId);
  const [contentId] = contents;
  if (contentId === undefined || contents.length > 1)
    throw conflict(
      'content-unclear',
      'This decision is not about one piece of content: decide its copies one by one.',
    );
  return { platform, contentId };
}

/** What is decided on each copy: the same to its content, and nothing to its account. */
function resolutionForCopies(decision: Decision, of: string): JobResolution {
  const { decision: outcome, policy, label, exception, reason, note } = decision;
  const actions = decision.actions.flatMap(({ contentId, ...action }) =>
    contentId === of && action.action !== 'restore' ? [{ ...action, scope: 'content' as const }] : [],
  );
  if (outcome === 'violation' && !actions.some(isOnContent))
    throw conflict(
      'nothing-for-copies',
      'This decision did nothing to the content: there is nothing to do to its copies.',
    );
  return {
    decision: outcome,
    ...(outcome === 'violation' && policy !== undefined && { policy }),
    ...(label !== undefined && { label }),
    ...(exception !== undefined && { exception }),
    ...(actions.length > 0 && { actions }),
    reason,
    ...(note !== undefined && { note }),
  };
}

async function judgeCopies(
  { storage, contentsOf }: ReviewContext,
  copies: readonly Copy[],
): Promise<NewCopy[]> {
  const platforms = new Map<string, string[]>();
  for (const { platform, contentId } of copies)
    platforms.set(platform, [...(platforms.get(platform) ?? []), contentId]);
  const texts = new Map<string, ShownContent>();
  for (const [platform, ids] of platforms)
    for (const [id, shown] of (await contentsOf?.(storage.db, platform, ids)) ?? [])
      texts.set(keyOf({ platform, contentId: id }), shown);
  return copies.map((copy, index) => {
    const { platform, accountId, contentId, how, likeness, at, audience, eventId } = copy;
    const shown = texts.get(keyOf(copy));
    const code = codeOf(copy, shown);
    const begins = shown?.text?.replaceAll('\0', '').slice(0, SHOWN_CHARACTERS);
    return {
      position: index + 1,
      platform,
      accountId,
      contentId,
      how,
      likeness: Math.min(Math.max(likeness, 0), 1),
      at: toInstant(at),
      eventId,
      ...(audience !== undefined && { audience }),
      ...(begins !== undefined && { begins }),
      ...(code !== undefined && { code }),
    };
  });
}

/**
 * Why a copy is left out for what it is. Whether somebody speaks for themselves says who follows what is passed on; where
 * that is not known of what stands beside a file, they are taken to.
 */
function codeOf({ how, said, newsroom, ownText }: Copy, shown: ShownContent | undefined): string | undefined {
  if (newsroom === true) return 'newsroom';
  if (said === 'violation' || said === 'no-violation') return 'already-decided';
  if (how === 'quote' || how === 'same-link' || ownText === true) return 'own-text';
  const mayBeOwn = shown === undefined || (shown.text ?? '').trim() !== '';
  return how === 'same-file' && ownText === undefined && mayBeOwn ? 'own-text' : undefined;
}

function keyOf({ platform, contentId }: ContentRef): string {
  return JSON.stringify([platform, contentId]);
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
