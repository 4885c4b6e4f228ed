import { partitionByMonth } from '@breakwater/storage';
import { type Kysely, sql } from 'kysely';

/**
 * Events stand in months, so that an old month ends as a whole. The ids of their sources cannot be unique over months:
 * they stand in a table of their own, as long as their events.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_ids (
      source text not null,
      source_event_id text not null,
      event_id uuid not null,
      primary key (source, source_event_id)
    )`.execute(db);
  await sql`
    insert into event_ids (source, source_event_id, event_id)
    select source, source_event_id, id from events order by seq`.execute(db);
  await sql`create index event_ids_by_event on event_ids (event_id)`.execute(db);
  await sql`alter table events drop column source_event_id`.execute(db);
  await sql`drop index events_by_age`.execute(db);
  await partitionByMonth(db, {
    table: 'events',
    key: 'id',
    counter: 'seq',
    indexes: [
      sql`create index events_by_seq on events (seq)`,
      sql`create index events_of_account on events (platform, account_id, seq)`,
      sql`create index events_of_content on events ((body #>> '{content,id}'))
        where type in ('content.created', 'content.updated', 'content.shared')`,
      sql`create index events_sealed on events (received_at) where sealed is not null`,
      sql`create index events_of_reporter on events (platform, (body #>> '{report,reporter}'))
        where type = 'report.created'`,
    ],
    referredBy: [{ table: 'dead_letters', column: 'event_id' }],
  });
}
