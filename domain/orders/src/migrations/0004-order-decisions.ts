import { type Kysely, sql } from 'kysely';

/**
 * What two people have to do, two people do; what may not be disclosed cannot be approved: held here as well as in the
 * code, so that no way round the code is one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table order_decisions (
      id uuid primary key,
      order_id uuid not null references orders (id),
      answer text not null check (answer in ('comply', 'narrow', 'refuse', 'clarify', 'impossible', 'terms-review')),
      reason text not null check (reason <> ''),
      grounds jsonb not null,
      scope jsonb,
      needs_lawyer boolean not null,
      needs_second boolean not null,
      by_person text not null check (by_person like 'staff:%'),
      by_lawyer boolean not null,
      at timestamptz not null,
      second_by text check (second_by like 'staff:%' and second_by <> by_person),
      second_lawyer boolean,
      second_at timestamptz,
      outcome text not null check (outcome in ('awaiting-second', 'final', 'rejected')),
      rejected_because text,
      break_glass boolean not null default false,
      review_due_at timestamptz,
      reviewed_by text check (reviewed_by like 'staff:%' and reviewed_by <> by_person),
      reviewed_at timestamptz,
      upheld boolean,
      check (answer not in ('refuse', 'narrow') or (needs_lawyer and needs_second)),
      check (outcome <> 'final' or not needs_second or break_glass or second_by is not null),
      check (outcome <> 'final' or not needs_lawyer or break_glass or by_lawyer or coalesce(second_lawyer, false)),
      check (outcome <> 'awaiting-second' or second_by is null),
      check ((second_by is null) = (second_at is null)),
      check (not break_glass or (answer = 'comply' and review_due_at = at + interval '24 hours'))
    )`.execute(db);
  await sql`create index order_decisions_of on order_decisions (order_id, at, id)`.execute(db);
  await sql`
    create unique index order_decisions_waiting on order_decisions (order_id) where outcome = 'awaiting-second'`.execute(
    db,
  );
  await sql`
    create index order_decisions_review on order_decisions (review_due_at)
    where break_glass and reviewed_at is null`.execute(db);
  await sql`
    create function order_decision_stands() returns trigger language plpgsql as $$
    declare
      o orders%rowtype;
      c authority_contacts%rowtype;
    begin
      if tg_op = 'UPDATE' then
        if (old.order_id, old.answer, old.reason, old.grounds, old.needs_lawyer, old.needs_second, old.by_person,
            old.by_lawyer, old.at, old.break_glass, old.scope is null)
          is distinct from (new.order_id, new.answer, new.reason, new.grounds, new.needs_lawyer, new.needs_second,
            new.by_person, new.by_lawyer, new.at, new.break_glass, new.scope is null)
          or old.scope is distinct from new.scope then
          raise exception 'a decision is not changed afterwards' using errcode = 'check_violation';
        end if;
        if old.outcome <> 'awaiting-second' and (old.outcome, old.second_by, old.second_at)
          is distinct from (new.outcome, new.second_by, new.second_at) then
          raise exception 'a decision that is made stays' using errcode = 'check_violation';
        end if;
        if old.reviewed_at is not null and (old.reviewed_by, old.reviewed_at, old.upheld)
          is distinct from (new.reviewed_by, new.reviewed_at, new.upheld) then
          raise exception 'a review that is made stays' using errcode = 'check_violation';
        end if;
        if old.outcome = new.outcome then
          return new;
        end if;
      end if;
      select * into o from orders where id = new.order_id;
      if new.answer in ('comply', 'narrow', 'refuse') and (
        (o.needs_lawyer and not new.needs_lawyer) or (o.needs_second and not new.needs_second)
      ) then
        raise exception 'the assessment asks for more people' using errcode = 'check_violation';
      end if;
      if new.break_glass and not (o.emergency and o.call_back_confirmed and o.level >= 2) then
        raise exception 'glass is broken only for an emergency that was called back' using errcode = 'check_violation';
      end if;
      if new.outcome <> 'final' or new.answer not in ('comply', 'narrow') or o.kind is distinct from 'disclose' then
        return new;
      end if;
      if not new.needs_second and not new.break_glass then
        raise exception 'a disclosure needs two people' using errcode = 'check_violation';
      end if;
      select * into c from authority_contacts where id = o.contact_id;
      if o.authority_id is null or c.id is null or c.authority_id <> o.authority_id
        or c.revoked_at is not null or c.expires_at <= new.at
        or exists (select from authorities a where a.id = o.authority_id and a.removed_at is not null) then
        raise exception 'nobody is known to whom it could be disclosed' using errcode = 'check_violation';
      end if;
      if o.blocked is not null then
        raise exception 'this order cannot disclose' using errcode = 'check_violation';
      end if;
      if not (
        (o.level >= 3 and (o.channel in ('portal', 'exchange') or o.call_back_confirmed))
        or (o.emergency and o.level >= 2 and o.call_back_confirmed)
      ) then
        raise exception 'who asks is not verified for a disclosure' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger order_decision_stands before insert or update on order_decisions
    for each row execute function order_decision_stands()`.execute(db);
  await sql`
    create function order_level_shown() returns trigger language plpgsql as $$
    begin
      if new.level >= 3 and not exists (
        select from authority_contacts c where c.id = new.contact_id and c.authority_id = new.authority_id
          and (c.level >= 3 or new.channel = 'exchange')
      ) then
        raise exception 'an order is as sure as who sends it' using errcode = 'check_violation';
      end if;
      if new.call_back is not null and (new.call_back ->> 'confirmed')::boolean and not exists (
        select from authority_contacts c where c.id = new.contact_id and c.authority_id = new.authority_id
          and c.phone_at < new.received_at and new.call_back ->> 'by' like 'staff:%'
      ) then
        raise exception 'a call back goes to a number of our own roster' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger order_level_shown before insert or update of level, call_back, contact_id, authority_id, channel on orders
    for each row execute function order_level_shown()`.execute(db);
  for (const table of ['orders', 'order_originals', 'order_tasks', 'order_messages', 'order_decisions']) {
    await sql`
      create trigger ${sql.raw(`${table}_keep`)} before delete on ${sql.table(table)}
      for each row execute function orders_keep()`.execute(db);
  }
}
