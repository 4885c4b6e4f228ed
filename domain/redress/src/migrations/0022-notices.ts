import { NOTICE_CATEGORIES } from '@breakwater/contracts/redress';
import { referenceTo } from '@breakwater/storage';
import { type Kysely, sql } from 'kysely';
import type { ReviewKeys } from '../ports.ts';

/** Notices of illegal content. Who gives notice is named, but for child abuse, and says that it is in good faith. */
export const up =
  (keys: ReviewKeys) =>
  async (db: Kysely<unknown>): Promise<void> => {
    const categories = sql.join(NOTICE_CATEGORIES.map((category) => sql.lit(category)));
    await sql`
    create table notices (
      id uuid primary key,
      token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
      content_hash text not null,
      received_at timestamptz not null,
      acknowledged_at timestamptz not null,
      due_at timestamptz not null,
      locations text not null,
      category text not null check (category in (${categories})),
      reason text not null,
      name text,
      email text,
      good_faith boolean not null check (good_faith),
      language text,
      platform text,
      account_id text,
      content_id text,
      job_id uuid ${referenceTo(keys.job)},
      reported_at timestamptz,
      state text not null check (state in ('open', 'decided')),
      outcome text check (outcome in ('acted', 'no-action')),
      decided_at timestamptz,
      check ((platform is null) = (account_id is null)),
      check (content_id is null or account_id is not null),
      check ((state = 'decided') = (outcome is not null and decided_at is not null)),
      constraint notice_names_who_gives_it
        check (category = 'child-abuse' or (name is not null and email is not null))
    )`.execute(db);
    await sql`create index notices_job on notices (job_id)`.execute(db);
    await sql`create index notices_due on notices (due_at, id) where state = 'open'`.execute(db);
    await sql`create index notices_latest on notices (received_at desc, id desc)`.execute(db);
    await sql`
    create index notices_to_report on notices (received_at)
    where reported_at is null and account_id is not null`.execute(db);
  };
