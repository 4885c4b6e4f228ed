import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { isBehind, type JobPosition } from './job-list.ts';
import { RANDOM_QUEUE } from './random-audit.ts';

/** What somebody who asks for work may be given. */
export interface Offer {
  readonly by: string;
  readonly queue: string | null;
  /** Whether they take what was escalated. */
  readonly escalated: boolean;
  /** Only what comes behind this. */
  readonly after: JobPosition | null;
  /** Of what was drawn at random: nothing else, none of it, or that too. */
  readonly random: 'only' | 'none' | 'too';
  /** What they passed over since then is not offered again. */
  readonly skippedSince: string;
}

/**
 * Id of the most pressing job that nobody holds, locked. SKIP LOCKED gives reviewers who ask at once different jobs
 * without letting them wait for each other. Paused queues offer nothing.
 */
export async function lockNextJob(trx: Db, offer: Offer, now: number): Promise<string | undefined> {
  const { by, queue, escalated, after, random, skippedSince } = offer;
  const at = toInstant(now);
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    select id from review_jobs j
    where state <> 'resolved' and (state = 'open' or (state = 'claimed' and claimed_until <= ${at})
        or (state = 'snoozed' and snoozed_until <= ${at}))
      and ${queue === null ? sql`true` : sql`queue = ${queue}`}
      and ${ofRandom(random)}
      and ${escalated ? sql`true` : sql`level = 'first'`}
      and ${after === null ? sql`true` : isBehind(after)}
      and queue not in (select id from review_queues where paused)
      and not exists (
        select from review_job_skips s where s.job_id = j.id and s.skipped_by = ${by} and s.at > ${skippedSince})
    order by rank desc, created_at, id limit 1 for update of j skip locked`,
  );
  return found?.id;
}

function ofRandom(random: Offer['random']): RawBuilder<unknown> {
  if (random === 'too') return sql`true`;
  return random === 'only' ? sql`queue = ${RANDOM_QUEUE}` : sql`queue <> ${RANDOM_QUEUE}`;
}

/** Where a job stands in the order of the list. */
export function findPosition(db: Db, id: string): Promise<JobPosition | undefined> {
  return rowOf(db, sql`select rank::text as rank, created_at, id from review_jobs where id = ${id}`);
}

export async function insertSkip(
  trx: Db,
  skip: { readonly jobId: string; readonly by: string; readonly at: string; readonly reason: string },
): Promise<void> {
  await sql`
    insert into review_job_skips (job_id, skipped_by, at, reason)
    values (${skip.jobId}, ${skip.by}, ${skip.at}, ${skip.reason})
    on conflict do nothing`.execute(trx);
}
