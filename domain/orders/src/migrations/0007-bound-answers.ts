import { type Kysely, sql } from 'kysely';

/**
 * An answer that waits for a second person binds what it showed, as a hash for each part; it is void when that changed, and
 * stays so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table order_decisions add column binds jsonb, add column void_at timestamptz, add column void_changed jsonb`.execute(
    db,
  );
  await sql`alter table order_decisions drop constraint order_decisions_outcome_check`.execute(db);
  await sql`
    alter table order_decisions
      add constraint order_decisions_outcome_check check (outcome in ('awaiting-second', 'final', 'rejected', 'void')),
      add constraint order_decisions_void_says_why check ((outcome = 'void') = (void_at is not null)
        and (void_at is null) = (void_changed is null))`.execute(db);
  await sql`drop trigger order_decision_stands on order_decisions`.execute(db);
  await sql`
    create trigger order_decision_stands before insert or update on order_decisions
    for each row when (new.outcome <> 'void') execute function order_decision_stands()`.execute(db);
  await sql`
    create function order_decision_bound() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.binds is null then
          raise exception 'an answer binds what it showed' using errcode = 'check_violation';
        end if;
        return new;
      end if;
      if old.binds is distinct from new.binds
        or (old.outcome <> 'awaiting-second' and old.outcome <> new.outcome)
        or (old.outcome = 'void' and (old.void_at, old.void_changed) is distinct from (new.void_at, new.void_changed))
        or (new.outcome = 'void' and (old.order_id, old.answer, old.reason, old.grounds, old.scope, old.by_person, old.at,
              new.second_by)
            is distinct from (new.order_id, new.answer, new.reason, new.grounds, new.scope, new.by_person, new.at, null)) then
        raise exception 'a decision is not changed afterwards' using errcode = 'check_violation';
      end if;
      if new.outcome = 'final' and new.needs_second and old.outcome = 'awaiting-second' and old.binds is null then
        raise exception 'an answer binds what it showed' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger order_decision_bound before insert or update on order_decisions
    for each row execute function order_decision_bound()`.execute(db);
}
