import { type Kysely, sql } from 'kysely';

/** A decision that holds for copies of what was decided, as a bulk run; and files of removed content, to know them again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table bulk_runs
      add column copies_of uuid,
      add column copied_content text,
      add constraint copies_of_something check ((copies_of is null) = (copied_content is null))`.execute(db);
  // A copy for which nobody was asked has no job until the decision is made on it.
  await sql`
    alter table bulk_items
      alter column job_id drop not null,
      add column opened boolean not null default false`.execute(db);
  await sql`
    create table bulk_copies (
      run_id uuid not null,
      position int not null,
      platform text not null,
      account_id text not null,
      content_id text not null,
      how text not null check (how in ('share', 'quote', 'near-copy', 'same-file', 'same-link')),
      likeness real not null check (likeness between 0 and 1),
      at timestamptz not null,
      audience bigint check (audience >= 0),
      event_id uuid not null,
      begins text,
      primary key (run_id, position),
      foreign key (run_id, position) references bulk_items (run_id, position) on delete cascade
    )`.execute(db);
  await sql`create index bulk_copies_account on bulk_copies (platform, account_id)`.execute(db);
  await sql`
    create index bulk_runs_copies on bulk_runs (copies_of, started_at) where copies_of is not null`.execute(
    db,
  );
  // When the decision for which it was opened is taken back, nobody is asked about it any more.
  await sql`
    alter table review_jobs
      add column withdrawn_at timestamptz,
      drop constraint review_jobs_check1,
      add constraint resolved_by_somebody check (
        state not in ('awaiting-second', 'resolved') or withdrawn_at is not null
        or (decision is not null and decided_by is not null)),
      add constraint only_copies_are_withdrawn check (
        withdrawn_at is null or (origin = 'copy' and state = 'resolved' and decision is null))`.execute(db);
  await sql`
    create index review_job_verdicts_content on review_job_verdicts (content_id) where content_id is not null`.execute(
    db,
  );
  await sql`
    create table removed_files (
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      content_id text not null,
      decision_id uuid not null references job_decisions (id),
      policy text not null,
      severity smallint not null check (severity between 0 and 3),
      primary key (sha256, decision_id, content_id)
    )`.execute(db);
  await sql`create index removed_files_decision on removed_files (decision_id)`.execute(db);
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at)
    values ('copies', 'Copies of what was decided', 'فیصلہ شدہ مواد کی نقول', 'breakwater', now())
    on conflict do nothing`.execute(db);
}
