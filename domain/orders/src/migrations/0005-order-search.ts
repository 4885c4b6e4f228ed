import { type Kysely, sql } from 'kysely';

/** The whole desk by what is due, also what is over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index orders_all_due on orders (due_sort, id)`.execute(db);
}
