import { type Kysely, sql } from 'kysely';

/** Decisions that are judged again blind, golden jobs, and whose reports were upheld. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table quality_golden (
      job_id uuid primary key references review_jobs (id),
      decision text not null check (decision in ('no-violation', 'violation')),
      policy text,
      note text,
      added_by text not null,
      added_at timestamptz not null,
      check ((decision = 'violation') = (policy is not null))
    )`.execute(db);
  // Blind means by somebody else: who decided or confirmed cannot be the one who judges it again.
  await sql`
    create table quality_tasks (
      id uuid primary key,
      kind text not null check (kind in ('sample', 'golden')),
      job_id uuid not null references review_jobs (id),
      decision_id uuid unique references job_decisions (id),
      job_policy text not null,
      language text,
      decision text not null check (decision in ('no-violation', 'violation')),
      policy text,
      decided_by text,
      confirmed_by text,
      made_at timestamptz not null,
      claimed_by text,
      claimed_until timestamptz,
      answered_by text,
      answered_at timestamptz,
      answer text check (answer in ('no-violation', 'violation')),
      answer_policy text,
      voided_at timestamptz,
      check ((kind = 'sample') = (decision_id is not null and decided_by is not null)),
      check ((claimed_by is null) = (claimed_until is null)),
      check ((answered_by is null) = (answer is null) and (answered_by is null) = (answered_at is null)),
      check (answer is null or (answer = 'violation') = (answer_policy is not null)),
      constraint judged_again_by_somebody_else check (
        lower(btrim(answered_by)) is distinct from lower(btrim(decided_by)) or answered_by is null),
      constraint judged_again_by_no_second_person check (
        lower(btrim(answered_by)) is distinct from lower(btrim(confirmed_by)) or answered_by is null)
    )`.execute(db);
  await sql`
    create index quality_tasks_waiting on quality_tasks (made_at, id)
    where kind = 'sample' and answered_at is null and voided_at is null`.execute(db);
  await sql`create index quality_tasks_answered on quality_tasks (answered_at)`.execute(db);
  await sql`
    create unique index quality_tasks_golden_once on quality_tasks (job_id, coalesce(answered_by, claimed_by))
    where kind = 'golden'`.execute(db);
  await sql`
    create table reporter_outcomes (
      decision_id uuid not null references job_decisions (id),
      platform text not null,
      reporter text not null,
      upheld boolean not null,
      at timestamptz not null,
      taken_back_at timestamptz,
      primary key (decision_id, platform, reporter)
    )`.execute(db);
  await sql`
    create index reporter_outcomes_reporter on reporter_outcomes (platform, reporter)
    where taken_back_at is null`.execute(db);
}
