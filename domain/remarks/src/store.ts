import type { Remark } from '@breakwater/contracts/remarks';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** The latest remarks first. */
export function selectLatest(db: Db, limit: number): Promise<Remark[]> {
  return rowsOf(db, sql`select id, text, by, at from remarks order by id desc limit ${limit}`);
}

export async function insertRemark(trx: Db, { id, text, by, at }: Remark): Promise<void> {
  await sql`
    insert into remarks (id, text, by, at) values (${id}, ${text}, ${by}, ${at})`.execute(trx);
}
