import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const DAY_MS = 86_400_000;

/** A key of the log as the database knows it: never the key itself. */
export interface KnownEpoch {
  readonly epoch: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly keyCheck: Uint8Array;
}

export function selectEpochs(db: Db): Promise<KnownEpoch[]> {
  return rowsOf(
    db,
    sql`select epoch, ${inMilliseconds('since')}, key_check from disclosure_epochs order by epoch`,
  );
}

/** Whether somebody else is changing keys is waited for: one at a time. */
export async function lockEpochs(trx: Db): Promise<void> {
  await sql`lock table disclosure_epochs in exclusive mode`.execute(trx);
}

export async function insertEpoch(trx: Db, { epoch, since, keyCheck }: KnownEpoch): Promise<void> {
  await sql`
    insert into disclosure_epochs (epoch, since, key_check)
    values (${epoch}, ${toInstant(since)}, decode(${Buffer.from(keyCheck).toString('hex')}, 'hex'))`.execute(
    trx,
  );
}

/**
 * Forgets keys that no record is kept under any more; says which. Only those that were followed by another one a day ago:
 * a process that has not heard of it may still write with the one before.
 */
export async function deleteUnusedEpochs(trx: Db, now: number): Promise<number[]> {
  const { rows } = await sql<{ epoch: number }>`
    delete from disclosure_epochs e
    where exists (select from disclosure_epochs n where n.epoch > e.epoch and n.since < ${toInstant(now - DAY_MS)})
      and not exists (select from disclosure_sign_ins s where s.epoch = e.epoch)
    returning epoch`.execute(trx);
  return rows.map(({ epoch }) => epoch);
}
