import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** What made people look into a job. */
export interface JobSource {
  /** Somebody gave notice of it. */
  readonly notice: boolean;
  /** Rules fired. */
  readonly detected: boolean;
  /** Events behind it, the latest ones. */
  readonly eventIds: readonly string[];
}

const LOOKED_AT = 100;

export async function sourceOfJob(db: Db, jobId: string): Promise<JobSource> {
  const { rows } = await sql<{ notice: boolean; events: string[] }>`
    select exists (select from notices where job_id = ${jobId}) as notice,
      array(select event_id::text from review_job_verdicts where job_id = ${jobId}
        order by at desc limit ${LOOKED_AT}) as events`.execute(db);
  const { notice = false, events = [] } = rows[0] ?? {};
  return { notice, detected: events.length > 0, eventIds: events };
}

/** Events behind actions of automation. */
export async function eventsOfActions(db: Db, actionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ event_id: string }>`
    select event_id::text from action_verdicts where action_id = any (${actionIds}::uuid[])
    limit ${LOOKED_AT}`.execute(db);
  return rows.map(({ event_id }) => event_id);
}
