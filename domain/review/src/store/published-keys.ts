import type { PublishedKey } from '@breakwater/storage';
import { type Kysely, sql } from 'kysely';

/** What others may refer to of what people decide. Rows go only where nobody refers to them any more. */
export const reviewKeys = {
  job: { table: 'review_jobs', columns: ['id'] },
  action: { table: 'actions', columns: ['id'] },
  decision: { table: 'job_decisions', columns: ['id'] },
  /** With who decided, and who confirmed it or nobody: what refers to it can neither leave them out nor misstate them. */
  decisionPeople: { table: 'job_decisions', columns: ['id', 'decided_by', 'second_key'] },
  publishPeople,
} satisfies Record<string, PublishedKey | ((db: Kysely<unknown>) => Promise<void>)>;

/** Makes `decisionPeople` a key, for the migration of whoever refers to it first. */
async function publishPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job_decisions
    add column second_key text not null generated always as (coalesce(second_by, '')) stored`.execute(db);
  await sql`
    alter table job_decisions add constraint job_decisions_people unique (id, decided_by, second_key)`.execute(
    db,
  );
}
