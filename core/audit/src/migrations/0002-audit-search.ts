import { type Kysely, sql } from 'kysely';

/** Who looks into the log asks for somebody, for something that was done, or for what was done to something. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_log_actor on audit_log (actor, seq)`.execute(db);
  await sql`create index audit_log_action on audit_log (action text_pattern_ops, seq)`.execute(db);
  await sql`create index audit_log_subject on audit_log (subject, seq)`.execute(db);
  await sql`create index audit_log_at on audit_log (at)`.execute(db);
}
