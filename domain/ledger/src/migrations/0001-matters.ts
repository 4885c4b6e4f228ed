import { MATTER_ENTRY_TYPES, WORKSPACES } from '@breakwater/contracts/ledger';
import { type Kysely, sql } from 'kysely';

/** Matters between an authority and a platform, and what happened in them: appended, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const list = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));
  await sql`
    create table matters (
      id uuid primary key,
      title text not null,
      workspace text not null check (workspace in (${list(WORKSPACES)})),
      platform text not null,
      authority_id uuid,
      authority_name text not null,
      instrument text not null,
      pack_version text not null,
      imported_as text unique,
      opened_at timestamptz not null,
      opened_by text not null,
      closed_at timestamptz,
      closed_by text,
      closed_because text,
      check ((closed_at is null) = (closed_by is null)),
      check ((closed_at is null) = (closed_because is null))
    )`.execute(db);
  await sql`create index matters_of_platform on matters (platform)`.execute(db);
  // Amounts are text: what was written is what is hashed, and sums are made with whole numbers.
  await sql`
    create table matter_entries (
      matter_id uuid not null references matters (id),
      seq int not null check (seq >= 1),
      id uuid not null unique,
      type text not null check (type in (${list(MATTER_ENTRY_TYPES)})),
      at timestamptz not null,
      day_only boolean not null,
      text text not null,
      by_side text not null check (by_side in ('authority', 'platform', 'court', 'state')),
      amount text check (amount ~ '^\\d{1,15}(\\.\\d{1,2})?$'),
      currency text check (currency ~ '^[A-Z]{3}$'),
      due_at timestamptz,
      on_whom text,
      source text,
      corrects uuid,
      contests uuid,
      answers uuid,
      evidence jsonb not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      prev text not null,
      hash text not null,
      primary key (matter_id, seq),
      unique (matter_id, id),
      foreign key (matter_id, corrects) references matter_entries (matter_id, id),
      foreign key (matter_id, contests) references matter_entries (matter_id, id),
      foreign key (matter_id, answers) references matter_entries (matter_id, id),
      check ((amount is null) = (currency is null)),
      check (type not in ('fine-imposed', 'fine-paid') or amount is not null),
      check (type <> 'contested' or contests is not null)
    )`.execute(db);
  await keepEntries(db);
  await keepMatters(db);
}

/** Entries stay; each follows the one before it, and none comes after the end. */
async function keepEntries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_matter_entries() returns trigger language plpgsql as $$
    begin
      raise exception 'matter_entries_only_grow: % is refused, add an entry that corrects it', tg_op
        using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  await sql`
    create trigger matter_entries_only_grow before update or delete or truncate on matter_entries
    for each statement execute function keep_matter_entries()`.execute(db);
  await sql`
    create function chain_matter_entry() returns trigger language plpgsql as $$
    declare
      last_seq int;
      last_hash text;
    begin
      if exists (select 1 from matters where id = new.matter_id and closed_at is not null) then
        raise exception 'matter_is_closed' using errcode = 'integrity_constraint_violation';
      end if;
      select seq, hash into last_seq, last_hash from matter_entries
        where matter_id = new.matter_id order by seq desc limit 1;
      if new.seq <> coalesce(last_seq, 0) + 1 or new.prev <> coalesce(last_hash, repeat('0', 64)) then
        raise exception 'matter_entry_out_of_chain' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger matter_entries_chain before insert on matter_entries
    for each row execute function chain_matter_entry()`.execute(db);
}

/** Of a matter only its end is ever written, once. */
async function keepMatters(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_matter() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.closed_at is null
        and to_jsonb(new) - '{closed_at,closed_by,closed_because}'::text[]
          = to_jsonb(old) - '{closed_at,closed_by,closed_because}'::text[] then
        return new;
      end if;
      raise exception 'matters_are_kept' using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  await sql`
    create trigger matters_are_kept before update or delete on matters
    for each row execute function keep_matter()`.execute(db);
}
