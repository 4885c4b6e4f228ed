import { type Kysely, sql } from 'kysely';

/** A queue of its own for what matches an incident under way: due within an hour. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into review_queues (id, title_en, title_ur, due_hours, changed_by, changed_at)
    values ('incident', 'Incident under way', 'جاری واقعہ', 1, 'breakwater', now())
    on conflict do nothing`.execute(db);
}
