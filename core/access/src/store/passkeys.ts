import type { Passkey } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A passkey with what is needed to check its signatures. */
export interface PasskeyRecord {
  readonly passkey: Passkey;
  readonly staffId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

interface PasskeyRow {
  readonly id: string;
  readonly staff_id: string;
  readonly name: string;
  readonly public_key: Uint8Array;
  readonly counter: string | number;
  readonly transports: string[];
  readonly created_at: Date;
  readonly last_used_at: Date | null;
}

const COLUMNS = sql.raw('id, staff_id, name, public_key, counter, transports, created_at, last_used_at');

function toPasskey(row: PasskeyRow): PasskeyRecord {
  return {
    passkey: {
      id: row.id,
      name: row.name,
      createdAt: toInstant(row.created_at.getTime()),
      ...(row.last_used_at && { lastUsedAt: toInstant(row.last_used_at.getTime()) }),
    },
    staffId: row.staff_id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
  };
}

export async function insertPasskey(trx: Db, { passkey, ...rest }: PasskeyRecord): Promise<boolean> {
  const { rows } = await sql`
    insert into passkeys (id, staff_id, name, public_key, counter, transports, created_at)
    values (${passkey.id}, ${rest.staffId}, ${passkey.name}, ${Buffer.from(rest.publicKey)}, ${rest.counter},
      ${[...rest.transports]}::text[], ${passkey.createdAt})
    on conflict (id) do nothing returning id`.execute(trx);
  return rows.length > 0;
}

export async function passkeysOf(db: Db, staffId: string): Promise<PasskeyRecord[]> {
  const { rows } = await sql<PasskeyRow>`
    select ${COLUMNS} from passkeys where staff_id = ${staffId} order by created_at, id`.execute(db);
  return rows.map(toPasskey);
}

export async function findPasskey(db: Db, id: string): Promise<PasskeyRecord | undefined> {
  const { rows } = await sql<PasskeyRow>`select ${COLUMNS} from passkeys where id = ${id}`.execute(db);
  return rows[0] && toPasskey(rows[0]);
}

/** The passkey, locked until the transaction ends. */
export async function lockPasskey(trx: Db, id: string): Promise<PasskeyRecord | undefined> {
  const { rows } = await sql<PasskeyRow>`select ${COLUMNS} from passkeys where id = ${id} for update`.execute(
    trx,
  );
  return rows[0] && toPasskey(rows[0]);
}

export async function notePasskeyUse(trx: Db, id: string, counter: number, at: string): Promise<void> {
  await sql`
    update passkeys set counter = ${counter}, last_used_at = ${at}::timestamptz where id = ${id}`.execute(
    trx,
  );
}

/** Whether there was such a passkey of this person. */
export async function removePasskey(trx: Db, staffId: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`delete from passkeys where id = ${id} and staff_id = ${staffId} returning id`.execute(trx);
  return rows.length > 0;
}
