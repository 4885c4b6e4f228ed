import { type Kysely, sql } from 'kysely';

/** Queues with routing, how pressing a job is, and what reviewers do with a job besides deciding it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await extendJobs(db);
  await sql`
    create table review_queues (
      id text primary key,
      title_en text not null check (btrim(title_en) <> ''),
      title_ur text not null check (btrim(title_ur) <> ''),
      description text,
      due_hours double precision check (due_hours > 0),
      paused boolean not null default false,
      changed_by text not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    create table review_routing (
      version int primary key check (version > 0),
      rules jsonb not null,
      changed_by text not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    create table review_job_skips (
      job_id uuid not null references review_jobs (id),
      skipped_by text not null,
      at timestamptz not null,
      reason text not null,
      primary key (job_id, skipped_by, at)
    )`.execute(db);
  await sql`
    insert into review_queues (id, title_en, title_ur, changed_by, changed_at) values
      ('default', 'General', 'عمومی', 'breakwater', now()),
      ('terrorism', 'Terrorist content', 'دہشت گردی کا مواد', 'breakwater', now()),
      ('networks', 'Networks and links', 'نیٹ ورک اور روابط', 'breakwater', now()),
      ('reports', 'Reports of users', 'صارفین کی رپورٹیں', 'breakwater', now()),
      ('awareness', 'News and research', 'خبریں اور تحقیق', 'breakwater', now()),
      ('notices', 'Notices of illegal content', 'غیر قانونی مواد کے نوٹس', 'breakwater', now())`.execute(db);
}

async function extendJobs(db: Kysely<unknown>): Promise<void> {
  // The score is the store's own: whoever changes severity, audience or due time cannot leave a stale one behind.
  await sql`
    alter table review_jobs
      drop constraint review_jobs_state_check,
      add constraint review_jobs_state_check
        check (state in ('open', 'claimed', 'snoozed', 'awaiting-second', 'resolved')),
      add column level text not null default 'first' check (level in ('first', 'lead')),
      add column origin text not null default 'rule' check (origin in ('rule', 'notice')),
      add column audience bigint check (audience >= 0),
      add column language text,
      add column skips int not null default 0,
      add column snoozed_until timestamptz,
      add column snooze_reason text,
      add column escalated_by text,
      add column escalated_because text,
      add column urgency smallint not null default 1 check (urgency between 1 and 5),
      add column urgency_until timestamptz,
      add column harm smallint not null generated always as (
        case severity when 0 then 1 when 1 then 3 when 2 then 9 else 27 end) stored,
      add column reach numeric(4, 2) not null generated always as (
        round(1 + log((1 + coalesce(audience, 0))::numeric), 2)) stored,
      add column score numeric(8, 2) not null generated always as (
        case severity when 0 then 1 when 1 then 3 when 2 then 9 else 27 end
        * round(1 + log((1 + coalesce(audience, 0))::numeric), 2) * urgency) stored,
      add constraint snoozing_ends check ((state = 'snoozed') = (snoozed_until is not null)),
      add constraint escalated_by_somebody check ((level = 'lead') = (escalated_by is not null))
  `.execute(db);
  // The due times that are there are stepped by the first sweep.
  await sql`
    update review_jobs set urgency_until = created_at where due_at is not null and state <> 'resolved'`.execute(
    db,
  );
  await sql`drop index review_jobs_next`.execute(db);
  await sql`
    create index review_jobs_pressing on review_jobs (score desc, created_at, id)
    where state <> 'resolved'`.execute(db);
  await sql`
    create index review_jobs_resolved on review_jobs (score desc, created_at, id)
    where state = 'resolved'`.execute(db);
  await sql`
    create index review_jobs_urgency on review_jobs (urgency_until)
    where state <> 'resolved' and urgency_until is not null`.execute(db);
}
