import { type Kysely, sql } from 'kysely';

/** Letters of cases, how they went out, and what came back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table casework_letters (
      id text primary key,
      case_id uuid not null references casework_cases (id),
      kind text not null,
      language text not null,
      sha256 text not null,
      items int not null,
      -- SHA-256 over everything of the case that the letter shows.
      shows text not null,
      made_at timestamptz not null,
      made_by text not null
    )`.execute(db);
  await sql`create index casework_letters_of on casework_letters (case_id, made_at)`.execute(db);
  await sql`
    create table casework_sendings (
      id uuid primary key,
      case_id uuid not null references casework_cases (id),
      letter_id text not null references casework_letters (id),
      way text not null check (way in ('e-mail', 'portal', 'post', 'handed-over')),
      at timestamptz not null,
      "to" text,
      note text,
      recorded_at timestamptz not null,
      by text not null check (by like 'staff:_%'),
      received_at timestamptz,
      received_basis text check (received_basis in ('confirmed', 'presumed')),
      received_note text,
      received_by text check (received_by like 'staff:_%'),
      check ((received_at is null) = (received_basis is null) and (received_at is null) = (received_by is null))
    )`.execute(db);
  await sql`create index casework_sendings_of on casework_sendings (case_id, at)`.execute(db);
  await sql`
    create table casework_answers (
      id uuid primary key,
      case_id uuid not null references casework_cases (id),
      kind text not null check (kind in ('receipt', 'answer', 'asks-back', 'other')),
      at timestamptz not null,
      pauses text,
      way text not null,
      text text not null,
      "from" text,
      recorded_at timestamptz not null,
      by text not null check (by like 'staff:_%'),
      mail jsonb,
      capture_id uuid,
      sufficient boolean,
      assessed_because text,
      assessed_at timestamptz,
      assessed_by text check (assessed_by like 'staff:_%'),
      check ((sufficient is null) = (assessed_by is null))
    )`.execute(db);
  await sql`create index casework_answers_of on casework_answers (case_id, at)`.execute(db);
  await sql`
    create function casework_answers_stand() returns trigger language plpgsql as $$
    begin
      if (old.case_id, old.kind, old.at, old.way, old.text, old."by", old.capture_id)
        is distinct from (new.case_id, new.kind, new.at, new.way, new.text, new."by", new.capture_id) then
        raise exception 'what was answered is not changed' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger casework_answers_stand before update on casework_answers
    for each row execute function casework_answers_stand()`.execute(db);
  await sql`
    create trigger casework_letters_stand before update on casework_letters
    for each row execute function casework_said_once()`.execute(db);
}
