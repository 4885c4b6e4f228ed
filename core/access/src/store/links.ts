import type { Db } from '@breakwater/storage';
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
  readonly staffId: string | undefined;
  readonly expiresAt: number;
  readonly used: boolean;
}

export async function lockLink(trx: Db, kind: LinkKind, tokenHash: string): Promise<FoundLink | undefined> {
  const { rows } = await sql<{ staff_id: string | null; expires_at: Date; used_at: Date | null }>`
    select staff_id, expires_at, used_at from staff_links
    where token_hash = ${tokenHash} and kind = ${kind} for update`.execute(trx);
  const [row] = rows;
  return (
    row && {
      staffId: row.staff_id ?? undefined,
      expiresAt: row.expires_at.getTime(),
      used: row.used_at !== null,
    }
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
