import { type Kysely, sql } from 'kysely';

/** The register of authorities: a contact has the level that somebody showed, and nobody enters it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table order_settings (
      one boolean primary key default true check (one),
      settings jsonb not null
    )`.execute(db);
  await sql`
    create table authorities (
      id uuid primary key,
      entry jsonb not null,
      name text generated always as (entry ->> 'name') stored,
      country text generated always as (entry ->> 'country') stored,
      created_at timestamptz not null,
      removed_at timestamptz
    )`.execute(db);
  await sql`create index authorities_by_name on authorities (lower(entry ->> 'name'), id)`.execute(db);
  // `phone_at`: a number that came after an order is none of our own roster for it.
  await sql`
    create table authority_contacts (
      id uuid primary key,
      authority_id uuid not null references authorities (id),
      entry jsonb not null,
      level smallint not null default 0 check (level between 0 and 4),
      verified_at timestamptz,
      verified_by text,
      expires_at timestamptz,
      revoked_at timestamptz,
      revoked_because text,
      officer_id uuid,
      phone_at timestamptz,
      created_at timestamptz not null,
      check ((level = 0) = (verified_at is null)),
      check (level = 0 or (expires_at > verified_at and expires_at <= verified_at + interval '367 days'))
    )`.execute(db);
  await sql`create index authority_contacts_of on authority_contacts (authority_id, created_at)`.execute(db);
  await sql`
    create table contact_verifications (
      id uuid primary key,
      contact_id uuid not null references authority_contacts (id),
      at timestamptz not null,
      by text not null,
      level smallint not null check (level between 1 and 4),
      method text not null check (method in ('mail', 'call-back', 'portal', 'certificate', 'exchange')),
      note text,
      check (level <= case method when 'mail' then 1 when 'call-back' then 2 when 'portal' then 3 else 4 end),
      check (method not in ('call-back', 'certificate') or by like 'staff:%')
    )`.execute(db);
  await sql`create index contact_verifications_of on contact_verifications (contact_id, at)`.execute(db);
  await sql`
    create function orders_keep() returns trigger language plpgsql as $$
    begin
      raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`
    create trigger contact_verifications_keep before update or delete on contact_verifications
    for each row execute function orders_keep()`.execute(db);
  await sql`
    create function contact_level_shown() returns trigger language plpgsql as $$
    begin
      if new.level > 0 and not exists (
        select from contact_verifications v where v.contact_id = new.id and v.level >= new.level and v.at = new.verified_at
      ) then
        raise exception 'a contact has the level that was shown' using errcode = 'check_violation';
      end if;
      if tg_op = 'UPDATE' and old.revoked_at is not null and new.revoked_at is null then
        raise exception 'a contact that was revoked stays so' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger contact_level_shown before insert or update on authority_contacts
    for each row execute function contact_level_shown()`.execute(db);
}
