import type { Capture, CaptureCheck, NewCapture } from '@breakwater/contracts/casework';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import type { SealedKey } from '../vault/capture-key.ts';

/** A capture as it is stored; how it is shown follows from it and the time. */
export interface StoredCapture
  extends Pick<
    Capture,
    | 'id'
    | 'caseId'
    | 'name'
    | 'mediaType'
    | 'bytes'
    | 'capturedAt'
    | 'capturedBy'
    | 'how'
    | 'address'
    | 'note'
    | 'uploadedAt'
    | 'uploadedBy'
    | 'parts'
    | 'sha256'
    | 'sealedAt'
    | 'keepUntil'
    | 'brokenAt'
    | 'checkedAt'
    | 'stampFault'
  > {
  readonly sealedKey?: Uint8Array;
  readonly keyName: string;
  readonly checkFound?: Exclude<CaptureCheck, 'unknown'>;
  readonly stamp?: Uint8Array;
  readonly stampFacts?: NonNullable<Capture['stamp']>;
  readonly stampTries: number;
  readonly destructionAskedAt?: string;
  readonly destructionAskedBy?: string;
  readonly destructionBecause?: string;
  readonly destroyedAt?: string;
  readonly destroyedBy?: string;
  readonly items: readonly string[];
}

const COLUMNS = sql.raw(`
  p.id, p.case_id, p.name, p.media_type, p.bytes, p.captured_at, p.captured_by, p.how, p.address, p.note, p.uploaded_at,
  p.uploaded_by, p.parts, p.sha256, p.sealed_at, p.sealed_key, p.key_name, p.keep_until, p.broken_at, p.checked_at,
  p.check_found, p.stamp, p.stamp_facts, p.stamp_tries, p.stamp_fault, p.destruction_asked_at, p.destruction_asked_by,
  p.destruction_because, p.destroyed_at, p.destroyed_by,
  array(select k.item_id from casework_capture_items k where k.capture_id = p.id order by k.item_id) as items`);

const select = (db: Db, rest: RawBuilder<unknown>): Promise<StoredCapture[]> =>
  rowsOf(db, sql`select ${COLUMNS} from casework_captures p ${rest}`);

export type BegunCapture = Omit<NewCapture, 'items' | 'keepUntil'> &
  SealedKey &
  Pick<StoredCapture, 'id' | 'caseId' | 'uploadedAt' | 'uploadedBy' | 'keepUntil'>;

export async function insertCapture(trx: Db, one: BegunCapture): Promise<void> {
  await sql`
    insert into casework_captures (id, case_id, name, media_type, bytes, captured_at, captured_by, how, address, note,
      uploaded_at, uploaded_by, sealed_key, key_name, keep_until)
    values (${one.id}, ${one.caseId}, ${one.name}, ${one.mediaType}, ${one.bytes}, ${one.capturedAt}, ${one.capturedBy},
      ${one.how}, ${one.address ?? null}, ${one.note ?? null}, ${one.uploadedAt}, ${one.uploadedBy},
      ${Buffer.from(one.sealedKey)}, ${one.keyName}, ${one.keepUntil})`.execute(trx);
}

export async function linkItems(trx: Db, captureId: string, items: readonly string[]): Promise<void> {
  await sql`delete from casework_capture_items where capture_id = ${captureId}`.execute(trx);
  await sql`
    insert into casework_capture_items (capture_id, item_id)
    select ${captureId}::uuid, unnest(${items}::uuid[])`.execute(trx);
}

export async function findCapture(db: Db, id: string): Promise<StoredCapture | undefined> {
  return (await select(db, sql`where p.id = ${id}`))[0];
}

/** Locked until the unit ends. */
export async function lockCapture(trx: Db, id: string): Promise<StoredCapture | undefined> {
  return (await select(trx, sql`where p.id = ${id} for update of p`))[0];
}

/** The latest first. */
export function selectCaptures(db: Db, caseId: string): Promise<StoredCapture[]> {
  return select(db, sql`where p.case_id = ${caseId} order by p.uploaded_at desc, p.id desc`);
}

/** One part more is there. Says nothing of one that had come already. */
export async function writeParts(db: Db, id: string, parts: number): Promise<void> {
  await sql`
    update casework_captures set parts = greatest(parts, ${parts}) where id = ${id} and sealed_at is null`.execute(
    db,
  );
}

export async function writeSealed(
  trx: Db,
  id: string,
  { sha256, at, stampDue }: { readonly sha256: string; readonly at: string; readonly stampDue: boolean },
): Promise<void> {
  await sql`
    update casework_captures set sha256 = ${sha256}, sealed_at = ${at}, checked_at = ${at}, check_found = 'whole',
      stamp_due_at = ${stampDue ? at : null}
    where id = ${id}`.execute(trx);
}

/** What somebody found who looked; that it was broken once is kept. */
export async function writeCheck(
  trx: Db,
  id: string,
  found: Exclude<CaptureCheck, 'unknown'>,
  at: string,
): Promise<void> {
  await sql`
    update casework_captures set checked_at = ${at}, check_found = ${found},
      broken_at = case when ${found} = 'broken' then coalesce(broken_at, ${at}::timestamptz) else broken_at end
    where id = ${id}`.execute(trx);
}

export async function writeKeepUntil(trx: Db, id: string, until: string): Promise<void> {
  await sql`update casework_captures set keep_until = ${until} where id = ${id}`.execute(trx);
}

export async function writeDestructionAsked(
  trx: Db,
  id: string,
  asked: { readonly at: string; readonly by: string; readonly because: string } | undefined,
): Promise<void> {
  await sql`
    update casework_captures set destruction_asked_at = ${asked?.at ?? null}, destruction_asked_by = ${asked?.by ?? null},
      destruction_because = ${asked?.because ?? null}
    where id = ${id}`.execute(trx);
}

/** Its key goes in the same statement: from then on nothing opens it. */
export async function writeDestroyed(trx: Db, id: string, at: string, by: string): Promise<void> {
  await sql`
    update casework_captures set destroyed_at = ${at}, destroyed_by = ${by}, sealed_key = null, stamp_due_at = null
    where id = ${id}`.execute(trx);
}

export async function deleteCapture(trx: Db, id: string): Promise<void> {
  await sql`delete from casework_capture_items where capture_id = ${id}`.execute(trx);
  await sql`delete from casework_captures where id = ${id}`.execute(trx);
}
