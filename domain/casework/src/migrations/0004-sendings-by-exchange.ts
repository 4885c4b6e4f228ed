import { type Kysely, sql } from 'kysely';

/** A letter of a case can go to another installation by the exchange. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table casework_sendings
      drop constraint casework_sendings_way_check,
      add constraint casework_sendings_way_check
        check (way in ('e-mail', 'portal', 'post', 'handed-over', 'exchange'))`.execute(db);
}
