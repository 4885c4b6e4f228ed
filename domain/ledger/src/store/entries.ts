import type { MatterEntry } from '@breakwater/contracts/ledger';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** An entry with its place in the chain of its matter. */
export interface StoredEntry {
  readonly seq: number;
  readonly prev: string;
  readonly entry: MatterEntry;
}

/** Entries of matters in the order in which they were written. */
export async function selectEntries(db: Db, matterIds: readonly string[]): Promise<StoredEntry[]> {
  const rows = await rowsOf<MatterEntry & Omit<StoredEntry, 'entry'>>(
    db,
    sql`
    select matter_id, seq, id, type, at, case when day_only then true end as day_only, text, by_side as by,
      case when amount is not null then jsonb_build_object('amount', amount, 'currency', currency) end as money,
      due_at, on_whom as "on", source, network, corrects, contests, answers, evidence, recorded_at, recorded_by, prev, hash
    from matter_entries where matter_id = any(${matterIds}::uuid[]) order by matter_id, seq`,
  );
  return rows.map(({ seq, prev, ...entry }) => ({ seq, prev, entry }));
}

/** Where the chain of a matter ends. */
export function lastEntry(trx: Db, matterId: string): Promise<{ seq: number; hash: string } | undefined> {
  return rowOf(
    trx,
    sql`select seq, hash from matter_entries where matter_id = ${matterId} order by seq desc limit 1`,
  );
}

export async function insertEntry(trx: Db, { seq, prev, entry }: StoredEntry): Promise<void> {
  const { id, matterId, type, at, text, by, money, evidence, recordedAt, recordedBy, hash } = entry;
  await sql`
    insert into matter_entries (matter_id, seq, id, type, at, day_only, text, by_side, amount, currency, due_at,
      on_whom, source, network, corrects, contests, answers, evidence, recorded_at, recorded_by, prev, hash)
    values (${matterId}, ${seq}, ${id}, ${type}, ${at}, ${entry.dayOnly ?? false}, ${text}, ${by},
      ${money?.amount ?? null}, ${money?.currency ?? null}, ${entry.dueAt ?? null}, ${entry.on ?? null},
      ${entry.source ?? null}, ${entry.network ?? null}, ${entry.corrects ?? null}, ${entry.contests ?? null}, ${entry.answers ?? null},
      ${JSON.stringify(evidence)}::jsonb, ${recordedAt}, ${recordedBy}, ${prev}, ${hash})`.execute(trx);
}
