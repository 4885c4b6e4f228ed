import { SEVERE_LETTERS } from '@breakwater/contracts/letters';
import { type Kysely, sql } from 'kysely';

/**
 * Letters, their numbers and their PDFs. That a number is never taken back, that what has left the house stays as it was, and
 * that nobody signs what they wrote is held by the tables: no code can get round it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letter_settings (
      one boolean primary key default true check (one),
      settings jsonb not null,
      changed_by text not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    create table letter_numbers (
      register text not null,
      year int not null check (year between 2000 and 2200),
      last int not null check (last >= 1),
      primary key (register, year)
    )`.execute(db);
  await sql`
    create table letters (
      id uuid primary key,
      kind text not null,
      language text not null check (language ~ '^[a-z]{2}$'),
      instrument text,
      about_kind text check (about_kind in ('matter', 'order', 'case')),
      about_id uuid,
      register text not null,
      state text not null check (state in ('draft', 'ready', 'issued', 'discarded')),
      template text not null,
      requires text[] not null,
      subject text not null,
      paragraphs jsonb not null,
      "values" jsonb not null,
      items jsonb not null,
      channel text check (channel in ('mail', 'exchange', 'desk', 'post', 'portal')),
      route_to text,
      as_correspondence boolean not null,
      number text unique,
      day text check (day ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      -- As it reads, from when it has its number: settings that change later do not change it.
      sheet jsonb,
      text_sha256 text,
      fingerprint text,
      signed_by text check (signed_by like 'staff:_%'),
      signed_at timestamptz,
      signed_fingerprint text,
      written_by text[] not null check (cardinality(written_by) >= 1),
      created_at timestamptz not null,
      created_by text not null,
      discarded_because text,
      check ((about_kind is null) = (about_id is null)),
      check ((number is null) = (day is null)),
      check ((text_sha256 is null) = (sheet is null) and (text_sha256 is null) = (fingerprint is null)),
      check (state not in ('ready', 'issued') or (number is not null and fingerprint is not null)),
      check (state <> 'draft' or fingerprint is null),
      check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (signed_fingerprint is null)),
      constraint nobody_signs_what_they_wrote check (signed_by is null or signed_by <> all (written_by)),
      constraint a_signature_binds_what_it_saw
        check (signed_by is null or (fingerprint is not null and signed_fingerprint = fingerprint))
    )`.execute(db);
  await sql`create index letters_about on letters (about_id, id desc) where about_id is not null`.execute(db);
  await sql`create index letters_state on letters (state, id desc)`.execute(db);
  await guardLetters(db);
  await sql`
    create table letter_pdfs (
      letter_id uuid not null references letters (id) on delete cascade,
      text_sha256 text not null,
      sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
      bytes bytea not null,
      made_at timestamptz not null,
      primary key (letter_id, text_sha256)
    )`.execute(db);
  await createDispatches(db);
}

async function guardLetters(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function letters_keep() returns trigger language plpgsql as $$
    declare
      open_parts text[] := array['channel', 'route_to', 'fingerprint', 'signed_by', 'signed_at', 'signed_fingerprint'];
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'draft' or new.number is not null then
          raise exception 'a letter begins as a draft without a number' using errcode = 'BW003';
        end if;
        return new;
      end if;
      if tg_op = 'DELETE' then
        if old.number is not null then
          raise exception 'a letter with a number stays' using errcode = 'BW003';
        end if;
        return old;
      end if;
      if old.number is not null and (new.number is distinct from old.number or new.register <> old.register) then
        raise exception 'a number is never taken back' using errcode = 'BW003';
      end if;
      if old.written_by <@ new.written_by is not true then
        raise exception 'who wrote a letter is not forgotten' using errcode = 'BW003';
      end if;
      if new.state <> old.state and not (
        (old.state = 'draft' and new.state in ('ready', 'discarded'))
        or (old.state = 'ready' and new.state in ('draft', 'issued', 'discarded'))
      ) then
        raise exception 'a letter that is % does not become %', old.state, new.state using errcode = 'BW003';
      end if;
      if old.state in ('issued', 'discarded') and to_jsonb(new) - open_parts <> to_jsonb(old) - open_parts then
        raise exception 'what has left the house stays as it was' using errcode = 'BW003';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger letters_kept before insert or update or delete on letters
    for each row execute function letters_keep()`.execute(db);
}

async function createDispatches(db: Kysely<unknown>): Promise<void> {
  const severe = sql.join(SEVERE_LETTERS.map((kind) => sql.lit(kind)));
  await sql`
    create table letter_dispatches (
      id uuid primary key,
      letter_id uuid not null references letters (id),
      channel text not null,
      route_to text,
      fingerprint text not null,
      state text not null check (state in ('queued', 'handed', 'refused', 'cancelled')),
      by text not null check (by like 'staff:_%'),
      at timestamptz not null,
      handed_at timestamptz,
      message_id text,
      attempts int not null default 0,
      next_try_at timestamptz,
      lease_until timestamptz,
      said text,
      ledger_fault text,
      check ((state = 'handed') = (handed_at is not null)),
      check ((state = 'queued') = (next_try_at is not null)),
      check (state not in ('queued', 'refused', 'cancelled') or channel = 'mail')
    )`.execute(db);
  await sql`create index letter_dispatches_of on letter_dispatches (letter_id, at)`.execute(db);
  // A letter waits on one way at a time.
  await sql`
    create unique index letter_dispatches_once on letter_dispatches (letter_id) where state = 'queued'`.execute(
    db,
  );
  await sql`
    create index letter_dispatches_due on letter_dispatches (next_try_at) where state = 'queued'`.execute(db);
  await sql`
    create function letter_dispatches_keep() returns trigger language plpgsql as $$
    declare
      letter letters%rowtype;
    begin
      if tg_op = 'UPDATE' then
        if old.state <> 'queued' then
          raise exception 'how a letter went is not changed' using errcode = 'BW003';
        end if;
        return new;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'how a letter went is not forgotten' using errcode = 'BW003';
      end if;
      select * into letter from letters where id = new.letter_id;
      if letter.state not in ('ready', 'issued') or letter.fingerprint <> new.fingerprint
        or letter.channel is distinct from new.channel or letter.route_to is distinct from new.route_to then
        raise exception 'a letter goes out as it stands, or not at all' using errcode = 'BW003';
      end if;
      if letter.kind in (${severe}) and letter.signed_fingerprint is distinct from new.fingerprint then
        raise exception 'a severe letter goes out when a second person has signed it' using errcode = 'BW003';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger letter_dispatches_kept before insert or update or delete on letter_dispatches
    for each row execute function letter_dispatches_keep()`.execute(db);
}
