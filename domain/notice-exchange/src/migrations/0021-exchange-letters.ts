import { type Kysely, sql } from 'kysely';

/**
 * Which letter of the desk an envelope carries: of this installation alone, never sent. Only what goes out carries one, and
 * a letter goes out once. That it is not changed later holds the trigger of the table, which lets nothing but the receipt be
 * added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table exchange_envelopes
      add column message_id uuid unique,
      add constraint exchange_envelopes_own_letter check (message_id is null or direction = 'out')`.execute(
    db,
  );
}
