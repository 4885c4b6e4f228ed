import type { Passkey } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { namesIn, type PasskeyTables } from './passkey-tables.ts';

/** A passkey with what is needed to check its signatures. */
export interface PasskeyRecord {
  readonly passkey: Passkey;
  readonly ownerId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

interface PasskeyRow {
  readonly id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly public_key: Uint8Array;
  readonly counter: string | number;
  readonly transports: string[];
  readonly created_at: Date;
  readonly last_used_at: Date | null;
}

const columns = (tables: PasskeyTables) =>
  sql.raw(`id, ${tables.owner} as owner_id, name, public_key, counter, transports, created_at, last_used_at`);

function toPasskey(row: PasskeyRow): PasskeyRecord {
  return {
    passkey: {
      id: row.id,
      name: row.name,
      createdAt: toInstant(row.created_at.getTime()),
      ...(row.last_used_at && { lastUsedAt: toInstant(row.last_used_at.getTime()) }),
    },
    ownerId: row.owner_id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
  };
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

export async function passkeysOf(db: Db, tables: PasskeyTables, ownerId: string): Promise<PasskeyRecord[]> {
  const { passkeys, owner } = namesIn(tables);
  const { rows } = await sql<PasskeyRow>`
    select ${columns(tables)} from ${passkeys} where ${owner} = ${ownerId} order by created_at, id`.execute(
    db,
  );
  return rows.map(toPasskey);
}

export async function findPasskey(
  db: Db,
  tables: PasskeyTables,
  id: string,
): Promise<PasskeyRecord | undefined> {
  const { rows } = await sql<PasskeyRow>`
    select ${columns(tables)} from ${namesIn(tables).passkeys} where id = ${id}`.execute(db);
  return rows[0] && toPasskey(rows[0]);
}

/** The passkey, locked until the transaction ends. */
export async function lockPasskey(
  trx: Db,
  tables: PasskeyTables,
  id: string,
): Promise<PasskeyRecord | undefined> {
  const { rows } = await sql<PasskeyRow>`
    select ${columns(tables)} from ${namesIn(tables).passkeys} where id = ${id} for update`.execute(trx);
  return rows[0] && toPasskey(rows[0]);
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
