import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { strongerOrigin } from './stronger-origin.ts';
import { nextUrgency, urgencyAt } from './urgency.ts';

/**
 * Adds the evidence of a resolved job to the one that is open about the same account in the same queue, and names that
 * one. Undefined when there is none: then the job itself can be opened again.
 */
export async function continueInOpenJob(trx: Db, id: string, at: string): Promise<string | undefined> {
  const earliest = sql.raw('least(o.due_at, j.due_at)');
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    update review_jobs o set
      severity = greatest(o.severity, j.severity),
      proposed = array(select distinct unnest(o.proposed || j.proposed) order by 1),
      due_at = ${earliest},
      urgency = ${urgencyAt(earliest, at)},
      urgency_until = ${nextUrgency(earliest, at)},
      origin = ${strongerOrigin(sql.raw('o.origin'), sql.raw('j.origin'))},
      audience = greatest(o.audience, j.audience),
      language = coalesce(o.language, j.language),
      asked_by = array(select distinct unnest(o.asked_by || j.asked_by) order by 1),
      chance_model = greatest(o.chance_model, j.chance_model),
      forecast_due = ${at},
      updated_at = ${at}
    from review_jobs j
    where j.id = ${id} and o.id <> j.id and o.state <> 'resolved'
      and o.platform = j.platform and o.account_id = j.account_id and o.queue = j.queue
    returning o.id`,
  );
  const open = found?.id;
  if (open === undefined) return undefined;
  await sql`
    insert into review_job_verdicts (job_id, verdict_id, event_id, at, because, content_id)
    select ${open}::uuid, verdict_id, event_id, at, because, content_id from review_job_verdicts where job_id = ${id}
    on conflict do nothing`.execute(trx);
  await sql`update review_jobs set continued_in = ${open}, updated_at = ${at} where id = ${id}`.execute(trx);
  return open;
}
