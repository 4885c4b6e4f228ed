import { type Kysely, sql } from 'kysely';

/**
 * A package binds what was shown of it, as a hash for each part; it is void when that changed, and stays so. Those that were
 * prepared before bound nothing: they cannot be approved, and are prepared again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table disclosure_productions add column binds jsonb, add column shown jsonb, add column void_at timestamptz,
      add column void_changed jsonb`.execute(db);
  await sql`
    alter table disclosure_productions drop constraint disclosure_productions_state_check,
      drop constraint disclosure_sealed_by_approval`.execute(db);
  await sql`
    alter table disclosure_productions
      add constraint disclosure_productions_state_check check (state in ('prepared', 'rejected', 'approved', 'blocked',
        'released', 'delivered', 'expired', 'withdrawn', 'void')),
      add constraint disclosure_sealed_by_approval check (state in ('prepared', 'rejected', 'withdrawn', 'void')
        or (approved_by is not null and approved_at is not null and manifest is not null)),
      add constraint disclosure_void_says_why check ((state = 'void') = (void_at is not null)
        and (void_at is null) = (void_changed is null))`.execute(db);
  // What was prepared, or blocked, can become void; everything else is guarded as before.
  await sql`drop trigger disclosure_productions_guarded on disclosure_productions`.execute(db);
  await sql`
    create trigger disclosure_productions_guarded before insert or update on disclosure_productions
    for each row when (new.state <> 'void') execute function disclosure_guard_production()`.execute(db);
  await sql`
    create trigger disclosure_productions_kept before delete on disclosure_productions
    for each row execute function disclosure_guard_production()`.execute(db);
  await sql`
    create function disclosure_guard_binding() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.binds is null or new.state = 'void' then raise exception 'a package binds what was shown of it'; end if;
        return new;
      end if;
      if (new.binds, new.shown) is distinct from (old.binds, old.shown)
      then raise exception 'what was shown never changes'; end if;
      if old.approved_by is null and new.approved_by is not null and old.binds is null
      then raise exception 'a package binds what was shown of it'; end if;
      if new.state = 'void' and (old.state not in ('prepared', 'blocked')
        or to_jsonb(new) - 'state' - 'void_at' - 'void_changed' <> to_jsonb(old) - 'state' - 'void_at' - 'void_changed')
      then raise exception 'a package that is void was not sent'; end if;
      if old.state = 'void' then raise exception 'a package that is void stays so'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger disclosure_productions_bound before insert or update on disclosure_productions
    for each row execute function disclosure_guard_binding()`.execute(db);
}
