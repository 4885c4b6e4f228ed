import type { Production } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import { type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What has to be known of a package before it goes a step further. Milliseconds since the epoch. */
export interface LockedProduction {
  readonly id: string;
  readonly orderId: string;
  readonly grantId: string;
  readonly state: Production['state'];
  readonly preparedBy: string;
  readonly approvedBy?: string;
  readonly alone: boolean;
  readonly reviewed: boolean;
  readonly digest: string;
  readonly sha256?: string;
  readonly expiresAt?: number;
  readonly downloadStarted: boolean;
  readonly downloaded: boolean;
  readonly received: boolean;
}

/** Locks a package until the end of the transaction. */
export function lockProduction(trx: Db, id: string): Promise<LockedProduction | undefined> {
  return rowOf(
    trx,
    sql`
    select id, order_id, grant_id, state, prepared_by, approved_by, break_glass_because is not null as alone,
      reviewed_at is not null as reviewed, digest, manifest ->> 'sha256' as sha256, ${inMilliseconds('expires_at')},
      download_started_at is not null as download_started, downloaded_at is not null as downloaded,
      receipt_at is not null as received
    from disclosure_productions where id = ${id} for update`,
  );
}

/** What approval puts down. */
export interface Approval {
  readonly by: string;
  readonly at: number;
  readonly lawyer: boolean;
  readonly manifest: NonNullable<Production['manifest']>;
  readonly sealed: Uint8Array;
  /** Set where one person acted alone. */
  readonly alone?: { readonly because: string; readonly reviewDueAt: number } | undefined;
  /** End of the download, where nothing blocks it. */
  readonly releasedUntil: number | undefined;
}

export async function markApproved(trx: Db, id: string, approval: Approval): Promise<void> {
  const { by, at, lawyer, manifest, sealed, alone, releasedUntil } = approval;
  const released = releasedUntil === undefined ? null : toInstant(at);
  await sql`
    update disclosure_productions set state = ${released === null ? 'blocked' : 'released'}, approved_by = ${by},
      approved_at = ${toInstant(at)}, lawyer = ${lawyer}, manifest = ${JSON.stringify(manifest)}::jsonb,
      break_glass_because = ${alone?.because ?? null},
      review_due_at = ${alone ? toInstant(alone.reviewDueAt) : null}, released_at = ${released},
      expires_at = ${releasedUntil === undefined ? null : toInstant(releasedUntil)}
    where id = ${id}`.execute(trx);
  await sql`
    insert into disclosure_packages (production_id, sealed)
    values (${id}, decode(${Buffer.from(sealed).toString('base64')}, 'base64'))`.execute(trx);
}

export async function markRejected(trx: Db, id: string, by: string, because: string): Promise<void> {
  await sql`
    update disclosure_productions set state = 'rejected', rejected_by = ${by}, rejected_because = ${because}
    where id = ${id}`.execute(trx);
}

export async function markWithdrawn(trx: Db, id: string, by: string, because: string): Promise<void> {
  await sql`
    update disclosure_productions set state = 'withdrawn', withdrawn_by = ${by}, withdrawn_because = ${because}
    where id = ${id}`.execute(trx);
  await deletePackage(trx, id);
}

export async function markReviewed(
  trx: Db,
  id: string,
  { by, at, upheld }: { readonly by: string; readonly at: number; readonly upheld: boolean },
): Promise<void> {
  await sql`
    update disclosure_productions set reviewed_by = ${by}, reviewed_at = ${toInstant(at)}, upheld = ${upheld}
    where id = ${id}`.execute(trx);
}

export async function markReleased(trx: Db, id: string, at: number, until: number): Promise<void> {
  await sql`
    update disclosure_productions set state = 'released', released_at = ${toInstant(at)},
      expires_at = ${toInstant(until)}
    where id = ${id}`.execute(trx);
}

/** Packages whose window is over. */
export async function selectReleasable(trx: Db, now: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from disclosure_productions p join disclosure_grants g on g.id = p.grant_id
    where p.state = 'blocked' and p.not_before <= ${toInstant(now)} and g.ended_at is null
    order by p.not_before limit ${limit} for update of p skip locked`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Packages whose download has ended: those that nobody downloaded, and those that wait for a receipt. */
export function selectEnding(
  trx: Db,
  now: number,
  limit: number,
): Promise<{ id: string; state: Production['state'] }[]> {
  return rowsOf(
    trx,
    sql`
    select p.id, p.state from disclosure_productions p
    where p.state in ('released', 'delivered') and p.expires_at <= ${toInstant(now)}
      and (p.state = 'released' or exists (select from disclosure_packages k where k.production_id = p.id))
    order by p.expires_at limit ${limit} for update of p skip locked`,
  );
}

export async function markExpired(trx: Db, id: string): Promise<void> {
  await sql`update disclosure_productions set state = 'expired' where id = ${id}`.execute(trx);
}

/** Packages of an order that can still be stopped. */
export async function selectStoppable(trx: Db, orderId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from disclosure_productions
    where order_id = ${orderId} and state in ('prepared', 'blocked', 'released') and downloaded_at is null
    order by prepared_at for update`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Reviews that are overdue and were not told of yet. */
export async function markOverdue(trx: Db, now: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update disclosure_productions set overdue_told_at = ${toInstant(now)}
    where break_glass_because is not null and reviewed_at is null and overdue_told_at is null
      and review_due_at <= ${toInstant(now)}
    returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

export async function selectPackage(db: Db, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: string }>`
    select encode(sealed, 'base64') as sealed from disclosure_packages where production_id = ${id}`.execute(
    db,
  );
  const [row] = rows;
  return row && Buffer.from(row.sealed, 'base64');
}

export async function deletePackage(trx: Db, id: string): Promise<void> {
  await sql`delete from disclosure_packages where production_id = ${id}`.execute(trx);
}
