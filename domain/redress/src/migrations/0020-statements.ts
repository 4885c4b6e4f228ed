import { STATED_AUTOMATION } from '@breakwater/contracts/redress';
import { referenceTo } from '@breakwater/storage';
import { type Kysely, sql } from 'kysely';
import type { ReviewKeys } from '../ports.ts';

/**
 * Statements of reasons. That reasons are owed is noted by the store itself, whatever code takes an action or reverses
 * one: what the decision's own transaction does not settle, the worker does.
 */
export const up =
  (keys: ReviewKeys) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table statements (
      id uuid primary key,
      platform text not null,
      account_id text not null,
      decision_id uuid ${referenceTo(keys.decision)},
      issued_at timestamptz not null,
      appeal_until timestamptz not null,
      record text not null,
      state text not null check (state in ('in-force', 'withdrawn')),
      withdrawn_at timestamptz,
      withdrawn_because text check (withdrawn_because in ('undone', 'appeal')),
      check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_because is not null)),
      constraint six_months_to_appeal check (
        appeal_until at time zone 'UTC' >= (issued_at at time zone 'UTC') + interval '6 months'
      )
    )`.execute(db);
    await sql`create index statements_account on statements (platform, account_id, issued_at desc)`.execute(
      db,
    );
    await sql`create index statements_latest on statements (issued_at desc, id desc)`.execute(db);
    await sql`create index statements_decision on statements (decision_id)`.execute(db);
    await sql`
    create table statement_actions (
      action_id uuid primary key ${referenceTo(keys.action)},
      statement_id uuid not null references statements (id)
    )`.execute(db);
    await sql`create index statement_actions_statement on statement_actions (statement_id)`.execute(db);
    await sql`
    create table statement_links (
      token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
      statement_id uuid not null references statements (id),
      made_at timestamptz not null
    )`.execute(db);
    await sql`create index statement_links_statement on statement_links (statement_id)`.execute(db);
    await noteDuties(db, keys);
  };

async function noteDuties(db: Kysely<unknown>, { action }: ReviewKeys): Promise<void> {
  const actions = sql.table(action.table);
  await sql`
    create table statement_duties (
      action_id uuid not null ${referenceTo(action)},
      duty text not null check (duty in ('issue', 'withdraw')),
      since timestamptz not null default now(),
      primary key (action_id, duty)
    )`.execute(db);
  await sql`create index statement_duties_since on statement_duties (since)`.execute(db);
  await sql`
    create function note_statement_duty() returns trigger language plpgsql as $$
    begin
      insert into statement_duties (action_id, duty) values (new.id, tg_argv[0]) on conflict do nothing;
      return null;
    end $$`.execute(db);
  const kinds = sql.join(STATED_AUTOMATION.map((kind) => sql.lit(kind)));
  await sql`
    create trigger action_owes_reasons after insert on ${actions} for each row
    when (new.ended_at is null and (new.origin = 'person' or new.kind in (${kinds})))
    execute function note_statement_duty('issue')`.execute(db);
  await sql`
    create trigger action_owes_withdrawal after update of ended_as on ${actions} for each row
    when (new.ended_as = 'reversed' and old.ended_as is null)
    execute function note_statement_duty('withdraw')`.execute(db);
}
