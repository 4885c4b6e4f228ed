import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

const hex = (hash: Uint8Array): RawBuilder<unknown> =>
  sql`decode(${Buffer.from(hash).toString('hex')}, 'hex')`;

/** A link as it is kept: never the token itself. */
export async function insertLink(
  trx: Db,
  link: {
    readonly tokenHash: Uint8Array;
    readonly productionId: string;
    readonly by: string;
    readonly at: number;
    readonly until: number;
  },
): Promise<void> {
  await sql`
    insert into disclosure_links (token_hash, production_id, made_by, made_at, expires_at)
    values (${hex(link.tokenHash)}, ${link.productionId}, ${link.by}, ${toInstant(link.at)},
      ${toInstant(link.until)})`.execute(trx);
}

/** Links that were made before and not used are good for nothing any more. */
export async function consumeLinksOf(trx: Db, productionId: string, now: number): Promise<void> {
  await sql`
    update disclosure_links set consumed_at = ${toInstant(now)}
    where production_id = ${productionId} and consumed_at is null and started_at is null`.execute(trx);
}

/** What a link stands at. Milliseconds since the epoch. */
export interface LockedLink {
  readonly productionId: string;
  readonly expiresAt: number;
  readonly begunAt?: number;
  readonly started: boolean;
  readonly consumed: boolean;
}

/** Locks a link: of two that come at once, one waits and then finds it taken. */
export function lockLink(trx: Db, tokenHash: Uint8Array): Promise<LockedLink | undefined> {
  return rowOf(
    trx,
    sql`
    select production_id, ${inMilliseconds('expires_at', 'begun_at')}, started_at is not null as started,
      consumed_at is not null as consumed
    from disclosure_links where token_hash = ${hex(tokenHash)} for update`,
  );
}

export async function startLink(trx: Db, tokenHash: Uint8Array, now: number): Promise<void> {
  await sql`
    update disclosure_links set started_at = ${toInstant(now)}, begun_at = coalesce(begun_at, ${toInstant(now)})
    where token_hash = ${hex(tokenHash)}`.execute(trx);
}

/** The download was cut off: it can be begun again. */
export async function reopenLink(trx: Db, tokenHash: Uint8Array): Promise<void> {
  await sql`update disclosure_links set started_at = null where token_hash = ${hex(tokenHash)}`.execute(trx);
}

export async function consumeLink(trx: Db, tokenHash: Uint8Array, now: number): Promise<void> {
  await sql`
    update disclosure_links set consumed_at = ${toInstant(now)} where token_hash = ${hex(tokenHash)}`.execute(
    trx,
  );
}

export async function setDownloadStarted(
  trx: Db,
  productionId: string,
  at: number | undefined,
): Promise<void> {
  await sql`
    update disclosure_productions set download_started_at = ${at === undefined ? null : toInstant(at)}
    where id = ${productionId}`.execute(trx);
}

export async function markDelivered(
  trx: Db,
  productionId: string,
  { at, by }: { readonly at: number; readonly by: string },
): Promise<void> {
  await sql`
    update disclosure_productions set state = 'delivered', downloaded_at = ${toInstant(at)}, downloaded_by = ${by},
      download_started_at = null
    where id = ${productionId}`.execute(trx);
}

/** Opens a package again that was downloaded and never acknowledged, for another link. */
export async function reopenProduction(trx: Db, productionId: string): Promise<void> {
  await sql`
    update disclosure_productions set state = 'released', downloaded_at = null, downloaded_by = null
    where id = ${productionId}`.execute(trx);
}

export async function markReceived(
  trx: Db,
  productionId: string,
  { at, by, sha256 }: { readonly at: number; readonly by: string; readonly sha256: string },
): Promise<void> {
  await sql`
    update disclosure_productions set receipt_at = ${toInstant(at)}, receipt_by = ${by}, receipt_sha256 = ${sha256}
    where id = ${productionId}`.execute(trx);
}
