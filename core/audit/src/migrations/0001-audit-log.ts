import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Milliseconds, as hashed: a finer instant would read back as one that still matches.
  await sql`
    create table audit_log (
      seq bigint primary key,
      at timestamptz(3) not null,
      actor text not null,
      action text not null,
      subject text not null,
      detail text not null,
      prev_hash text not null,
      hash text not null
    )`.execute(db);
  await sql`
    create table audit_checkpoints (
      seq bigint primary key,
      hash text not null,
      at timestamptz(3) not null,
      signature text not null,
      key_id text not null
    )`.execute(db);
  await sql`
    create table audit_head (
      only_row boolean primary key default true check (only_row),
      seq bigint not null,
      hash text not null
    )`.execute(db);
  await sql`insert into audit_head (seq, hash) values (0, repeat('0', 64))`.execute(db);
  await sql`
    create function audit_refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit log only grows: % on % is refused.', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  for (const table of ['audit_log', 'audit_checkpoints']) {
    await sql`
      create trigger append_only before update or delete or truncate on ${sql.table(table)}
      for each statement execute function audit_refuse_change()`.execute(db);
  }
}
