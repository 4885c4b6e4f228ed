import { type Kysely, sql } from 'kysely';

/** Lists in order, and words of reasons, without reading all jobs: each filter has an index, the rare ones a small one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['queue', 'policy', 'severity']) {
    await sql`
      create index ${sql.raw(`review_jobs_${column}`)} on review_jobs (${sql.raw(column)}, score desc, created_at, id)
      where state <> 'resolved'`.execute(db);
  }
  await sql`
    create index review_jobs_state on review_jobs (state, score desc, created_at, id)
    where state in ('claimed', 'snoozed', 'awaiting-second')`.execute(db);
  await sql`
    create index review_jobs_lead on review_jobs (score desc, created_at, id)
    where level = 'lead' and state <> 'resolved'`.execute(db);
  await sql`
    create index review_jobs_notices on review_jobs (score desc, created_at, id)
    where origin = 'notice' and state <> 'resolved'`.execute(db);
  await sql`
    create index review_jobs_due on review_jobs (due_at)
    where state <> 'resolved' and due_at is not null`.execute(db);
  await sql`
    create index review_jobs_words on review_jobs using gin (to_tsvector('simple', because))`.execute(db);
}
