import { type Kysely, sql } from 'kysely';

/** Makes `decisionPeople` a key, for the migration of whoever refers to it first. */
export async function publishPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job_decisions
    add column second_key text not null generated always as (coalesce(second_by, '')) stored`.execute(db);
  await sql`
    alter table job_decisions add constraint job_decisions_people unique (id, decided_by, second_key)`.execute(
    db,
  );
}
