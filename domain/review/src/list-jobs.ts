import type { Job, JobState } from '@breakwater/contracts';
import { isId } from '@breakwater/kernel';
import { decodeCursor, encodeCursor, isInstant, type Page, pageOf } from './page.ts';
import type { ReviewContext } from './ports.ts';
import { checkTexts } from './review-error.ts';
import { rankOf } from './severity.ts';
import { selectJobs } from './store/jobs.ts';

const PAGE = 50;

export interface JobQuery {
  readonly queue?: string;
  readonly state?: JobState;
  readonly platform?: string;
  readonly account?: string;
  /** 50 when left out. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** Jobs, the most urgent first: by severity, then the oldest. Throws ReviewError 422 for a cursor that is none,
 * or a text with NUL. */
export async function listJobs({ storage, clock }: ReviewContext, query: JobQuery): Promise<Page<Job>> {
  const { queue = null, state = null, platform = null, account = null, limit = PAGE } = query;
  checkTexts({ queue, platform, account });
  const after = query.cursor === undefined ? null : positionOf(query.cursor);
  const filter = { queue, state, platform, account, after, limit: limit + 1 };
  const jobs = await selectJobs(storage.db, filter, clock.now());
  return pageOf(jobs, limit, ({ severity, createdAt, id }) =>
    encodeCursor([String(rankOf(severity)), createdAt, id]),
  );
}

function positionOf(cursor: string) {
  const [severity, createdAt, id] = decodeCursor(cursor, [/^[0-3]$/, isInstant, isId]);
  return { severity: Number(severity), createdAt: createdAt ?? '', id: id ?? '' };
}
