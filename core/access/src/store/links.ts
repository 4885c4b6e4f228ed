import { type Db, inMilliseconds, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

export type LinkKind = 'setup' | 'invite';

export interface Link {
  readonly kind: LinkKind;
  readonly staffId?: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export async function insertLink(trx: Db, tokenHash: string, link: Link): Promise<void> {
  await sql`
    insert into staff_links (token_hash, kind, staff_id, created_at, expires_at)
    values (${tokenHash}, ${link.kind}, ${link.staffId ?? null}, ${link.createdAt}, ${link.expiresAt})`.execute(
    trx,
  );
}

/** What a link is worth, locked until the transaction ends. */
export interface FoundLink {
  readonly staffId?: string;
  readonly expiresAt: number;
  readonly used: boolean;
}

export function lockLink(trx: Db, kind: LinkKind, tokenHash: string): Promise<FoundLink | undefined> {
  return rowOf(
    trx,
    sql`
    select staff_id, ${inMilliseconds('expires_at')}, used_at is not null as used from staff_links
    where token_hash = ${tokenHash} and kind = ${kind} for update`,
  );
}

export async function useLink(trx: Db, tokenHash: string, at: string): Promise<void> {
  await sql`update staff_links set used_at = ${at}::timestamptz where token_hash = ${tokenHash}`.execute(trx);
}

/** Ends the links of a person that nobody has used. */
export async function voidInvites(trx: Db, staffId: string): Promise<void> {
  await sql`delete from staff_links where staff_id = ${staffId} and used_at is null`.execute(trx);
}

export async function purgeLinks(db: Db, before: string): Promise<void> {
  await sql`delete from staff_links where expires_at < ${before}::timestamptz`.execute(db);
}
