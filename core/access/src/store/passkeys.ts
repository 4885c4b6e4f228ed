import type { Passkey } from '@breakwater/contracts/access';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { namesIn, type PasskeyTables } from './passkey-tables.ts';

/** A passkey with what is needed to check its signatures. */
export interface PasskeyRecord {
  readonly passkey: Passkey;
  readonly ownerId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

async function select(db: Db, tables: PasskeyTables, which: RawBuilder<unknown>): Promise<PasskeyRecord[]> {
  const { passkeys, owner } = namesIn(tables);
  const rows = await rowsOf<Passkey & Omit<PasskeyRecord, 'passkey'>>(
    db,
    sql`
    select id, ${owner} as owner_id, name, public_key, counter, transports, created_at, last_used_at
    from ${passkeys} where ${which}`,
  );
  return rows.map(({ ownerId, publicKey, counter, transports, ...passkey }) => {
    // The driver's bytes may lie in memory that it shares: they are copied out.
    return { passkey, ownerId, publicKey: new Uint8Array(publicKey), counter, transports };
  });
}

export async function insertPasskey(
  trx: Db,
  tables: PasskeyTables,
  { passkey, ...rest }: PasskeyRecord,
): Promise<boolean> {
  const { passkeys, owner } = namesIn(tables);
  const { rows } = await sql`
    insert into ${passkeys} (id, ${owner}, name, public_key, counter, transports, created_at)
    values (${passkey.id}, ${rest.ownerId}, ${passkey.name}, ${Buffer.from(rest.publicKey)}, ${rest.counter},
      ${[...rest.transports]}::text[], ${passkey.createdAt})
    on conflict (id) do nothing returning id`.execute(trx);
  return rows.length > 0;
}

export function passkeysOf(db: Db, tables: PasskeyTables, ownerId: string): Promise<PasskeyRecord[]> {
  return select(db, tables, sql`${namesIn(tables).owner} = ${ownerId} order by created_at, id`);
}

export async function findPasskey(
  db: Db,
  tables: PasskeyTables,
  id: string,
): Promise<PasskeyRecord | undefined> {
  return (await select(db, tables, sql`id = ${id}`))[0];
}

/** The passkey, locked until the transaction ends. */
export async function lockPasskey(
  trx: Db,
  tables: PasskeyTables,
  id: string,
): Promise<PasskeyRecord | undefined> {
  return (await select(trx, tables, sql`id = ${id} for update`))[0];
}

export async function notePasskeyUse(
  trx: Db,
  tables: PasskeyTables,
  { id, counter, at }: { readonly id: string; readonly counter: number; readonly at: string },
): Promise<void> {
  await sql`
    update ${namesIn(tables).passkeys} set counter = ${counter}, last_used_at = ${at}::timestamptz
    where id = ${id}`.execute(trx);
}

/** Whether there was such a passkey of this person. */
export async function removePasskey(
  trx: Db,
  tables: PasskeyTables,
  ownerId: string,
  id: string,
): Promise<boolean> {
  const { passkeys, owner } = namesIn(tables);
  const { rows } = await sql`
    delete from ${passkeys} where id = ${id} and ${owner} = ${ownerId} returning id`.execute(trx);
  return rows.length > 0;
}

/** Removes every passkey of a person: whoever is invited again has lost the one before, or somebody else has it. */
export async function removePasskeys(trx: Db, tables: PasskeyTables, ownerId: string): Promise<void> {
  const { passkeys, owner } = namesIn(tables);
  await sql`delete from ${passkeys} where ${owner} = ${ownerId}`.execute(trx);
}
