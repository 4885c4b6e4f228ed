import { type Db, inMilliseconds, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

export async function insertOfficerLink(
  trx: Db,
  tokenHash: string,
  link: { readonly officerId: string; readonly createdAt: string; readonly expiresAt: string },
): Promise<void> {
  await sql`
    insert into officer_links (token_hash, officer_id, created_at, expires_at)
    values (${tokenHash}, ${link.officerId}, ${link.createdAt}, ${link.expiresAt})`.execute(trx);
}

export interface OfficerLink {
  readonly officerId: string;
  readonly expiresAt: number;
  readonly used: boolean;
}

/** What an invitation is worth, locked until the transaction ends. */
export function lockOfficerLink(trx: Db, tokenHash: string): Promise<OfficerLink | undefined> {
  return rowOf(
    trx,
    sql`
    select officer_id, ${inMilliseconds('expires_at')}, used_at is not null as used
    from officer_links where token_hash = ${tokenHash} for update`,
  );
}

export async function useOfficerLink(trx: Db, tokenHash: string, at: string): Promise<void> {
  await sql`update officer_links set used_at = ${at}::timestamptz where token_hash = ${tokenHash}`.execute(
    trx,
  );
}

/** Ends the invitations of an officer that nobody has used. */
export async function voidOfficerLinks(trx: Db, officerId: string): Promise<void> {
  await sql`delete from officer_links where officer_id = ${officerId} and used_at is null`.execute(trx);
}

export async function purgeOfficerLinks(db: Db, before: string): Promise<void> {
  await sql`delete from officer_links where expires_at < ${before}::timestamptz`.execute(db);
}
