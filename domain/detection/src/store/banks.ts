import type { Bank, BankSummary } from '@breakwater/contracts/detection';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { BankChangedError } from '../errors.ts';

/** A bank without entries and version: what changes as a whole. */
export type BankHeader = Omit<Bank, 'version' | 'entries'>;
export type BankEntry = Bank['entries'][number];

/** A bank in the store: always with its version. */
export type StoredBank = Bank & { readonly version: number };

/** What turns one version of a bank into the next. */
export interface BankStep {
  readonly header: BankHeader;
  /** The version that it builds on; 0 for a bank that does not exist yet. */
  readonly from: number;
  /** New entries, and changed ones in their new form. */
  readonly added: readonly BankEntry[];
  /** Ids of entries that end with this step, the old form of changed ones included. */
  readonly ended: readonly string[];
  /** The bank itself ends. */
  readonly removed?: boolean;
  readonly by: string;
  readonly reason: string | null;
  /** Whether the dry run was not asked. */
  readonly forced: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** All banks that were not removed, by id. */
export function listBanks(db: Db): Promise<BankSummary[]> {
  return rowsOf(
    db,
    sql`
    select b.id, b.kind, b.title, b.owner, b.severity, b.description, b.version, b.updated_at,
      (select count(*)::int from bank_entries e where e.bank_id = b.id and e.removed_version is null) as entry_count
    from banks b where not b.removed order by b.id`,
  );
}

/** Where a bank stands, removed ones included. */
export function readState(db: Db, id: string): Promise<{ version: number; removed: boolean } | undefined> {
  return rowOf(db, sql`select version, removed from banks where id = ${id}`);
}

/** A bank as it was at a version; undefined when there was none. */
export async function readBank(db: Db, id: string, version: number): Promise<StoredBank | undefined> {
  const found = await rowOf<{ header: BankHeader; entries: BankEntry[] }>(
    db,
    sql`
    select v.header, coalesce((
      select json_agg(e.body order by e.entry_id) from bank_entries e
      where e.bank_id = v.bank_id and e.added_version <= v.version
        and (e.removed_version is null or e.removed_version > v.version)
    ), '[]'::json) as entries
    from bank_versions v where v.bank_id = ${id} and v.version = ${version}`,
  );
  // Entries are stored with the bank that they belong to: its kind says what they are.
  return found && ({ ...found.header, version, entries: found.entries } as StoredBank);
}

/**
 * Writes the next version of a bank.
 *
 * @throws BankChangedError when the bank is no longer at the version that the step builds on
 */
export async function writeStep(trx: Db, step: BankStep): Promise<number> {
  const version = step.from + 1;
  const claimed = step.from === 0 ? await claimNew(trx, step) : await claimNext(trx, step, version);
  if (!claimed) throw new BankChangedError(step.header.id, step.from);
  await writeEntries(trx, step, version);
  await sql`
    insert into bank_versions (bank_id, version, header, changed_at, changed_by, reason, forced)
    values (${step.header.id}, ${version}, ${JSON.stringify(step.header)}::jsonb, ${toInstant(step.at)}, ${step.by},
      ${step.reason}, ${step.forced})`.execute(trx);
  return version;
}

async function claimNew(trx: Db, { header, by, at }: BankStep): Promise<boolean> {
  const { rows } = await sql`
    insert into banks (id, kind, title, owner, severity, description, version, updated_at, updated_by)
    values (${header.id}, ${header.kind}, ${header.title}, ${header.owner}, ${header.severity ?? null},
      ${header.description ?? null}, 1, ${toInstant(at)}, ${by})
    on conflict do nothing returning id`.execute(trx);
  return rows.length === 1;
}

async function claimNext(trx: Db, step: BankStep, version: number): Promise<boolean> {
  const { header, by, at, from, removed = false } = step;
  const { rows } = await sql`
    update banks set kind = ${header.kind}, title = ${header.title}, owner = ${header.owner},
      severity = ${header.severity ?? null}, description = ${header.description ?? null}, version = ${version},
      updated_at = ${toInstant(at)}, updated_by = ${by}, removed = ${removed}
    where id = ${header.id} and version = ${from} returning id`.execute(trx);
  return rows.length === 1;
}

async function writeEntries(trx: Db, { header, added, ended }: BankStep, version: number): Promise<void> {
  if (ended.length > 0) {
    await sql`
      update bank_entries set removed_version = ${version}
      where bank_id = ${header.id} and removed_version is null
        and entry_id in (select json_array_elements_text(${JSON.stringify(ended)}::json))`.execute(trx);
  }
  if (added.length > 0) {
    await sql`
      insert into bank_entries (bank_id, entry_id, body, added_version)
      select ${header.id}, body ->> 'id', body, ${version}
      from jsonb_array_elements(${JSON.stringify(added)}::jsonb) as body`.execute(trx);
  }
}
