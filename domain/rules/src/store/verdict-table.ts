import type { Verdict } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { toStorableJson } from './storable-json.ts';

/** A verdict with its position in the order of decisions. */
export interface StoredVerdict {
  readonly seq: number;
  readonly verdict: Verdict;
}

interface Row {
  readonly seq: number;
  readonly body: Verdict;
}

const stored = ({ seq, body }: Row): StoredVerdict => ({ seq, verdict: body });

/**
 * How many events have been judged, those of running batches included: the last number given to a verdict. Numbers of
 * batches that were rolled back count too, which makes breakers a touch slower to open, never quicker.
 */
export async function countJudged(trx: Db): Promise<number> {
  const { rows } = await sql<{ judged: number }>`
    select case when is_called then last_value else 0 end as judged from verdicts_seq_seq`.execute(trx);
  return rows[0]?.judged ?? 0;
}

/**
 * Stores the verdicts of a batch in one statement.
 *
 * @returns how many were new; an event that has a verdict keeps it
 */
export async function insertVerdicts(trx: Db, verdicts: readonly Verdict[]): Promise<number> {
  const rows = verdicts.map((verdict) => ({
    id: verdict.id,
    event_id: verdict.eventId,
    source: verdict.source,
    source_event_id: verdict.sourceEventId,
    platform: verdict.platform,
    account_id: verdict.accountId,
    content_id: verdict.contentId,
    outcome: verdict.outcome,
    decided_at: verdict.decidedAt,
    fired: verdict.fired.map(({ id }) => id),
    body: verdict,
  }));
  // The transaction must have its number before it draws any for its rows, else a reader could pass them by.
  const { numAffectedRows = 0n } = await sql`
    with begun as materialized (select pg_current_xact_id() as tx)
    insert into verdicts (
      tx, id, event_id, source, source_event_id, platform, account_id, content_id, outcome, decided_at, fired, body
    )
    select begun.tx, v.* from begun, json_to_recordset(${toStorableJson(rows)}::json) as v(
      id uuid, event_id uuid, source text, source_event_id text, platform text, account_id text, content_id text,
      outcome text, decided_at timestamptz, fired text[], body jsonb
    )
    on conflict (event_id) do nothing`.execute(trx);
  return Number(numAffectedRows);
}

export async function findVerdicts(db: Db, eventIds: readonly string[]): Promise<readonly Verdict[]> {
  const { rows } = await sql<Row>`
    select seq, body from verdicts where event_id = any(${[...eventIds]}::uuid[])`.execute(db);
  return rows.map(({ body }) => body);
}

/** Verdicts of an account, latest first, from below `before`. */
export async function findVerdictsOfAccount(
  db: Db,
  platform: string,
  accountId: string,
  page: { readonly before: number; readonly limit: number },
): Promise<readonly StoredVerdict[]> {
  const { rows } = await sql<Row>`
    select seq, body from verdicts
    where platform = ${platform} and account_id = ${accountId} and seq < ${page.before}
    order by seq desc limit ${page.limit}`.execute(db);
  return rows.map(stored);
}

/**
 * Verdicts in the order of their transactions, after the verdict with number `after` (0: from the beginning). Only
 * rows below the oldest running transaction are shown: a batch that commits late would else be overtaken by the
 * reader and never seen. Order is by transaction first, since numbers of concurrent batches interleave.
 */
export async function findVerdictsAfter(
  db: Db,
  after: number,
  limit: number,
): Promise<readonly StoredVerdict[]> {
  const { rows } = await sql<Row>`
    select seq, body from verdicts
    where (tx, seq) > (coalesce((select tx from verdicts where seq = ${after}), '0'::xid8), ${after}::bigint)
      and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by tx, seq limit ${limit}`.execute(db);
  return rows.map(stored);
}

/** Number of the last verdict that readers can see; 0 when there is none. */
export async function findLastSeq(db: Db): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select seq from verdicts where tx < pg_snapshot_xmin(pg_current_snapshot())
    order by tx desc, seq desc limit 1`.execute(db);
  return rows[0]?.seq ?? 0;
}

export async function findRecentFlagged(db: Db, limit: number): Promise<readonly Verdict[]> {
  const { rows } = await sql<Row>`
    select seq, body from verdicts where outcome = 'flagged' order by seq desc limit ${limit}`.execute(db);
  return rows.map(({ body }) => body);
}
