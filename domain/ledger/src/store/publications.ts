import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Up to which entry everybody may read a matter, since when. */
export interface Publication {
  readonly throughSeq: number;
  readonly at: string;
}

export function latestPublication(db: Db, matterId: string): Promise<Publication | undefined> {
  return rowOf(
    db,
    sql`select through_seq, at from matter_publications where matter_id = ${matterId} order by id desc limit 1`,
  );
}

export async function insertPublication(
  trx: Db,
  { matterId, through, by, at }: { matterId: string; through: number; by: string; at: number },
): Promise<void> {
  await sql`
    insert into matter_publications (matter_id, through_seq, by, at)
    values (${matterId}, ${through}, ${by}, ${toInstant(at)})`.execute(trx);
}
