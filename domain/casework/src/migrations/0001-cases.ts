import { type Kysely, sql } from 'kysely';

/** Addressees, cases and what they are about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table casework_addressees (
      id uuid primary key,
      name text not null,
      platforms text[] not null,
      hosts text[] not null,
      country text not null,
      language text not null,
      channels jsonb not null,
      added_at timestamptz not null,
      added_by text not null,
      changed_at timestamptz,
      changed_by text,
      retired_at timestamptz,
      retired_by text,
      retired_because text
    )`.execute(db);
  await sql`
    create table casework_cases (
      id uuid primary key,
      number int generated always as identity unique,
      kind text not null check (kind in ('order', 'notice', 'referral')),
      state text not null check (state in ('draft', 'issued', 'closed', 'withdrawn')),
      addressee_id uuid not null references casework_addressees (id),
      instrument text,
      request_type text,
      reference text not null,
      reason text not null,
      asked text,
      emergency boolean not null,
      due_wish timestamptz,
      language text not null,
      created_at timestamptz not null,
      created_by text not null,
      issued_at timestamptz,
      issued_by text,
      closed_at timestamptz,
      closed_by text,
      closed_because text,
      pauses jsonb not null default '[]',
      -- What the addressee owes next, as the clocks were when the case was touched last.
      due_at timestamptz,
      constraint an_order_rests_on_a_law
        check (kind = 'referral' or (instrument is not null and request_type is not null)),
      constraint a_person_issues check (issued_by like 'staff:_%'),
      check ((state = 'draft') = (issued_at is null and closed_at is null) or state = 'withdrawn'),
      check ((closed_at is not null) = (state in ('closed', 'withdrawn')))
    )`.execute(db);
  await sql`
    create index casework_cases_due on casework_cases ((closed_at is not null), due_at nulls last, id)`.execute(
    db,
  );
  await sql`create index casework_cases_of on casework_cases (addressee_id, issued_at)`.execute(db);
  await sql`
    create table casework_items (
      id uuid primary key,
      case_id uuid not null references casework_cases (id),
      place int not null,
      kind text not null check (kind in ('url', 'account', 'content')),
      value text not null,
      -- In the one form in which items are compared.
      key text not null,
      platform text not null,
      ground text,
      note text,
      seen_at timestamptz,
      state text not null
        check (state in ('not-asked', 'asked', 'acknowledged', 'gone', 'still-there', 'refused')),
      state_at timestamptz,
      state_by text,
      state_note text,
      refused_on text,
      acknowledged_at timestamptz,
      unique (case_id, key),
      unique (case_id, place),
      constraint a_person_says_so check (state_by like 'staff:_%'),
      constraint a_refusal_has_a_ground check ((state = 'refused') = (refused_on is not null))
    )`.execute(db);
  await sql`create index casework_items_key on casework_items (key)`.execute(db);
  await sql`
    create table casework_item_steps (
      item_id uuid not null references casework_items (id),
      seq int not null,
      state text not null,
      at timestamptz not null,
      recorded_at timestamptz not null,
      by text not null,
      note text,
      ground text,
      answer_id uuid,
      primary key (item_id, seq)
    )`.execute(db);
  await sql`
    create function casework_said_once() returns trigger language plpgsql as $$
    begin
      raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`
    create trigger casework_item_steps_stand before update on casework_item_steps
    for each row execute function casework_said_once()`.execute(db);
  await sql`
    create function casework_items_stand() returns trigger language plpgsql as $$
    begin
      if (old.case_id, old.place, old.kind, old.value, old.key, old.platform)
        is distinct from (new.case_id, new.place, new.kind, new.value, new.key, new.platform) then
        raise exception 'what was asked for is not changed' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger casework_items_stand before update on casework_items
    for each row execute function casework_items_stand()`.execute(db);
  await sql`
    create table casework_imports (
      id uuid primary key,
      case_id uuid not null references casework_cases (id),
      name text not null,
      sha256 text not null,
      columns text[] not null,
      ignored text[] not null,
      state text not null check (state in ('ready', 'taken', 'dropped')),
      at timestamptz not null,
      by text not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index casework_imports_of on casework_imports (case_id, at)`.execute(db);
  await sql`
    create table casework_import_rows (
      import_id uuid not null references casework_imports (id),
      row int not null,
      verdict text not null check (verdict in ('new', 'duplicate', 'unclear', 'unusable')),
      why text,
      of_row int,
      of_case int,
      kind text,
      value text not null,
      key text,
      platform text,
      ground text,
      note text,
      seen_at timestamptz,
      taken boolean not null default false,
      primary key (import_id, row)
    )`.execute(db);
}
