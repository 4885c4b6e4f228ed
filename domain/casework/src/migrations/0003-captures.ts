import { type Kysely, sql } from 'kysely';

/**
 * Captures. Their bytes lie sealed outside the database; the key that opens them lies here, sealed itself, and goes with the
 * row that destroys them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table casework_captures (
      id uuid primary key,
      case_id uuid not null references casework_cases (id),
      name text not null,
      media_type text not null,
      bytes bigint not null check (bytes > 0),
      captured_at timestamptz not null,
      captured_by text not null,
      how text not null,
      address text,
      note text,
      uploaded_at timestamptz not null,
      uploaded_by text not null check (uploaded_by like 'staff:_%'),
      parts int not null default 0,
      sha256 text,
      sealed_at timestamptz,
      -- The capture's own key, sealed with the key of the installation that is named.
      sealed_key bytea,
      key_name text not null,
      keep_until timestamptz not null,
      broken_at timestamptz,
      checked_at timestamptz,
      check_found text check (check_found in ('whole', 'broken', 'key-missing')),
      stamp bytea,
      stamp_facts jsonb,
      stamp_tries int not null default 0,
      stamp_due_at timestamptz,
      stamp_fault text,
      destruction_asked_at timestamptz,
      destruction_asked_by text check (destruction_asked_by like 'staff:_%'),
      destruction_because text,
      destroyed_at timestamptz,
      destroyed_by text,
      check ((sealed_at is null) = (sha256 is null)),
      constraint nothing_opens_what_was_destroyed check ((destroyed_at is null) = (sealed_key is not null)),
      constraint two_people_destroy check (destroyed_by is null or destroyed_by = 'retention' or (
        destroyed_by like 'staff:_%' and destruction_asked_by is not null and destroyed_by <> destruction_asked_by)),
      constraint retention_waits_for_the_end check (
        destroyed_by <> 'retention' or sealed_at is null or destroyed_at > keep_until)
    )`.execute(db);
  await sql`create index casework_captures_of on casework_captures (case_id, uploaded_at)`.execute(db);
  await sql`
    create index casework_captures_unstamped on casework_captures (stamp_due_at) where stamp is null and destroyed_at is null`.execute(
    db,
  );
  await sql`
    create table casework_capture_items (
      capture_id uuid not null references casework_captures (id),
      item_id uuid not null references casework_items (id),
      primary key (capture_id, item_id)
    )`.execute(db);
  await sql`create index casework_capture_items_of on casework_capture_items (item_id)`.execute(db);
  await sql`
    create function casework_captures_stand() returns trigger language plpgsql as $$
    begin
      if (old.case_id, old.name, old.media_type, old.bytes, old.captured_at, old.captured_by, old.how, old.address, old.note,
          old.uploaded_at, old.uploaded_by)
        is distinct from (new.case_id, new.name, new.media_type, new.bytes, new.captured_at, new.captured_by, new.how,
          new.address, new.note, new.uploaded_at, new.uploaded_by) then
        raise exception 'what a capture is said to be is not changed' using errcode = 'check_violation';
      end if;
      if old.sealed_at is not null
        and (old.sha256, old.sealed_at, old.parts) is distinct from (new.sha256, new.sealed_at, new.parts) then
        raise exception 'a sealed capture is not replaced' using errcode = 'check_violation';
      end if;
      if old.sealed_at is not null and new.sealed_key is distinct from old.sealed_key and new.sealed_key is not null then
        raise exception 'a capture keeps its key' using errcode = 'check_violation';
      end if;
      if old.broken_at is not null and new.broken_at is distinct from old.broken_at then
        raise exception 'what was broken stays so' using errcode = 'check_violation';
      end if;
      if old.destroyed_at is not null and (new.destroyed_at, new.destroyed_by)
        is distinct from (old.destroyed_at, old.destroyed_by) then
        raise exception 'what was destroyed stays so' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger casework_captures_stand before update on casework_captures
    for each row execute function casework_captures_stand()`.execute(db);
  await sql`
    create function casework_captures_last() returns trigger language plpgsql as $$
    begin
      if old.sealed_at is not null and old.destroyed_at is null then
        raise exception 'a capture is destroyed by two people' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$`.execute(db);
  await sql`
    create trigger casework_captures_last before delete on casework_captures
    for each row execute function casework_captures_last()`.execute(db);
}
