import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A file as it came. */
export interface Original {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name?: string;
  /** Why no reader could read it. */
  readonly unread?: string;
}

export async function insertOriginal(
  trx: Db,
  orderId: string,
  { sha256, bytes, mediaType, name, unread }: Original,
  data: Uint8Array,
): Promise<void> {
  await sql`
    insert into order_originals (order_id, sha256, bytes, media_type, name, unread, data)
    values (${orderId}, ${sha256}, ${bytes}, ${mediaType}, ${name ?? null}, ${unread ?? null}, ${Buffer.from(data)})`.execute(
    trx,
  );
}

export function selectOriginal(db: Db, orderId: string): Promise<Original | undefined> {
  return rowOf(
    db,
    sql`select sha256, bytes, media_type, name, unread from order_originals where order_id = ${orderId}`,
  );
}

export function selectOriginalData(
  db: Db,
  orderId: string,
): Promise<(Original & { readonly data: Uint8Array }) | undefined> {
  return rowOf(
    db,
    sql`select sha256, bytes, media_type, name, unread, data from order_originals where order_id = ${orderId}`,
  );
}

/** Whether the same file came from another authority. */
export async function isOfAnother(db: Db, sha256: string, authorityId: string | undefined): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`
    select 1 from order_originals f join orders o on o.id = f.order_id
    where f.sha256 = ${sha256} and o.authority_key <> ${authorityId ?? ''} limit 1`,
  );
  return found !== undefined;
}
