import { type Kysely, sql } from 'kysely';

/**
 * Notices that the law of their order keeps from being sent: `held` until somebody lets them go, with the reason. One that
 * waits for a lawyer who sets an end to a secrecy has a day on which they look at it: no secrecy has neither.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table disclosure_notices add column held_because text
      check (held_because in ('undated-secrecy', 'by-authority', 'on-request', 'none')),
      drop constraint disclosure_notices_state_check,
      add constraint disclosure_notices_state_check check (state in ('scheduled', 'delayed', 'held', 'sent', 'void')),
      add constraint disclosure_notices_held_says_why check (state <> 'held' or held_because is not null),
      add constraint disclosure_notices_held_comes_back check (
        state <> 'held' or held_because <> 'undated-secrecy' or delayed_until is not null)`.execute(db);
}
