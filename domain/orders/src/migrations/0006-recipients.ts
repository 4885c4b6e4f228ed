import { type Kysely, sql } from 'kysely';

/**
 * Keys of authorities count only when people of the desk made sure that they are theirs. Those from before count as they
 * did, and say so; they leave the entry of the authority, where whoever changed it could exchange them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table authority_recipients (
      id uuid primary key,
      authority_id uuid not null references authorities (id),
      recipient text not null,
      until timestamptz,
      entered_by text not null,
      entered_at timestamptz not null,
      counts_from timestamptz,
      from_before boolean not null default false,
      withdrawn_at timestamptz,
      withdrawn_by text,
      withdrawn_because text,
      check ((withdrawn_at is null) = (withdrawn_by is null))
    )`.execute(db);
  await sql`create index authority_recipients_of on authority_recipients (authority_id, entered_at, id)`.execute(
    db,
  );
  await sql`
    create table recipient_confirmations (
      recipient_id uuid not null references authority_recipients (id),
      by text not null check (by like 'staff:%'),
      at timestamptz not null,
      channel text not null check (channel in ('call-back', 'letter', 'in-person', 'diplomatic', 'other')),
      whom text not null check (btrim(whom) <> ''),
      order_id uuid references orders (id),
      primary key (recipient_id, by)
    )`.execute(db);
  await sql`
    insert into authority_recipients (id, authority_id, recipient, until, entered_by, entered_at, counts_from, from_before)
    select gen_random_uuid(), id, entry ->> 'recipient', (entry ->> 'recipientUntil')::timestamptz, 'breakwater',
      created_at, created_at, true
    from authorities where entry ->> 'recipient' is not null`.execute(db);
  await sql`update authorities set entry = entry - 'recipient' - 'recipientUntil'`.execute(db);
  await sql`
    alter table authorities add constraint authorities_hold_no_recipient check (not entry ? 'recipient')`.execute(
    db,
  );
  await sql`
    create function recipient_confirmed() returns trigger language plpgsql as $$
    declare
      others int;
      people int;
    begin
      if tg_op = 'INSERT' then
        if new.counts_from is not null or new.from_before or new.withdrawn_at is not null then
          raise exception 'a key counts when it was confirmed' using errcode = 'check_violation';
        end if;
        return new;
      end if;
      if (old.authority_id, old.recipient, old.until, old.entered_by, old.entered_at, old.from_before)
        is distinct from (new.authority_id, new.recipient, new.until, new.entered_by, new.entered_at, new.from_before)
        or (old.withdrawn_at is not null and (old.withdrawn_at, old.withdrawn_by, old.withdrawn_because)
          is distinct from (new.withdrawn_at, new.withdrawn_by, new.withdrawn_because)) then
        raise exception 'a key is not changed afterwards: another one is entered' using errcode = 'check_violation';
      end if;
      if old.counts_from is not distinct from new.counts_from then
        return new;
      end if;
      select count(*) filter (where by <> new.entered_by), count(*) into others, people
      from recipient_confirmations where recipient_id = new.id;
      if others = 0 or old.withdrawn_at is not null or new.counts_from is null
        or (old.counts_from is not null and (people < 2 or new.counts_from > old.counts_from)) then
        raise exception 'a key counts when it was confirmed' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger recipient_confirmed before insert or update on authority_recipients
    for each row execute function recipient_confirmed()`.execute(db);
  await sql`
    create trigger authority_recipients_keep before delete on authority_recipients
    for each row execute function orders_keep()`.execute(db);
  await sql`
    create trigger recipient_confirmations_keep before update or delete on recipient_confirmations
    for each row execute function orders_keep()`.execute(db);
  // What shows more than that somebody has a mailbox or a passkey is shown by a person; rows from before stay.
  await sql`
    alter table contact_verifications add constraint contact_verifications_by_person
    check (level < 2 or method = 'exchange' or by like 'staff:%') not valid`.execute(db);
}
