import type { CaptureStamp } from '@breakwater/contracts/casework';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A capture whose hash waits to be stamped. */
export interface DueStamp {
  readonly id: string;
  readonly sha256: string;
  readonly stampTries: number;
}

/** The one that waits longest; taken for a while, so that nobody else asks for it too. */
export function takeDueStamp(db: Db, now: string, until: string): Promise<DueStamp | undefined> {
  return rowOf(
    db,
    sql`
    update casework_captures p set stamp_due_at = ${until}
    where p.id = (
      select d.id from casework_captures d
      where d.stamp is null and d.destroyed_at is null and d.sealed_at is not null and d.stamp_due_at <= ${now}
      order by d.stamp_due_at limit 1 for update skip locked)
    returning p.id, p.sha256, p.stamp_tries`,
  );
}

/** The answer of the service as it came, byte for byte. One stamp stays: an earlier one proves more than a later one. */
export async function writeStamp(trx: Db, id: string, stamp: Uint8Array, facts: CaptureStamp): Promise<void> {
  await sql`
    update casework_captures set stamp = ${Buffer.from(stamp)}, stamp_facts = ${JSON.stringify(facts)}::jsonb,
      stamp_due_at = null, stamp_fault = null
    where id = ${id} and stamp is null`.execute(trx);
}

export async function writeStampFault(db: Db, id: string, fault: string, retryAt: string): Promise<void> {
  await sql`
    update casework_captures set stamp_fault = ${fault}, stamp_tries = stamp_tries + 1, stamp_due_at = ${retryAt}
    where id = ${id} and stamp is null`.execute(db);
}
