import { partitionByMonth } from '@breakwater/storage';
import { type Kysely, sql } from 'kysely';

/** Verdicts stand in the months of their events, so that an old month ends as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index verdicts_by_age`.execute(db);
  await partitionByMonth(db, {
    table: 'verdicts',
    key: 'event_id',
    counter: 'seq',
    indexes: [
      sql`create index verdicts_by_seq on verdicts (seq)`,
      sql`create index verdicts_order on verdicts (tx, seq)`,
      sql`create index verdicts_of_account on verdicts (platform, account_id, seq)`,
      sql`create index verdicts_flagged on verdicts (seq) where outcome = 'flagged'`,
    ],
  });
}
