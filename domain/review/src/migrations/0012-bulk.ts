import { type Kysely, sql } from 'kysely';

/** Decisions in bulk: what was selected, and how far each of its jobs is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What a job is about: an action on content in bulk is done to that, where it is one.
  await sql`alter table review_job_verdicts add column content_id text`.execute(db);
  await sql`
    create table bulk_runs (
      id uuid primary key,
      state text not null check (state in ('preview', 'running', 'done', 'cancelled', 'undoing', 'undone')),
      resolution jsonb not null,
      escalated boolean not null,
      created_by text not null check (btrim(created_by) <> ''),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      total int not null default 0,
      done int not null default 0,
      failed int not null default 0,
      undone int not null default 0,
      undo_failed int not null default 0,
      reason text,
      started_at timestamptz,
      finished_at timestamptz,
      cancelled_by text,
      undone_by text,
      undo_reason text,
      undo_started_at timestamptz,
      check ((state = 'preview') = (started_at is null)),
      check (started_at is null or reason is not null),
      check (state not in ('undoing', 'undone') or (undone_by is not null and undo_reason is not null)),
      check (done + failed <= total and undone + undo_failed <= done)
    )`.execute(db);
  await sql`
    create index bulk_runs_at_work on bulk_runs (started_at) where state in ('running', 'undoing')`.execute(
    db,
  );
  await sql`
    create table bulk_items (
      run_id uuid not null references bulk_runs (id) on delete cascade,
      position int not null,
      job_id uuid not null,
      policy text not null,
      state text not null check (state in ('excluded', 'waiting', 'done', 'failed', 'undone', 'undo-failed')),
      code text,
      decision_id uuid,
      primary key (run_id, position),
      check ((state in ('excluded', 'failed', 'undo-failed')) = (code is not null)),
      check (state not in ('done', 'undone', 'undo-failed') or decision_id is not null)
    )`.execute(db);
  await sql`
    create index bulk_items_at_work on bulk_items (run_id, position) where state in ('waiting', 'done')`.execute(
    db,
  );
}
