import type { DesignationEntry } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export interface StagedEntry {
  readonly entry: DesignationEntry;
  /** SHA-256 of its canonical form. */
  readonly digest: string;
}

/** Keeps what a reading has found; of two records with one reference the later one counts. */
export async function stageEntries(
  db: Db,
  reading: string,
  staged: readonly StagedEntry[],
  now: number,
): Promise<void> {
  const latest = [...new Map(staged.map((one) => [one.entry.ref, one])).values()];
  await sql`
    insert into designation_staging (reading, ref, digest, entry, begun_at)
    select ${reading}::uuid, e ->> 'ref', e ->> 'digest', e -> 'entry', ${toInstant(now)}::timestamptz
    from jsonb_array_elements(${JSON.stringify(
      latest.map(({ entry, digest }) => ({ ref: entry.ref, digest, entry })),
    )}::jsonb) as e
    on conflict (reading, ref) do update set digest = excluded.digest, entry = excluded.entry`.execute(db);
}

export async function unstage(db: Db, reading: string, ref: string): Promise<void> {
  await sql`delete from designation_staging where reading = ${reading} and ref = ${ref}`.execute(db);
}

/** Begins a delta: what is on the list now is what it changes. */
export async function stageCurrent(db: Db, reading: string, listId: string, now: number): Promise<void> {
  await sql`
    insert into designation_staging (reading, ref, digest, entry, begun_at)
    select ${reading}::uuid, d.ref, d.entry_digest, e.entry, ${toInstant(now)}::timestamptz
    from designations d join designation_entries e on e.digest = d.entry_digest
    where d.list_id = ${listId} and d.delisted_at is null`.execute(db);
}

/** Digests of what was found, by reference. */
export async function stagedDigests(db: Db, reading: string): Promise<string[]> {
  const rows = await rowsOf<{ digest: string }>(
    db,
    sql`select digest from designation_staging where reading = ${reading}`,
  );
  return rows.map(({ digest }) => digest);
}

export async function forgetStaging(db: Db, reading: string): Promise<void> {
  await sql`delete from designation_staging where reading = ${reading}`.execute(db);
}

/** Forgets what readings left behind that were cut off. */
export async function forgetOldStaging(db: Db, before: number): Promise<void> {
  await sql`delete from designation_staging where begun_at < ${toInstant(before)}`.execute(db);
}
