import { type Kysely, sql } from 'kysely';

/** What a message is about, so that one that is out of date is not sent when somebody replays it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table webhook_deliveries add column subject text`.execute(db);
  await sql`alter table webhook_deliveries drop constraint webhook_deliveries_state_check`.execute(db);
  await sql`
    alter table webhook_deliveries add constraint webhook_deliveries_state_check
    check (state in ('waiting', 'delivered', 'dead', 'superseded'))`.execute(db);
  await sql`
    create index webhook_deliveries_subject on webhook_deliveries (endpoint_id, subject, seq)
    where subject is not null`.execute(db);
  await sql`drop index webhook_deliveries_dead`.execute(db);
  await sql`
    create index webhook_deliveries_dead on webhook_deliveries (seq)
    where state in ('dead', 'superseded')`.execute(db);
}
