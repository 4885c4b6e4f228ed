import type {
  NetworkArtefact,
  NetworkEdge,
  NetworkSeed,
  NetworkState,
  NetworkSummary,
} from '@breakwater/contracts/networks';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** What a case shows of how its members hang together. */
export interface NetworkEvidence {
  readonly edges: readonly NetworkEdge[];
  readonly artefacts: readonly NetworkArtefact[];
}

/** A case without its members. */
export interface StoredNetwork {
  readonly summary: NetworkSummary;
  readonly decided: { readonly at: number; readonly by: string; readonly reason: string } | undefined;
}

interface CaseRow {
  readonly id: string;
  readonly run_id: string;
  readonly state: NetworkState;
  readonly platforms: string[];
  readonly members: number;
  readonly artefacts: number;
  readonly bits: number;
  readonly q: number;
  readonly seeds: NetworkSeed[];
  readonly organic_possible: boolean;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly opened_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
}

const COLUMNS = sql.raw(
  `c.id, c.run_id, c.state, c.platforms, c.members, c.artefacts, c.bits, c.q, c.seeds, c.organic_possible, c.first_at,
  c.last_at, c.opened_at, c.decided_at, c.decided_by, c.reason`,
);

function toNetwork(row: CaseRow): StoredNetwork {
  const { id, state, platforms, members, artefacts, bits, q, seeds } = row;
  const { decided_at, decided_by, reason } = row;
  return {
    summary: {
      id,
      runId: row.run_id,
      state,
      platforms,
      members,
      artefacts,
      bits,
      q,
      seeds,
      organicPossible: row.organic_possible,
      firstAt: toInstant(row.first_at.getTime()),
      lastAt: toInstant(row.last_at.getTime()),
      openedAt: toInstant(row.opened_at.getTime()),
    },
    decided:
      decided_at && decided_by !== null && reason !== null
        ? { at: decided_at.getTime(), by: decided_by, reason }
        : undefined,
  };
}

export async function findNetwork(db: Db, id: string): Promise<StoredNetwork | undefined> {
  const { rows } = await sql<CaseRow>`select ${COLUMNS} from network_cases c where c.id = ${id}`.execute(db);
  return rows[0] && toNetwork(rows[0]);
}

export async function lockNetwork(trx: Db, id: string): Promise<StoredNetwork | undefined> {
  const { rows } = await sql<CaseRow>`
    select ${COLUMNS} from network_cases c where c.id = ${id} for update`.execute(trx);
  return rows[0] && toNetwork(rows[0]);
}

export async function readEvidence(db: Db, id: string): Promise<NetworkEvidence> {
  const { rows } = await sql<{ evidence: NetworkEvidence }>`
    select evidence from network_cases where id = ${id}`.execute(db);
  return rows[0]?.evidence ?? { edges: [], artefacts: [] };
}

/** Which cases a page shows. */
export interface NetworkFilter {
  readonly state?: NetworkState | undefined;
  readonly platform?: string | undefined;
  /** Of a member. */
  readonly account?: string | undefined;
}

/** Cases, the latest opened first: those after an id. */
export async function selectNetworks(
  db: Db,
  { state = undefined, platform = undefined, account = undefined }: NetworkFilter,
  after: string | undefined,
  limit: number,
): Promise<NetworkSummary[]> {
  const { rows } = await sql<CaseRow>`
    select ${COLUMNS} from network_cases c
    where (${state ?? null}::text is null or c.state = ${state ?? null})
      and (${platform ?? null}::text is null or ${platform ?? null} = any(c.platforms))
      and (${account ?? null}::text is null or exists (
        select 1 from network_members m where m.case_id = c.id and m.account_id = ${account ?? null}
          and (${platform ?? null}::text is null or m.platform = ${platform ?? null})))
      and (${after ?? null}::uuid is null or c.id < ${after ?? null}::uuid)
    order by c.id desc limit ${limit}`.execute(db);
  return rows.map((row) => toNetwork(row).summary);
}

/** How many cases stand in each state. */
export async function countNetworks(db: Db): Promise<{ state: NetworkState; count: number }[]> {
  const { rows } = await sql<{ state: NetworkState; count: number }>`
    select state, count(*)::int as count from network_cases group by state`.execute(db);
  return rows;
}

/** Ids of the cases that rest on a seed, or that wait for one. */
export async function idsByState(db: Db, states: readonly NetworkState[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from network_cases where state = any(${states}::text[]) order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface NetworkRow {
  readonly id: string;
  readonly runId: string;
  readonly state: NetworkState;
  readonly platforms: readonly string[];
  readonly members: number;
  readonly bits: number;
  readonly q: number;
  readonly seeds: readonly NetworkSeed[];
  readonly organicPossible: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly evidence: NetworkEvidence;
  readonly now: number;
}

/** Stores a group that a run found first. */
export async function insertNetwork(trx: Db, row: NetworkRow): Promise<void> {
  const { id, runId, state, platforms, members, bits, q, evidence, now } = row;
  await sql`
    insert into network_cases (id, run_id, state, platforms, members, artefacts, bits, q, seeds, organic_possible,
      first_at, last_at, opened_at, updated_at, evidence)
    values (${id}, ${runId}, ${state}, ${platforms}::text[], ${members}, ${evidence.artefacts.length}, ${bits}, ${q},
      ${JSON.stringify(row.seeds)}::jsonb, ${row.organicPossible}, ${toInstant(row.firstAt)}, ${toInstant(row.lastAt)},
      ${toInstant(now)}, ${toInstant(now)}, ${JSON.stringify(evidence)}::jsonb)`.execute(trx);
}

/** Stores what a run found of a group that is known. Who decided stays. */
export async function updateNetwork(trx: Db, row: NetworkRow): Promise<void> {
  const { id, runId, state, platforms, members, bits, q, evidence, now } = row;
  await sql`
    update network_cases set run_id = ${runId}, state = ${state}, platforms = ${platforms}::text[],
      members = ${members}, artefacts = ${evidence.artefacts.length}, bits = ${bits}, q = ${q},
      seeds = ${JSON.stringify(row.seeds)}::jsonb, organic_possible = ${row.organicPossible},
      first_at = least(first_at, ${toInstant(row.firstAt)}), last_at = ${toInstant(row.lastAt)},
      updated_at = ${toInstant(now)}, evidence = ${JSON.stringify(evidence)}::jsonb
    where id = ${id}`.execute(trx);
}

/** What stands behind a case changed, and its state with it. */
export async function writeSeeds(
  trx: Db,
  { id, state, seeds, now }: Pick<NetworkRow, 'id' | 'state' | 'seeds' | 'now'>,
): Promise<void> {
  await sql`
    update network_cases set state = ${state}, seeds = ${JSON.stringify(seeds)}::jsonb, updated_at = ${toInstant(now)}
    where id = ${id}`.execute(trx);
}

export interface NetworkOutcome {
  readonly id: string;
  readonly state: 'confirmed' | 'dismissed';
  readonly by: string;
  readonly reason: string;
  readonly now: number;
}

/** The store refuses to confirm what rests on nothing: constraint `network_needs_seed`. */
export async function writeNetworkOutcome(trx: Db, outcome: NetworkOutcome): Promise<void> {
  const { id, state, by, reason, now } = outcome;
  await sql`
    update network_cases set state = ${state}, decided_by = ${by}, decided_at = ${toInstant(now)}, reason = ${reason},
      updated_at = ${toInstant(now)}
    where id = ${id}`.execute(trx);
}

/** Really deletes groups that nobody decided about and that no search found again since then; says how many. */
export async function forgetNetworks(trx: Db, before: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with gone as (
      select id from network_cases
      where state in ('unseeded', 'closed') and decided_at is null and updated_at < ${toInstant(before)}
    ), members as (delete from network_members m using gone where m.case_id = gone.id),
    cases as (delete from network_cases c using gone where c.id = gone.id returning 1)
    select count(*)::int as n from cases`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Until the transaction ends, nobody else stores what a run found. */
export async function lockNetworks(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('network_cases'))`.execute(trx);
}
