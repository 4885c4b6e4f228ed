import { referenceTo } from '@breakwater/storage';
import { type Kysely, sql } from 'kysely';
import type { ReviewKeys } from '../ports.ts';

/**
 * Appeals. The safeguard "an appeal goes to someone who did not decide" is in the constraints: an appeal carries who
 * decided and who confirmed by foreign keys, so that neither can be left out or misstated, and follows them when they
 * change.
 */
export const up =
  (keys: ReviewKeys) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await keys.publishPeople(db);
    await sql`
    alter table statements
    add column decision_key text not null generated always as (coalesce(decision_id::text, '')) stored`.execute(
      db,
    );
    await sql`alter table statements add constraint statements_of_decision unique (id, decision_key)`.execute(
      db,
    );
    await sql`
    create table appeals (
      id uuid primary key,
      statement_id uuid not null references statements (id),
      decision_id uuid,
      decision_key text not null generated always as (coalesce(decision_id::text, '')) stored,
      platform text not null,
      account_id text not null,
      policy text not null,
      state text not null check (state in ('open', 'claimed', 'decided', 'moot')),
      lodged_at timestamptz not null,
      due_at timestamptz not null,
      language text,
      text text not null,
      attachments text not null,
      submission text not null,
      claimed_by text,
      claimed_until timestamptz,
      outcome text check (outcome in ('upheld', 'overturned', 'partly')),
      decided_by text check (decided_by ~ '^staff:'),
      decided_at timestamptz,
      reason text,
      reversed text not null default '[]',
      original_by text,
      original_second text,
      unique (statement_id, submission),
      check ((state = 'claimed') = (claimed_by is not null and claimed_until is not null)),
      check ((state = 'decided') = (outcome is not null and decided_by is not null and reason is not null)),
      check ((state in ('decided', 'moot')) = (decided_at is not null)),
      constraint appeal_of_statement foreign key (statement_id, decision_key)
        references statements (id, decision_key),
      constraint appeal_names_who_decided
        check ((decision_id is not null) = (original_by is not null and original_second is not null)),
      constraint appeal_original_people foreign key (decision_id, original_by, original_second)
        ${referenceTo(keys.decisionPeople)} on update cascade,
      constraint appeal_decided_by_another check (
        lower(btrim(decided_by)) not in (lower(btrim(original_by)), lower(btrim(original_second)))
      ),
      constraint appeal_claimed_by_another check (
        lower(btrim(claimed_by)) not in (lower(btrim(original_by)), lower(btrim(original_second)))
      )
    )`.execute(db);
    await sql`
    create unique index appeals_one_open on appeals (statement_id) where state in ('open', 'claimed')`.execute(
      db,
    );
    await sql`create index appeals_due on appeals (due_at, id) where state in ('open', 'claimed')`.execute(
      db,
    );
    await sql`create index appeals_lodged on appeals (lodged_at desc, id desc)`.execute(db);
    await sql`create index appeals_decision on appeals (decision_id)`.execute(db);
  };
