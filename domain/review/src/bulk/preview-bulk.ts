import type { BulkPreview, BulkPreviewRequest, JobFilter } from '@breakwater/contracts/review';
import { invalid, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { checkStaff } from '../decisions/staff.ts';
import { checkCriteria } from '../list-jobs.ts';
import type { ReviewContext } from '../ports.ts';
import { ReviewError } from '../review-error.ts';
import { countItems, countLiftable, insertItems, selectExceptions } from '../store/bulk-items.ts';
import { insertPreview, updateBulk } from '../store/bulk-runs.ts';
import { checkNamed } from '../taxonomy/choose-label.ts';
import { checkBulkResolution, needsContent, needsTwoAlways } from './bulk-resolution.ts';

const LASTS_MS = 3_600_000;
const MAX_JOBS = 250_000;
const SHOWN = 100;

/** A bulk decision that somebody thinks of. */
export interface BulkWish extends BulkPreviewRequest {
  readonly by: string;
  /** Whether they may decide what was escalated. */
  readonly escalated: boolean;
}

/**
 * Selects the jobs of a bulk decision, says which of them it would decide and which not and why, and keeps that for an
 * hour. What needs two people is never decided in bulk.
 *
 * Errors: 403 `person-needed`; 422 `request-invalid`, `bulk-too-many`.
 */
export async function previewBulk(context: ReviewContext, wish: BulkWish): Promise<BulkPreview> {
  const { resolution, escalated } = wish;
  const by = checkStaff(wish.by);
  const which = selectionOf(wish, by);
  checkBulkResolution(resolution);
  checkNamed(context.taxonomy, resolution);
  return context.storage.transaction(async (trx) => {
    const now = context.clock.now();
    const id = context.ids();
    const at = toInstant(now);
    const expiresAt = toInstant(now + LASTS_MS);
    await insertPreview(trx, { id, resolution, escalated, by, at, expiresAt });
    const selection = {
      runId: id,
      which,
      by,
      escalated,
      resolution,
      atMost: MAX_JOBS,
      needsTwo: needsTwoAlways(resolution),
      needsContent: needsContent(resolution),
    };
    if ((await insertItems(trx, selection, now)) > MAX_JOBS) {
      const message = `More than ${MAX_JOBS} jobs match. Narrow the filter and decide in parts.`;
      throw new ReviewError('bulk-too-many', message, { status: 422 });
    }
    const preview = await summarise(trx, id, wish, at);
    await updateBulk(trx, id, { total: preview.count });
    return { token: id, expiresAt, ...preview };
  });
}

function selectionOf({ jobIds, filter }: BulkWish, by: string) {
  if ((jobIds === undefined) === (filter === undefined)) {
    throw invalid('/filter', 'Name the jobs, or select them by a filter: one of the two.');
  }
  if (jobIds !== undefined) return { jobIds: [...new Set(jobIds)] };
  const { mine = false, ...criteria }: JobFilter = filter ?? {};
  checkCriteria(criteria);
  return { criteria: { ...criteria, ...(mine && { claimedBy: by }) } };
}

async function summarise(
  trx: Db,
  id: string,
  { resolution, jobIds = [] }: BulkWish,
  at: string,
): Promise<Omit<BulkPreview, 'token' | 'expiresAt'>> {
  const counts = await countItems(trx, id);
  const excluded = await selectExceptions(trx, id, ['excluded'], SHOWN);
  const found = counts.reduce((sum, { count }) => sum + count, 0);
  const missing = Math.max(0, new Set(jobIds).size - found);
  const byPolicy: Record<string, number> = {};
  const excludedByCode: Record<string, number> = missing > 0 ? { 'job-not-found': missing } : {};
  for (const { policy, code, count } of counts) {
    if (code === undefined) byPolicy[policy] = (byPolicy[policy] ?? 0) + count;
    else excludedByCode[code] = (excludedByCode[code] ?? 0) + count;
  }
  const sum = (record: Record<string, number>) => Object.values(record).reduce((a, b) => a + b, 0);
  const count = sum(byPolicy);
  const effects = (resolution.actions ?? []).map(({ action }) => ({ action: action as string, count }));
  if (resolution.decision === 'no-violation') {
    effects.push({ action: 'lift', count: await countLiftable(trx, id, at) });
  }
  return { count, byPolicy, excludedCount: sum(excludedByCode), excludedByCode, excluded, effects };
}
