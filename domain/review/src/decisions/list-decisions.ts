import type { Decision } from '@breakwater/contracts/review';
import {
  checkTexts,
  decodeCursor,
  isId,
  isInstant,
  type Page,
  type PageQuery,
  pageOf,
} from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { ReviewError } from '../review-error.ts';
import { findDecision, selectDecisions } from '../store/decisions.ts';

const PAGE = 50;

export interface DecisionQuery extends PageQuery {
  readonly platform?: string;
  readonly account?: string;
  readonly job?: string;
  /** Who decided it, alone or as the second person. */
  readonly by?: string;
}

/** Decisions, newest first, also those that were rejected or undone. Throws BreakwaterError 422 for a cursor that is none,
 * or a text with NUL. */
export async function listDecisions(
  { storage }: ReviewContext,
  query: DecisionQuery = {},
): Promise<Page<Decision>> {
  const { platform = null, account = null, job = null, by = null, limit = PAGE, cursor } = query;
  checkTexts({ platform, account, by });
  if (job !== null && !isId(job)) return { items: [] };
  const before = decodeCursor(cursor, { at: isInstant, id: isId });
  const found = await selectDecisions(storage.db, { platform, account, job, by, before, limit: limit + 1 });
  return pageOf(found, limit, ({ decidedAt, id }) => [decidedAt, id]);
}

/** Throws ReviewError 404 `decision-not-found`. */
export async function getDecision({ storage }: ReviewContext, id: string): Promise<Decision> {
  const decision = isId(id) ? await findDecision(storage.db, id) : undefined;
  if (!decision) throw decisionNotFound();
  return decision;
}

export function decisionNotFound(): ReviewError {
  return new ReviewError('decision-not-found', 'There is no decision with this id.', { status: 404 });
}
