import type { AccountRef } from '@breakwater/contracts';
import { bind } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { type RiskState, rememberedUntil } from '../risk/risk-state.ts';
import type { KeptRisk, RiskStore } from '../signal-stores.ts';

/** What is remembered of accounts, within the transaction of a batch. */
export function storedRisk(trx: Db): RiskStore {
  return bind(trx, { read: readRisk, write: writeRisk });
}

/** Order of the numbers in `sums`. */
const SUMS = ['posts', 'score', 'likely', 'possible', 'copies', 'links', 'returned', 'pooled'] as const;

async function readRisk(trx: Db, accounts: readonly AccountRef[]): Promise<KeptRisk[]> {
  type Found = AccountRef & Pick<RiskState, 'telling' | 'at'> & { readonly sums: readonly number[] };
  const { rows } = await sql<Found>`
    select r.platform, r.account_id as "accountId", r.sums, coalesce(r.telling, '[]'::jsonb) as telling, r.at
    from unnest(${accounts.map(({ platform }) => platform)}::text[], ${accounts.map(({ accountId }) => accountId)}::text[])
      as a(platform, account_id)
    join account_risk r on r.platform = a.platform and r.account_id = a.account_id`.execute(trx);
  return rows.map(({ platform, accountId, sums, telling, at }) => ({
    platform,
    accountId,
    state: { ...stateOf(sums), telling, at },
  }));
}

function stateOf(sums: readonly number[]): Omit<RiskState, 'telling' | 'at'> {
  // What has 32 bits is given out with as few digits as tell it apart: not the number itself.
  const [posts = 0, score = 0, likely = 0, possible = 0, copies = 0, links = 0, returned = 0, pooled = 0] =
    sums.map(Math.fround);
  return { posts, score, likely, possible, copies, links, returned, pooled };
}

async function writeRisk(trx: Db, kept: readonly KeptRisk[]): Promise<void> {
  if (kept.length === 0) return;
  const column = <T>(of: (one: KeptRisk) => T) => kept.map(of);
  await sql`
    insert into account_risk (platform, account_id, sums, telling, at, expires_at)
    select platform, account_id, sums::real[], telling::jsonb, at, expires_at
    from unnest(
      ${column(({ platform }) => platform)}::text[], ${column(({ accountId }) => accountId)}::text[],
      ${column(({ state }) => `{${SUMS.map((name) => state[name]).join()}}`)}::text[],
      ${column(({ state }) => (state.telling.length === 0 ? null : JSON.stringify(state.telling)))}::text[],
      ${column(({ state }) => state.at)}::bigint[], ${column(({ state }) => rememberedUntil(state.at))}::bigint[]
    ) as r(platform, account_id, sums, telling, at, expires_at)
    on conflict (platform, account_id) do update
    set sums = excluded.sums, telling = excluded.telling, at = excluded.at, expires_at = excluded.expires_at`.execute(
    trx,
  );
}

/** Forgets how one account looked; says whether anything was known, 1 or 0. */
export async function deleteRiskOf(trx: Db, { platform, accountId }: AccountRef): Promise<number> {
  const result = await sql`
    delete from account_risk where platform = ${platform} and account_id = ${accountId}`.execute(trx);
  return Number(result.numAffectedRows ?? 0);
}

/** Forgets accounts that have been silent for long; says how many. */
export async function deleteExpiredRisk(db: Db, now: number): Promise<number> {
  const result = await sql`delete from account_risk where expires_at < ${now}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
