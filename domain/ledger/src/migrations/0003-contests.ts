import { type Kysely, sql } from 'kysely';

/** Facts of scorecards that somebody says are wrong. Who contests never decides: the store sees to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scorecard_contests (
      id uuid primary key,
      line text not null,
      side text not null check (side in ('platform', 'authority')),
      subject text not null,
      because text not null,
      by text not null,
      at timestamptz not null,
      state text not null default 'open' check (state in ('open', 'upheld', 'struck')),
      decided_by text,
      decided_at timestamptz,
      reason text,
      check ((state = 'open') = (decided_by is null)),
      check ((decided_by is null) = (decided_at is null)),
      check ((decided_by is null) = (reason is null)),
      constraint contest_decided_by_another check (decided_by <> by)
    )`.execute(db);
  await sql`create unique index scorecard_contests_open on scorecard_contests (line) where state = 'open'`.execute(
    db,
  );
  await sql`create index scorecard_contests_of_line on scorecard_contests (line, at)`.execute(db);
  await sql`
    create function keep_contest() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.state = 'open'
        and to_jsonb(new) - '{state,decided_by,decided_at,reason}'::text[]
          = to_jsonb(old) - '{state,decided_by,decided_at,reason}'::text[] then
        return new;
      end if;
      raise exception 'contests_are_kept' using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  await sql`
    create trigger contests_are_kept before update or delete on scorecard_contests
    for each row execute function keep_contest()`.execute(db);
}
