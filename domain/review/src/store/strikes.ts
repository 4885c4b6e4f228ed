import type { Strike } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

interface StrikeRow {
  readonly id: string;
  readonly platform: string;
  readonly account_id: string;
  readonly decision_id: string;
  readonly policy: string;
  readonly policy_version: number;
  readonly points: number;
  readonly at: Date;
  readonly expires_at: Date | null;
  readonly voided_at: Date | null;
  readonly voided_because: Strike['voidedBecause'] | null;
}

function toStrike(row: StrikeRow): Strike {
  return {
    id: row.id,
    platform: row.platform,
    accountId: row.account_id,
    decisionId: row.decision_id,
    policy: row.policy,
    policyVersion: row.policy_version,
    points: row.points,
    at: toInstant(row.at.getTime()),
    ...(row.expires_at && { expiresAt: toInstant(row.expires_at.getTime()) }),
    ...(row.voided_at && { voidedAt: toInstant(row.voided_at.getTime()) }),
    ...(row.voided_because && { voidedBecause: row.voided_because }),
  };
}

export async function insertStrike(trx: Db, strike: Strike): Promise<void> {
  const { id, platform, accountId, decisionId, policy, policyVersion, points, at, expiresAt } = strike;
  await sql`
    insert into strikes (id, platform, account_id, decision_id, policy, policy_version, points, at, expires_at)
    values (${id}, ${platform}, ${accountId}, ${decisionId}, ${policy}, ${policyVersion}, ${points}, ${at},
      ${expiresAt ?? null})`.execute(trx);
}

/** Voids the strike of a decision, if it has one. */
export async function voidStrikeOf(
  trx: Db,
  decisionId: string,
  at: string,
  because: NonNullable<Strike['voidedBecause']>,
): Promise<Strike | undefined> {
  const { rows } = await sql<StrikeRow>`
    update strikes set voided_at = ${at}, voided_because = ${because}
    where decision_id = ${decisionId} and voided_at is null returning *`.execute(trx);
  return rows[0] && toStrike(rows[0]);
}

/** The strikes of an account, newest first. */
export async function selectStrikes(
  db: Db,
  platform: string,
  accountId: string,
  limit: number,
): Promise<Strike[]> {
  const { rows } = await sql<StrikeRow>`
    select * from strikes where platform = ${platform} and account_id = ${accountId}
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows.map(toStrike);
}

/** Sum of the points of an account that count at an instant; `strikeBalance` is the same in code. */
export async function sumStrikes(db: Db, platform: string, accountId: string, at: string): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(points), 0)::int as sum from strikes
    where platform = ${platform} and account_id = ${accountId} and at <= ${at}
      and (expires_at is null or expires_at > ${at}) and (voided_at is null or voided_at > ${at})`.execute(
    db,
  );
  return rows[0]?.sum ?? 0;
}
