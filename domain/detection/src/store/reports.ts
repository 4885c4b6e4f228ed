import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** A report as it is kept for the seven days in which it counts. */
export interface KeptReport {
  readonly platform: string;
  /** The account reported. */
  readonly accountId: string;
  /** Position of the event in the order of acceptance. */
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Account of the reporter; null when anonymous. */
  readonly reporter: string | null;
  readonly reason: string;
  readonly onContent: boolean;
  /** Until when it can count; milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Reports of one account that are looked at: enough for any threshold, and a raid cannot slow the batch down. */
const NEWEST = 1_000;

/** Keeps reports; one that is kept already stays as it is. */
export async function insertReports(trx: Db, reports: readonly KeptReport[]): Promise<void> {
  if (reports.length === 0) return;
  await sql`
    insert into account_reports (platform, account_id, seq, at, reporter, reason, on_content, expires_at)
    select platform, "accountId", seq, at, reporter, reason, "onContent", "expiresAt"
    from json_to_recordset(${JSON.stringify(reports)}::json)
      as r(
        platform text, "accountId" text, seq bigint, at bigint, reporter text, reason text, "onContent" boolean,
        "expiresAt" bigint
      )
    on conflict do nothing`.execute(trx);
}

/** Up to a thousand newest reports against each of the accounts since an instant. */
export async function readReports(
  trx: Db,
  accounts: readonly Pick<KeptReport, 'platform' | 'accountId'>[],
  since: number,
): Promise<KeptReport[]> {
  const { rows } = await sql<KeptReport>`
    select r.platform, r.account_id as "accountId", r.seq, r.at, r.reporter, r.reason, r.on_content as "onContent",
      r.expires_at as "expiresAt"
    from (
      select distinct platform, "accountId"
      from json_to_recordset(${JSON.stringify(accounts)}::json) as a(platform text, "accountId" text)
    ) a cross join lateral (
      select * from account_reports
      where platform = a.platform and account_id = a."accountId" and at > ${since}
      order by at desc limit ${NEWEST}
    ) r order by r.seq`.execute(trx);
  return rows;
}

/** Forgets reports that count no more; says how many. */
export async function deleteExpiredReports(db: Db, now: number): Promise<number> {
  const result = await sql`delete from account_reports where expires_at < ${now}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
