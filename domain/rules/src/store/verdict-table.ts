import type { AccountRef } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import {
  type KeptVerdict,
  type Said,
  type StoredVerdict,
  toVerdicts,
  VERDICT_COLUMNS,
} from './kept-verdict.ts';
import { toStorableJson } from './storable-json.ts';
import { type ReadVersions, toStoredVersions } from './versions-table.ts';

/**
 * How many events have been judged, those of running batches included: the last number given to a verdict. Numbers of
 * batches that were rolled back count too, which makes breakers a touch slower to open, never quicker.
 */
export async function countJudged(trx: Db): Promise<number> {
  const found = await rowOf<{ judged: number }>(
    trx,
    sql`select case when is_called then last_value else 0 end as judged from verdicts_seq_seq`,
  );
  return found?.judged ?? 0;
}

/** One name for the account of a platform. */
export function accountKey(platform: string, accountId: string): string {
  return `${platform} ${accountId}`;
}

/** The accounts behind the last verdicts, each once, named by `accountKey`. */
export async function selectAccountsBehind(trx: Db, verdicts: number): Promise<string[]> {
  const rows = await rowsOf<AccountRef>(
    trx,
    sql`
    select distinct platform, account_id from (
      select platform, account_id from verdicts order by seq desc limit ${verdicts}
    ) as latest`,
  );
  return rows.map(({ platform, accountId }) => accountKey(platform, accountId));
}

/** What all verdicts of a batch have in common. */
export type CommonOfBatch = Pick<Verdict, 'decidedAt' | 'versions'>;

/**
 * Stores the verdicts of a batch in one statement, and the versions behind them where they are new.
 *
 * @returns how many were new; an event that has a verdict keeps it
 */
export async function insertVerdicts(
  trx: Db,
  { decidedAt, versions }: CommonOfBatch,
  verdicts: readonly Verdict[],
): Promise<number> {
  const { id, json } = toStoredVersions(versions);
  // The transaction must have its number before it draws any for its rows, else a reader could pass them by.
  const { numAffectedRows = 0n } = await sql`
    with begun as materialized (select pg_current_xact_id() as tx), kept as (
      insert into verdict_versions (id, versions)
      select ${id}::uuid, ${json}::jsonb where not exists (select from verdict_versions where id = ${id}::uuid)
    )
    insert into verdicts (
      tx, decided_at, versions, id, event_id, source, source_event_id, platform, account_id, content_id, type, at,
      outcome, said
    )
    select begun.tx, ${decidedAt}::timestamptz, ${id}::uuid, v.id, v.event_id, v.source,
      v.source_event_id, v.platform, v.account_id, v.content_id, v.type, v.at, v.outcome, v.said::json
    from begun, json_to_recordset(${toStorableJson(verdicts.map(columnsOf))}::json) as v(
      id uuid, event_id uuid, source text, source_event_id text, platform text, account_id text, content_id text,
      type text, at text, outcome text, said text
    )
    on conflict (event_id) do nothing`.execute(trx);
  return Number(numAffectedRows);
}

function columnsOf(verdict: Verdict) {
  return {
    id: verdict.id,
    event_id: verdict.eventId,
    source: verdict.source,
    source_event_id: verdict.sourceEventId,
    platform: verdict.platform,
    account_id: verdict.accountId,
    content_id: verdict.contentId,
    type: verdict.type,
    at: verdict.at,
    outcome: verdict.outcome,
    said: saidOf(verdict),
  };
}

/** As a text within the JSON of the row, which the database takes as it is. Most verdicts say nothing. */
function saidOf({ fired, undetermined }: Verdict): string | undefined {
  return fired.length + undetermined.length === 0
    ? undefined
    : toStorableJson({ fired, undetermined } satisfies Said);
}

/** Number of the last verdict that readers can see; 0 when there is none. */
export async function findLastSeq(db: Db): Promise<number> {
  const found = await rowOf<{ seq: number }>(
    db,
    sql`
    select seq from verdicts where tx < pg_snapshot_xmin(pg_current_snapshot())
    order by tx desc, seq desc limit 1`,
  );
  return found?.seq ?? 0;
}

/** Finds verdicts that are stored. */
export interface VerdictFinder {
  byEvents(eventIds: readonly string[]): Promise<readonly Verdict[]>;
  /** Verdicts of an account, latest first, from below `before`. */
  ofAccount(
    platform: string,
    accountId: string,
    page: { readonly before: string; readonly limit: number },
  ): Promise<readonly StoredVerdict[]>;
  /**
   * Verdicts in the order of their transactions, after the verdict with number `seq` (0: from the beginning). Only
   * rows below the oldest running transaction are shown: a batch that commits late would else be overtaken by the
   * reader and never seen. Order is by transaction first, since numbers of concurrent batches interleave.
   */
  after(seq: number, limit: number): Promise<readonly StoredVerdict[]>;
  recentFlagged(limit: number, platform?: string): Promise<readonly Verdict[]>;
}

export function createVerdictFinder(db: Db, readVersions: ReadVersions): VerdictFinder {
  async function find(query: RawBuilder<unknown>): Promise<StoredVerdict[]> {
    return toVerdicts(await rowsOf<KeptVerdict>(db, query), readVersions);
  }
  const verdictsOnly = (found: readonly StoredVerdict[]) => found.map(({ verdict }) => verdict);
  return {
    byEvents: async (eventIds) =>
      verdictsOnly(
        await find(sql`
          select ${VERDICT_COLUMNS} from verdicts where event_id = any(${[...eventIds]}::uuid[])`),
      ),
    ofAccount: (platform, accountId, { before, limit }) =>
      find(sql`
        select ${VERDICT_COLUMNS} from verdicts
        where platform = ${platform} and account_id = ${accountId} and seq < ${before}
        order by seq desc limit ${limit}`),
    after: (seq, limit) =>
      find(sql`
        select ${VERDICT_COLUMNS} from verdicts
        where (tx, seq) > (coalesce((select tx from verdicts where seq = ${seq}), '0'::xid8), ${seq}::bigint)
          and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, seq limit ${limit}`),
    recentFlagged: async (limit, platform) =>
      verdictsOnly(
        await find(sql`
          select ${VERDICT_COLUMNS} from verdicts 
          where outcome = 'flagged' ${platform === undefined ? sql`` : sql`and platform = ${platform}`}
          order by seq desc limit ${limit}`),
      ),
  };
}
