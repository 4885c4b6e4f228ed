import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A key of the vault as the database knows it: never the key itself. */
export interface EpochRow {
  readonly epoch: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly state: 'current' | 'previous' | 'ended';
  readonly keyCheck: Buffer;
  /** Tokens of removals that were made with it. */
  readonly tokens: number;
}

/** All keys, the latest first, with how many tokens each made. */
export async function selectEpochs(db: Db): Promise<EpochRow[]> {
  const { rows } = await sql<EpochRow>`
    select e.epoch, extract(epoch from e.since)::float8 * 1000 as since, e.state, e.key_check as "keyCheck",
      (select count(*)::float8 from removal_tokens t where t.epoch = e.epoch) as tokens
    from vault_epochs e order by e.epoch desc`.execute(db);
  return rows;
}

/** Keys that are live, without counting. */
export async function selectLiveEpochs(db: Db): Promise<Omit<EpochRow, 'tokens'>[]> {
  const { rows } = await sql<Omit<EpochRow, 'tokens'>>`
    select epoch, extract(epoch from since)::float8 * 1000 as since, state, key_check as "keyCheck"
    from vault_epochs where state <> 'ended' order by epoch`.execute(db);
  return rows;
}

/** Whether somebody else is changing keys is waited for: one at a time. */
export async function lockEpochs(trx: Db): Promise<void> {
  await sql`lock table vault_epochs in exclusive mode`.execute(trx);
}

/** Makes a key the current one; the one before stays live and the one before that ends. */
export async function insertEpoch(
  trx: Db,
  { epoch, since, keyCheck }: { epoch: number; since: number; keyCheck: Uint8Array },
): Promise<void> {
  await sql`update vault_epochs set state = 'ended' where state = 'previous'`.execute(trx);
  await sql`update vault_epochs set state = 'previous' where state = 'current'`.execute(trx);
  await sql`
    insert into vault_epochs (epoch, since, state, key_check)
    values (${epoch}, to_timestamp(${since}::float8 / 1000), 'current', ${Buffer.from(keyCheck)})`.execute(
    trx,
  );
}
