import { COUNTED_JOBS, type Job, type JobFilter } from '@breakwater/contracts/review';
import {
  checkTexts,
  decodeCursor,
  isId,
  isInstant,
  type Page,
  type PageQuery,
  pageOf,
} from '@breakwater/kernel';
import type { ReviewContext } from './ports.ts';
import { type JobCriteria, selectJobs } from './store/job-list.ts';

const PAGE = 50;

export interface JobQuery extends PageQuery, Omit<JobFilter, 'mine'> {
  /** Only what this person holds. */
  readonly claimedBy?: string;
}

/** A part of the list of jobs. */
export interface JobListing extends Page<Job> {
  /** With the first part only; counted up to 10,000. */
  readonly total?: { readonly count: number; readonly more: boolean };
}

/**
 * Jobs, the most pressing first: by their priority, then the oldest. Without a state everything that is not resolved; of one
 * account, everything.
 *
 * Throws BreakwaterError 422 for a cursor that is none, or a text with NUL.
 */
export async function listJobs({ storage, clock }: ReviewContext, query: JobQuery = {}): Promise<JobListing> {
  const { limit = PAGE, cursor, ...criteria } = query;
  checkCriteria(criteria);
  const now = clock.now();
  const after = decodeCursor(cursor, { rank: /^-?\d{1,8}\.\d{4}$/, createdAt: isInstant, id: isId });
  const countTo = after === undefined ? { countTo: COUNTED_JOBS + 1 } : {};
  const { rows, count } = await selectJobs(
    storage.db,
    { criteria, after, limit: limit + 1, ...countTo },
    now,
  );
  const page = pageOf(rows, limit, ({ position: { rank, createdAt, id } }) => [rank, createdAt, id]);
  return {
    ...page,
    items: page.items.map(({ job }) => job),
    ...(count !== undefined && {
      total: { count: Math.min(count, COUNTED_JOBS), more: count > COUNTED_JOBS },
    }),
  };
}

/** Throws BreakwaterError 422 when a text of the criteria cannot be looked up. */
export function checkCriteria({ queue, policy, platform, account, q, claimedBy }: JobCriteria): void {
  checkTexts({ queue, policy, platform, account, q, claimedBy });
}
