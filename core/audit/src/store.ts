import { setImmediate as turn } from 'node:timers/promises';
import { canonical } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Checkpoint, SignedCheckpoint } from './checkpoint.ts';
import { EMPTY_HEAD, type Entry, type Head, type SealedEntry } from './entry.ts';
import type { LogRecord } from './export-log.ts';

/** Read between other things: a page takes some 15 ms of the thread that answers everybody. */
const PAGE = 1_000;
const AT_ONCE = 100;

/** The end of the log, locked until the transaction ends: entries get their places one transaction after another. */
export async function lockHead(trx: Db): Promise<Head> {
  return (await rowOf(trx, sql`select seq, hash from audit_head for update`)) ?? EMPTY_HEAD;
}

export async function readHead(db: Db): Promise<Head> {
  return (await rowOf(db, sql`select seq, hash from audit_head`)) ?? EMPTY_HEAD;
}

/** The head, and the last entry that any table of the log knows of: the same number, unless somebody tampered. */
export async function readExtent(db: Db): Promise<{ readonly head: Head; readonly last: number }> {
  const row = await rowOf<Head & { last: number }>(
    db,
    sql`
    select seq, hash,
      greatest((select max(seq) from audit_log), (select max(seq) from audit_checkpoints), 0) as last
    from audit_head`,
  );
  return row ? { head: { seq: row.seq, hash: row.hash }, last: row.last } : { head: EMPTY_HEAD, last: 0 };
}

/**
 * Adds entries that are chained to `from` and moves the head, in one statement; without effect, and false, when the
 * log ends elsewhere by now. Waits for whoever is appending.
 */
export async function insertEntries(
  trx: Db,
  from: Head,
  sealed: readonly SealedEntry[],
  head: Head,
): Promise<boolean> {
  const column = (pick: (sealed: SealedEntry) => string | number) => sealed.map(pick);
  const { numAffectedRows } = await sql`
    with moved as (
      update audit_head set seq = ${head.seq}, hash = ${head.hash}
      where seq = ${from.seq} and hash = ${from.hash} returning 1
    )
    insert into audit_log (seq, at, actor, action, subject, detail, prev_hash, hash)
    select * from unnest(
      ${column(({ entry }) => entry.seq)}::bigint[],
      ${column(({ entry }) => entry.at)}::timestamptz[],
      ${column(({ entry }) => entry.actor)}::text[],
      ${column(({ entry }) => entry.action)}::text[],
      ${column(({ entry }) => entry.subject)}::text[],
      ${column(({ entry }) => canonical(entry.detail))}::text[],
      ${column(({ entry }) => entry.prevHash)}::text[],
      ${column(({ hash }) => hash)}::text[]
    ) where exists (select from moved)`.execute(trx);
  return Number(numAffectedRows) === sealed.length;
}

/** Keeps a checkpoint; the first of several for one entry stays. */
export async function insertCheckpoint(
  db: Db,
  { checkpoint, signature }: SignedCheckpoint,
): Promise<boolean> {
  const { rows } = await sql`
    insert into audit_checkpoints (seq, hash, at, signature, key_id)
    values (${checkpoint.seq}, ${checkpoint.hash}, ${checkpoint.at}, ${signature}, ${checkpoint.publicKey})
    on conflict (seq) do nothing returning seq`.execute(db);
  return rows.length > 0;
}

export async function readCheckpointKeys(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ keyId: string }>(db, sql`select distinct key_id from audit_checkpoints`);
  return rows.map((row) => row.keyId);
}

/** Entries and checkpoints up to an entry, each checkpoint after the entry that it is of. */
export async function* readLog(db: Db, to: number): AsyncGenerator<LogRecord> {
  for (let after = 0; after < to; after += PAGE) {
    const upTo = Math.min(after + PAGE, to);
    const checkpoints = await readCheckpoints(db, after, upTo);
    let next = 0;
    for (const sealed of await readEntries(db, after, upTo)) {
      // Whoever reads hashes each: others are answered in between.
      if (sealed.entry.seq % AT_ONCE === 0) await turn();
      for (; (checkpoints[next]?.checkpoint.seq ?? upTo) < sealed.entry.seq; next++)
        yield* checkpoints.slice(next, next + 1);
      yield sealed;
    }
    yield* checkpoints.slice(next);
  }
}

async function readEntries(db: Db, after: number, upTo: number): Promise<SealedEntry[]> {
  const rows = await rowsOf<Omit<Entry, 'detail'> & { detail: string; hash: string }>(
    db,
    sql`
    select seq, at, actor, action, subject, detail, prev_hash, hash from audit_log
    where seq > ${after} and seq <= ${upTo} order by seq`,
  );
  return rows.map(({ detail, hash, ...entry }) => ({
    entry: { ...entry, detail: parseDetail(detail) },
    hash,
  }));
}

/** A detail that somebody made unreadable is kept as it is: its entry's hash will not hold, and that is reported. */
function parseDetail(text: string): SealedEntry['entry']['detail'] {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}

async function readCheckpoints(db: Db, after: number, upTo: number): Promise<SignedCheckpoint[]> {
  const rows = await rowsOf<Checkpoint & { signature: string }>(
    db,
    sql`
    select seq, hash, at, signature, key_id as public_key from audit_checkpoints
    where seq > ${after} and seq <= ${upTo} order by seq`,
  );
  return rows.map(({ signature, ...checkpoint }) => ({ checkpoint, signature }));
}
