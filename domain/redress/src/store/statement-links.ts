import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Keeps the hash of a token under which a user opens a statement. */
export async function insertLink(trx: Db, tokenHash: string, statementId: string, at: string): Promise<void> {
  await sql`
    insert into statement_links (token_hash, statement_id, made_at) values (${tokenHash}, ${statementId}, ${at})`.execute(
    trx,
  );
}

/** The statement that a token opens. */
export async function findLinked(db: Db, tokenHash: string): Promise<string | undefined> {
  const found = await rowOf<{ statementId: string }>(
    db,
    sql`select statement_id from statement_links where token_hash = ${tokenHash}`,
  );
  return found?.statementId;
}
