import { type Kysely, sql } from 'kysely';

const KINDS = [
  'label',
  'queue',
  'slow',
  'hold-recommendation',
  'verify',
  'hide-until-review',
  'hide-content',
  'remove-content',
  'limit-account',
  'geo-restrict',
  'suspend-account',
];
/** One spelling a person: what is not written like this names nobody. */
const STAFF = sql.lit('^staff:[a-z0-9][a-z0-9_-]*$');

/**
 * Decisions are made by staff under a version of a policy, and can be undone. That a policy marked severe needs two
 * different people is a constraint: `severe` is part of the foreign keys from the action over its decision to the
 * version of the policy, so that no code can claim otherwise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await alterDecisions(db);
  await reopenWhatKeysDecided(db);
  await constrainDecisions(db);
  await alterActions(db);
}

async function alterDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job_decisions
      add column platform text, add column account_id text,
      add column policy text, add column policy_version integer, add column severe boolean not null default false,
      add column note text,
      add column undone_at timestamptz, add column undone_by text, add column undo_reason text,
      add column statement_id uuid, add column bulk_id uuid,
      add column confirmed_by text generated always as (case when outcome = 'confirmed' then second_by end) stored,
      add constraint undoing_is_told
        check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))`.execute(
    db,
  );
  await sql`
    update job_decisions d set platform = j.platform, account_id = j.account_id, policy = j.policy
    from review_jobs j where j.id = d.job_id`.execute(db);
  await sql`
    alter table job_decisions alter column platform set not null, alter column account_id set not null`.execute(
    db,
  );
  await sql`
    alter table review_jobs add column decision_id uuid references job_decisions (id),
      add column continued_in uuid references review_jobs (id)`.execute(db);
}

/** What waits for a second person was decided by an API key: it has to be decided by a person, under a policy. */
async function reopenWhatKeysDecided(db: Kysely<unknown>): Promise<void> {
  await sql`
    update job_decisions set undone_at = now(), undone_by = 'automation',
      undo_reason = 'Decided with an API key, before decisions needed a person and a policy.'
    where outcome = 'awaiting-second'`.execute(db);
  await sql`
    update review_jobs set state = 'open', decision = null, decided_by = null, note = null
    where state = 'awaiting-second'`.execute(db);
  await sql`
    update review_jobs j set decision_id = d.id from job_decisions d
    where d.job_id = j.id and j.state = 'resolved' and d.outcome in ('final', 'confirmed')`.execute(db);
}

async function constrainDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job_decisions
      add unique (id, confirmed_by),
      add unique (id, policy, policy_version, severe),
      add constraint under_a_policy_version
        foreign key (policy, policy_version, severe) references policy_versions (id, version, severe),
      add constraint severe_decision_needs_two check (not severe or outcome <> 'final'),
      add constraint only_violations_are_severe check (not severe or policy_version is not null)`.execute(db);
  // Not valid for rows that are there: they were made with API keys. They can be undone, and nothing else.
  await sql`
    alter table job_decisions
      add constraint violation_has_policy
        check (decision <> 'violation' or policy_version is not null or undone_at is not null) not valid,
      add constraint staff_decides check (
        undone_at is not null
        or (decided_by ~ ${STAFF} and (second_by is null or second_by ~ ${STAFF}))
      ) not valid`.execute(db);
  await sql`
    create unique index job_decisions_one_stands on job_decisions (job_id)
    where outcome <> 'rejected' and undone_at is null`.execute(db);
  await sql`create index job_decisions_newest on job_decisions (decided_at desc, id desc)`.execute(db);
  await sql`create index job_decisions_account on job_decisions (platform, account_id, decided_at)`.execute(
    db,
  );
}

async function alterActions(db: Kysely<unknown>): Promise<void> {
  const kinds = sql.join(KINDS.map((kind) => sql.lit(kind)));
  await sql`
    alter table actions
      add column territories text[], add column policy_version integer, add column severe boolean,
      add column brings_back uuid references actions (id),
      add column ends_by text, add column ends_because text,
      drop constraint actions_kind_check,
      add constraint actions_kind_check check (kind in (${kinds})),
      add constraint severe_needs_two check (
        severe is not true
        or (confirmed_by is not null and lower(btrim(confirmed_by)) <> lower(btrim(decided_by)))
      ),
      add constraint confirmed_by_who_confirmed
        foreign key (decision_id, confirmed_by) references job_decisions (id, confirmed_by),
      add constraint severe_as_its_decision
        foreign key (decision_id, policy, policy_version, severe)
        references job_decisions (id, policy, policy_version, severe)`.execute(db);
  await sql`
    alter table actions
      add constraint person_acts_under_policy check (
        origin <> 'person' or (policy_version is not null and severe is not null) or ended_at is not null
      ) not valid,
      add constraint staff_acts check (
        origin <> 'person' or ended_at is not null
        or (decided_by ~ ${STAFF} and (confirmed_by is null or confirmed_by ~ ${STAFF}))
      ) not valid`.execute(db);
  await sql`create index actions_decision on actions (decision_id) where decision_id is not null`.execute(db);
  // Which decisions want an action ended. While one of them stands it stays ended; an undone one no longer counts.
  await sql`
    create table action_endings (
      action_id uuid not null references actions (id),
      decision_id uuid not null references job_decisions (id),
      at timestamptz not null,
      voided_at timestamptz,
      primary key (action_id, decision_id)
    )`.execute(db);
  await sql`create index action_endings_decision on action_endings (decision_id)`.execute(db);
}
