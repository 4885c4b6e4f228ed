import type { AccountRef } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A member of a case; its place is its index among all of them. */
export interface StoredMember {
  readonly platform: string;
  readonly accountId: string;
  readonly centrality: number;
  readonly removed: boolean;
  readonly jobId?: string;
}

const COLUMNS = sql.raw('m.platform, m.account_id, m.centrality, m.removed, m.job_id');

/** Members of a case, in order. */
export function membersOf(db: Db, caseId: string): Promise<StoredMember[]> {
  return rowsOf(db, sql`select ${COLUMNS} from network_members m where case_id = ${caseId} order by place`);
}

const unnested = (accounts: readonly AccountRef[]) => sql`
  unnest(${accounts.map(({ platform }) => platform)}::text[], ${accounts.map(({ accountId }) => accountId)}::text[])
    as a (platform, account_id)`;

/** Cases that have any of these accounts among their members, with all members, by case. */
export async function casesWith(
  db: Db,
  accounts: readonly AccountRef[],
): Promise<Map<string, StoredMember[]>> {
  const members = await rowsOf<StoredMember & { caseId: string }>(
    db,
    sql`
    select m.case_id, ${COLUMNS} from network_members m
    where m.case_id in (
      select n.case_id from network_members n join ${unnested(accounts)} using (platform, account_id))
    order by m.case_id, m.place`,
  );
  return byCase(members);
}

/** Everybody in a case that somebody confirmed, each once. */
export function confirmedMembers(db: Db): Promise<AccountRef[]> {
  return rowsOf(
    db,
    sql`
    select distinct m.platform, m.account_id
    from network_members m join network_cases c on c.id = m.case_id
    where c.state = 'confirmed'`,
  );
}

/** Puts these in the place of the members of a case. */
export async function replaceMembers(
  trx: Db,
  caseId: string,
  members: readonly StoredMember[],
): Promise<void> {
  await sql`delete from network_members where case_id = ${caseId}`.execute(trx);
  await sql`
    insert into network_members (case_id, place, platform, account_id, centrality, removed, job_id)
    select ${caseId}, m.place - 1, m.platform, m.account_id, m.centrality, m.removed, m.job_id
    from unnest(${members.map(({ platform }) => platform)}::text[],
      ${members.map(({ accountId }) => accountId)}::text[], ${members.map(({ centrality }) => centrality)}::float8[],
      ${members.map(({ removed }) => removed)}::bool[], ${members.map(({ jobId }) => jobId ?? null)}::uuid[])
      with ordinality as m (platform, account_id, centrality, removed, job_id, place)`.execute(trx);
}

export async function markRemoved(trx: Db, caseId: string, removed: readonly boolean[]): Promise<void> {
  await sql`
    update network_members m set removed = r.removed
    from unnest(${[...removed]}::bool[]) with ordinality as r (removed, place)
    where m.case_id = ${caseId} and m.place = r.place - 1 and m.removed <> r.removed`.execute(trx);
}

export async function writeJob(trx: Db, caseId: string, place: number, jobId: string): Promise<void> {
  await sql`
    update network_members set job_id = ${jobId} where case_id = ${caseId} and place = ${place}`.execute(trx);
}

/** These accounts may share with each other, says somebody of a case. */
export async function allowMembers(trx: Db, caseId: string, by: string, now: number): Promise<void> {
  await sql`
    insert into network_allowed (case_id, platform, account_id, by, at)
    select case_id, platform, account_id, ${by}, ${toInstant(now)} from network_members where case_id = ${caseId}
    on conflict do nothing`.execute(trx);
}

/** Groups of accounts that may share with each other, as far as these are among them. */
export async function allowedAmong(db: Db, accounts: readonly AccountRef[]): Promise<AccountRef[][]> {
  const allowed = await rowsOf<AccountRef & { caseId: string }>(
    db,
    sql`
    select case_id, platform, account_id from network_allowed join ${unnested(accounts)} using (platform, account_id)
    order by case_id, platform, account_id`,
  );
  return [...byCase(allowed).values()];
}

function byCase<One extends { caseId: string }>(all: readonly One[]): Map<string, Omit<One, 'caseId'>[]> {
  const found = new Map<string, Omit<One, 'caseId'>[]>();
  for (const { caseId, ...one } of all) {
    const ofCase = found.get(caseId) ?? [];
    ofCase.push(one);
    found.set(caseId, ofCase);
  }
  return found;
}
