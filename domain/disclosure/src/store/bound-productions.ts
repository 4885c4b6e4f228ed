import type { Production } from '@breakwater/contracts/disclosure';
import type { BoundPart } from '@breakwater/contracts/orders';
import { type PartHashes, toInstant } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { deletePackage } from './production-steps.ts';

/** SHA-256 of each part of what a package showed. */
export type BoundParts = PartHashes<BoundPart>;

/** What a package binds that was not sent yet. */
export interface BoundProduction {
  readonly grantId: string;
  /** Undefined where it was prepared before packages bound anything. */
  readonly binds?: BoundParts;
  readonly shown?: Production['shown'];
  /** Approved, and waits for a window of the law. */
  readonly sealed: boolean;
  /** Its grant has ended: nothing is sent anyway. */
  readonly ended: boolean;
}

/** Undefined where it was sent, rejected, withdrawn, or is void. */
export function selectBound(db: Db, id: string, { lock = false } = {}): Promise<BoundProduction | undefined> {
  return rowOf(
    db,
    sql`
    select p.grant_id, p.binds, p.shown, p.state = 'blocked' as sealed, g.ended_at is not null as ended
    from disclosure_productions p join disclosure_grants g on g.id = p.grant_id
    where p.id = ${id} and p.state in ('prepared', 'blocked') ${lock ? sql`for update of p` : sql``}`,
  );
}

/** Packages that were prepared or sealed, and not sent; the oldest first. */
export async function selectUnsent(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from disclosure_productions p join disclosure_grants g on g.id = p.grant_id
    where p.state in ('prepared', 'blocked') and g.ended_at is null order by p.prepared_at`.execute(db);
  return rows.map(({ id }) => id);
}

export async function markVoid(
  trx: Db,
  id: string,
  at: number,
  changed: readonly BoundPart[],
): Promise<void> {
  await sql`
    update disclosure_productions set state = 'void', void_at = ${toInstant(at)},
      void_changed = ${JSON.stringify(changed)}::jsonb
    where id = ${id}`.execute(trx);
  await deletePackage(trx, id);
}
