import type { VaultEpoch } from '@breakwater/contracts/returns';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A key of the vault that is live, as the database knows it: never the key itself. */
export interface LiveEpoch extends Pick<VaultEpoch, 'epoch'> {
  readonly keyCheck: Uint8Array;
}

/** All keys, the latest first, with how many tokens of removals each made. */
export function selectEpochs(db: Db): Promise<VaultEpoch[]> {
  return rowsOf(
    db,
    sql`
    select e.epoch, e.since, e.state,
      (select count(*)::float8 from removal_tokens t where t.epoch = e.epoch) as tokens
    from vault_epochs e order by e.epoch desc`,
  );
}

/** Keys that are live, without counting. */
export function selectLiveEpochs(db: Db): Promise<LiveEpoch[]> {
  return rowsOf(db, sql`select epoch, key_check from vault_epochs where state <> 'ended' order by epoch`);
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
