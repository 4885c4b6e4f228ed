import type { MatterEntry, MatterEntryType } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { instantOf } from './instants.ts';

/** An entry with its place in the chain of its matter. */
export interface StoredEntry {
  readonly seq: number;
  readonly prev: string;
  readonly entry: MatterEntry;
}

interface EntryRow {
  readonly matter_id: string;
  readonly seq: number;
  readonly id: string;
  readonly type: MatterEntryType;
  readonly at: Date;
  readonly day_only: boolean;
  readonly text: string;
  readonly by_side: MatterEntry['by'];
  readonly amount: string | null;
  readonly currency: string | null;
  readonly due_at: Date | null;
  readonly on_whom: string | null;
  readonly source: string | null;
  readonly corrects: string | null;
  readonly contests: string | null;
  readonly answers: string | null;
  readonly evidence: string[];
  readonly recorded_at: Date;
  readonly recorded_by: string;
  readonly prev: string;
  readonly hash: string;
}

function toEntry(row: EntryRow): StoredEntry {
  const { id, type, text, by_side: by, evidence, hash, amount, currency } = row;
  const dueAt = instantOf(row.due_at);
  const entry = {
    id,
    matterId: row.matter_id,
    type,
    at: toInstant(row.at.getTime()),
    text,
    by,
    ...(row.day_only && { dayOnly: true }),
    ...(amount !== null && currency !== null && { money: { amount, currency } }),
    ...(dueAt !== undefined && { dueAt }),
    ...(row.on_whom !== null && { on: row.on_whom }),
    ...(row.source !== null && { source: row.source }),
    ...(row.corrects !== null && { corrects: row.corrects }),
    ...(row.contests !== null && { contests: row.contests }),
    ...(row.answers !== null && { answers: row.answers }),
    evidence,
    recordedAt: toInstant(row.recorded_at.getTime()),
    recordedBy: row.recorded_by,
    hash,
  };
  return { seq: row.seq, prev: row.prev, entry };
}

/** Entries of matters in the order in which they were written. */
export async function selectEntries(db: Db, matterIds: readonly string[]): Promise<StoredEntry[]> {
  const { rows } = await sql<EntryRow>`
    select * from matter_entries where matter_id = any(${matterIds}::uuid[]) order by matter_id, seq`.execute(
    db,
  );
  return rows.map(toEntry);
}

/** Where the chain of a matter ends. */
export async function lastEntry(
  trx: Db,
  matterId: string,
): Promise<{ seq: number; hash: string } | undefined> {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, hash from matter_entries where matter_id = ${matterId} order by seq desc limit 1`.execute(
    trx,
  );
  return rows[0];
}

export async function insertEntry(trx: Db, { seq, prev, entry }: StoredEntry): Promise<void> {
  const { id, matterId, type, at, text, by, money, evidence, recordedAt, recordedBy, hash } = entry;
  await sql`
    insert into matter_entries (matter_id, seq, id, type, at, day_only, text, by_side, amount, currency, due_at,
      on_whom, source, corrects, contests, answers, evidence, recorded_at, recorded_by, prev, hash)
    values (${matterId}, ${seq}, ${id}, ${type}, ${at}, ${entry.dayOnly ?? false}, ${text}, ${by},
      ${money?.amount ?? null}, ${money?.currency ?? null}, ${entry.dueAt ?? null}, ${entry.on ?? null},
      ${entry.source ?? null}, ${entry.corrects ?? null}, ${entry.contests ?? null}, ${entry.answers ?? null},
      ${JSON.stringify(evidence)}::jsonb, ${recordedAt}, ${recordedBy}, ${prev}, ${hash})`.execute(trx);
}
