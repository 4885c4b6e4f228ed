import { type Kysely, sql } from 'kysely';

/** Why a rule set was activated, and how often each rule fired in each hour, in the mode that it had then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rulesets add column reason text`.execute(db);
  await sql`
    create table rule_hours (
      rule_id text not null,
      hour timestamptz not null,
      mode text not null,
      fired int not null,
      acted int not null,
      primary key (rule_id, hour, mode)
    )`.execute(db);
  await sql`create index rule_hours_by_hour on rule_hours (hour)`.execute(db);
}
