import { type Kysely, sql } from 'kysely';

/** Automation hides content, never a whole account, and what it does ends by itself; a label stays until it is lifted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What went out before without an end gets the one that it would get now; the platform is told when it comes.
  await sql`
    update actions set expires_at = coalesce(ended_at, now() + interval '24 hours')
    where origin = 'automation' and kind <> 'label' and expires_at is null`.execute(db);
  await sql`
    alter table actions add constraint friction_ends
    check (origin <> 'automation' or kind = 'label' or expires_at is not null)`.execute(db);
  // Not valid for rows that are there: an account that was hidden before comes back at its end, which has to be allowed.
  await sql`
    alter table actions add constraint hides_content_only check (
      origin <> 'automation' or kind <> 'hide-until-review' or content_id is not null
      or ended_at is not null
    ) not valid`.execute(db);
}
