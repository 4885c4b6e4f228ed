import type { Strike } from '@breakwater/contracts/review';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const COLUMNS = sql.raw(`
  id, platform, account_id, decision_id, policy, policy_version, points, at, expires_at, voided_at, voided_because`);

export async function insertStrike(trx: Db, strike: Strike): Promise<void> {
  const { id, platform, accountId, decisionId, policy, policyVersion, points, at, expiresAt } = strike;
  await sql`
    insert into strikes (id, platform, account_id, decision_id, policy, policy_version, points, at, expires_at)
    values (${id}, ${platform}, ${accountId}, ${decisionId}, ${policy}, ${policyVersion}, ${points}, ${at},
      ${expiresAt ?? null})`.execute(trx);
}

/** Voids the strike of a decision, if it has one. */
export function voidStrikeOf(
  trx: Db,
  decisionId: string,
  at: string,
  because: NonNullable<Strike['voidedBecause']>,
): Promise<Strike | undefined> {
  return rowOf(
    trx,
    sql`
    update strikes set voided_at = ${at}, voided_because = ${because}
    where decision_id = ${decisionId} and voided_at is null returning ${COLUMNS}`,
  );
}

/** The strikes of an account, newest first. */
export function selectStrikes(db: Db, platform: string, accountId: string, limit: number): Promise<Strike[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from strikes where platform = ${platform} and account_id = ${accountId}
    order by at desc, id desc limit ${limit}`,
  );
}

/** Sum of the points of an account that count at an instant; `strikeBalance` is the same in code. */
export async function sumStrikes(db: Db, platform: string, accountId: string, at: string): Promise<number> {
  const found = await rowOf<{ sum: number }>(
    db,
    sql`
    select coalesce(sum(points), 0)::int as sum from strikes
    where platform = ${platform} and account_id = ${accountId} and at <= ${at}
      and (expires_at is null or expires_at > ${at}) and (voided_at is null or voided_at > ${at})`,
  );
  return found?.sum ?? 0;
}
