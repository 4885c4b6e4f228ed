import { PERSON_ACTIONS, REVERSIBLE_ACTIONS } from '@breakwater/contracts';
import { type Kysely, type RawBuilder, sql } from 'kysely';

const list = (kinds: readonly string[]): RawBuilder<unknown> => sql.join(kinds.map((kind) => sql.lit(kind)));

/** The safeguard "a person decides" is in the constraints: no code can get round it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_jobs (
      id uuid primary key,
      queue text not null,
      state text not null check (state in ('open', 'claimed', 'awaiting-second', 'resolved')),
      severity smallint not null check (severity between 0 and 3),
      policy text not null,
      platform text not null,
      account_id text not null,
      because text not null,
      proposed text[] not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      due_at timestamptz,
      claimed_by text,
      claimed_until timestamptz,
      decision text check (decision in ('no-violation', 'violation')),
      decided_by text,
      confirmed_by text,
      note text,
      check ((state = 'claimed') = (claimed_by is not null and claimed_until is not null)),
      check (state not in ('awaiting-second', 'resolved') or (decision is not null and decided_by is not null)),
      constraint two_people_confirm_a_job check (lower(btrim(confirmed_by)) <> lower(btrim(decided_by)))
    )`.execute(db);
  await sql`
    create unique index review_jobs_one_open on review_jobs (platform, account_id, queue)
    where state <> 'resolved'`.execute(db);
  await sql`
    create index review_jobs_next on review_jobs (severity desc, created_at, id)
    where state <> 'resolved'`.execute(db);
  await sql`create index review_jobs_account on review_jobs (platform, account_id)`.execute(db);
  await sql`
    create table review_job_verdicts (
      job_id uuid not null references review_jobs (id),
      verdict_id uuid not null,
      event_id uuid not null,
      at timestamptz not null,
      because text not null,
      primary key (job_id, verdict_id)
    )`.execute(db);
  await sql`create index review_job_verdicts_verdict on review_job_verdicts (verdict_id)`.execute(db);
  await sql`
    create table job_decisions (
      id uuid primary key,
      job_id uuid not null references review_jobs (id),
      decision text not null check (decision in ('no-violation', 'violation')),
      actions text not null,
      reason text not null,
      decided_by text not null check (btrim(decided_by) <> ''),
      decided_at timestamptz not null,
      outcome text not null check (outcome in ('final', 'awaiting-second', 'confirmed', 'rejected')),
      second_by text check (btrim(second_by) <> ''),
      second_at timestamptz,
      second_reason text,
      unique (id, decided_by),
      unique (id, second_by),
      check ((outcome in ('confirmed', 'rejected')) = (second_by is not null)),
      constraint two_people_decide check (lower(btrim(second_by)) <> lower(btrim(decided_by)))
    )`.execute(db);
  await sql`create index job_decisions_job on job_decisions (job_id, decided_at)`.execute(db);
  await createActions(db);
}

async function createActions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table actions (
      id uuid primary key,
      kind text not null check (kind in (${list([...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS])})),
      platform text not null,
      account_id text not null,
      content_id text,
      label text,
      origin text not null check (origin in ('automation', 'person')),
      policy text not null,
      because text not null,
      rule_ids text[] not null,
      verdict_id uuid,
      job_id uuid references review_jobs (id),
      decision_id uuid,
      decided_by text,
      confirmed_by text,
      target uuid not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      ended_at timestamptz,
      ended_as text check (ended_as in ('expired', 'reversed', 'superseded')),
      check ((ended_at is null) = (ended_as is null)),
      foreign key (decision_id, decided_by) references job_decisions (id, decided_by),
      foreign key (decision_id, confirmed_by) references job_decisions (id, second_by),
      constraint automation_only_reversible
        check (origin = 'person' or kind in (${list(REVERSIBLE_ACTIONS)})),
      constraint hiding_ends check (
        kind <> 'hide-until-review'
        or (expires_at is not null and expires_at <= created_at + interval '30 days')
      ),
      constraint person_is_named check (
        origin <> 'person' or (job_id is not null and decision_id is not null and decided_by is not null)
      ),
      constraint suspension_needs_two check (
        kind <> 'suspend-account'
        or (confirmed_by is not null and lower(btrim(confirmed_by)) <> lower(btrim(decided_by)))
      )
    )`.execute(db);
  await sql`
    create unique index actions_one_in_force on actions (target)
    where origin = 'automation' and ended_at is null`.execute(db);
  await sql`create index actions_expiry on actions (expires_at) where ended_at is null`.execute(db);
  await sql`create index actions_account on actions (platform, account_id, created_at)`.execute(db);
  await sql`
    create table action_verdicts (
      action_id uuid not null references actions (id),
      verdict_id uuid not null,
      event_id uuid not null,
      at timestamptz not null,
      because text not null,
      primary key (action_id, verdict_id)
    )`.execute(db);
  await sql`create index action_verdicts_verdict on action_verdicts (verdict_id)`.execute(db);
}
