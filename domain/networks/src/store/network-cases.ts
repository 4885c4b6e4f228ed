import type {
  NetworkArtefact,
  NetworkEdge,
  NetworkSeed,
  NetworkState,
  NetworkSummary,
} from '@breakwater/contracts/networks';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

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

async function select(db: Db, which: RawBuilder<unknown>): Promise<StoredNetwork[]> {
  const rows = await rowsOf<NetworkSummary & Pick<StoredNetwork, 'decided'>>(
    db,
    sql`
    select c.id, c.run_id, c.state, c.platforms, c.members, c.artefacts, c.bits, c.q, c.seeds, c.organic_possible,
      c.first_at, c.last_at, c.opened_at,
      case when c.decided_at is not null and c.decided_by is not null and c.reason is not null then jsonb_build_object(
        'at', floor(extract(epoch from c.decided_at) * 1000), 'by', c.decided_by, 'reason', c.reason
      ) end as decided
    from network_cases c ${which}`,
  );
  return rows.map(({ decided, ...summary }) => ({ summary, decided }));
}

export async function findNetwork(db: Db, id: string): Promise<StoredNetwork | undefined> {
  return (await select(db, sql`where c.id = ${id}`))[0];
}

export async function lockNetwork(trx: Db, id: string): Promise<StoredNetwork | undefined> {
  return (await select(trx, sql`where c.id = ${id} for update`))[0];
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
  const found = await select(
    db,
    sql`
    where (${state ?? null}::text is null or c.state = ${state ?? null})
      and (${platform ?? null}::text is null or ${platform ?? null} = any(c.platforms))
      and (${account ?? null}::text is null or exists (
        select 1 from network_members m where m.case_id = c.id and m.account_id = ${account ?? null}
          and (${platform ?? null}::text is null or m.platform = ${platform ?? null})))
      and (${after ?? null}::uuid is null or c.id < ${after ?? null}::uuid)
    order by c.id desc limit ${limit}`,
  );
  return found.map(({ summary }) => summary);
}

/** How many cases stand in each state. */
export function countNetworks(db: Db): Promise<{ state: NetworkState; count: number }[]> {
  return rowsOf(db, sql`select state, count(*)::int as count from network_cases group by state`);
}

/** Ids of the cases that rest on a seed, or that wait for one. */
export async function idsByState(db: Db, states: readonly NetworkState[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from network_cases where state = any(${states}::text[]) order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** What a run found of a group. Instants are milliseconds since the epoch. */
export interface FoundNetwork
  extends Pick<NetworkSummary, 'id' | 'runId' | 'state' | 'members' | 'bits' | 'q' | 'organicPossible'> {
  readonly platforms: readonly string[];
  readonly seeds: readonly NetworkSeed[];
  readonly firstAt: number;
  readonly lastAt: number;
  readonly evidence: NetworkEvidence;
  readonly now: number;
}

/** Stores a group that a run found first. */
export async function insertNetwork(trx: Db, found: FoundNetwork): Promise<void> {
  const { id, runId, state, platforms, members, bits, q, evidence, now } = found;
  await sql`
    insert into network_cases (id, run_id, state, platforms, members, artefacts, bits, q, seeds, organic_possible,
      first_at, last_at, opened_at, updated_at, evidence)
    values (${id}, ${runId}, ${state}, ${platforms}::text[], ${members}, ${evidence.artefacts.length}, ${bits}, ${q},
      ${JSON.stringify(found.seeds)}::jsonb, ${found.organicPossible}, ${toInstant(found.firstAt)}, ${toInstant(found.lastAt)},
      ${toInstant(now)}, ${toInstant(now)}, ${JSON.stringify(evidence)}::jsonb)`.execute(trx);
}

/** Stores what a run found of a group that is known. Who decided stays. */
export async function updateNetwork(trx: Db, found: FoundNetwork): Promise<void> {
  const { id, runId, state, platforms, members, bits, q, evidence, now } = found;
  await sql`
    update network_cases set run_id = ${runId}, state = ${state}, platforms = ${platforms}::text[],
      members = ${members}, artefacts = ${evidence.artefacts.length}, bits = ${bits}, q = ${q},
      seeds = ${JSON.stringify(found.seeds)}::jsonb, organic_possible = ${found.organicPossible},
      first_at = least(first_at, ${toInstant(found.firstAt)}), last_at = ${toInstant(found.lastAt)},
      updated_at = ${toInstant(now)}, evidence = ${JSON.stringify(evidence)}::jsonb
    where id = ${id}`.execute(trx);
}

/** What stands behind a case changed, and its state with it. */
export async function writeSeeds(
  trx: Db,
  { id, state, seeds, now }: Pick<FoundNetwork, 'id' | 'state' | 'seeds' | 'now'>,
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
