import { type Kysely, sql } from 'kysely';

/**
 * Packages. Who prepared one does not approve it; a lawyer approves where the grant says so; alone one acts only where a
 * life is in danger, and somebody else reviews that within 24 hours. The tables hold it against whoever writes to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosure_productions (
      id uuid primary key,
      order_id uuid not null,
      grant_id uuid not null references disclosure_grants,
      state text not null check (state in
        ('prepared', 'rejected', 'approved', 'blocked', 'released', 'delivered', 'expired', 'withdrawn')),
      preview jsonb not null,
      digest text not null,
      note text,
      prepared_by text not null check (prepared_by like 'staff:%'),
      prepared_at timestamptz not null,
      approved_by text check (approved_by like 'staff:%'),
      approved_at timestamptz,
      lawyer boolean,
      rejected_by text,
      rejected_because text,
      withdrawn_by text,
      withdrawn_because text,
      break_glass_because text check (btrim(break_glass_because) <> ''),
      review_due_at timestamptz,
      reviewed_by text check (reviewed_by like 'staff:%'),
      reviewed_at timestamptz,
      upheld boolean,
      overdue_told_at timestamptz,
      not_before timestamptz,
      released_at timestamptz,
      manifest jsonb,
      expires_at timestamptz,
      download_started_at timestamptz,
      downloaded_at timestamptz,
      downloaded_by text,
      receipt_at timestamptz,
      receipt_by text,
      receipt_sha256 text,
      constraint disclosure_two_persons
        check (approved_by is null or break_glass_because is not null or approved_by <> prepared_by),
      constraint disclosure_sealed_by_approval
        check (state in ('prepared', 'rejected', 'withdrawn')
          or (approved_by is not null and approved_at is not null and manifest is not null)),
      constraint disclosure_alone_is_reviewed
        check (break_glass_because is null
          or (review_due_at is not null and review_due_at <= approved_at + interval '24 hours')),
      constraint disclosure_reviewed_by_another
        check (reviewed_by is null
          or (reviewed_by <> approved_by and reviewed_by <> prepared_by and upheld is not null)),
      constraint disclosure_window_first
        check (state not in ('released', 'delivered', 'expired')
          or (released_at is not null and (not_before is null or released_at >= not_before))),
      constraint disclosure_download_ends
        check (state not in ('released', 'delivered') or (expires_at is not null and isfinite(expires_at))),
      constraint disclosure_receipt_fits
        check (receipt_sha256 is null or (downloaded_at is not null and receipt_sha256 = manifest ->> 'sha256'))
    )`.execute(db);
  await sql`create index disclosure_productions_of_order on disclosure_productions (order_id)`.execute(db);
  await sql`create index disclosure_productions_latest on disclosure_productions (prepared_at desc, id desc)`.execute(
    db,
  );
  await sql`
    create function disclosure_guard_production() returns trigger language plpgsql as $$
    declare g disclosure_grants;
    begin
      if tg_op = 'DELETE' then raise exception 'a package is never forgotten, only what is in it'; end if;
      select * into g from disclosure_grants where id = new.grant_id;
      if tg_op = 'INSERT' then
        if new.state <> 'prepared' or new.approved_by is not null or new.break_glass_because is not null
        then raise exception 'a package begins as prepared'; end if;
        if new.order_id <> g.order_id or g.ended_at is not null
        then raise exception 'a package is made under a grant that stands'; end if;
        new.not_before := g.not_before;
        return new;
      end if;
      if (new.id, new.order_id, new.grant_id, new.preview, new.digest, new.note, new.prepared_by, new.prepared_at,
          new.not_before)
        is distinct from (old.id, old.order_id, old.grant_id, old.preview, old.digest, old.note, old.prepared_by,
          old.prepared_at, old.not_before)
      then raise exception 'what was prepared never changes'; end if;
      if old.approved_by is not null and (new.approved_by, new.approved_at, new.lawyer, new.break_glass_because,
          new.review_due_at, new.manifest)
        is distinct from (old.approved_by, old.approved_at, old.lawyer, old.break_glass_because,
          old.review_due_at, old.manifest)
      then raise exception 'what was approved never changes'; end if;
      if old.approved_by is null and new.approved_by is not null then
        if old.state <> 'prepared' then raise exception 'only what is prepared can be approved'; end if;
        if g.ended_at is not null then raise exception 'the grant has ended'; end if;
        if new.break_glass_because is not null and not (g.emergency and g.called_back)
        then raise exception 'alone only where a life is in danger'; end if;
        if new.break_glass_because is null and g.needs_lawyer and new.lawyer is distinct from true
        then raise exception 'a lawyer has to approve this'; end if;
      end if;
      if new.state <> old.state and (old.state, new.state) not in (
        ('prepared', 'rejected'), ('prepared', 'withdrawn'), ('prepared', 'blocked'), ('prepared', 'released'),
        ('blocked', 'released'), ('blocked', 'withdrawn'), ('released', 'delivered'), ('released', 'expired'),
        ('released', 'withdrawn'), ('delivered', 'released'), ('delivered', 'expired'))
      then raise exception 'a package does not go from % to %', old.state, new.state; end if;
      if new.state in ('released', 'delivered') and g.ended_at is not null and old.state = 'blocked'
      then raise exception 'the grant has ended'; end if;
      if old.receipt_at is not null and new.state = 'released'
      then raise exception 'what was received is not given again'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger disclosure_productions_guarded before insert or update or delete on disclosure_productions
    for each row execute function disclosure_guard_production()`.execute(db);
  // Stored sealed only: what begins otherwise is no age file.
  await sql`
    create table disclosure_packages (
      production_id uuid primary key references disclosure_productions,
      sealed bytea not null check (substring(sealed from 1 for 21) = 'age-encryption.org/v1'::bytea)
    )`.execute(db);
  await sql`
    create table disclosure_links (
      token_hash bytea primary key check (octet_length(token_hash) = 32),
      production_id uuid not null references disclosure_productions,
      made_by text not null,
      made_at timestamptz not null,
      expires_at timestamptz not null check (isfinite(expires_at)),
      begun_at timestamptz,
      started_at timestamptz,
      consumed_at timestamptz
    )`.execute(db);
}
