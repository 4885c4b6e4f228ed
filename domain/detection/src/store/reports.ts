import type { AccountRef } from '@breakwater/contracts';
import { bind } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { type KeptReport, NEWEST_REPORTS, type ReportStore } from '../signal-stores.ts';

/** The reports of an installation, within the transaction of a batch. */
export function storedReports(trx: Db): ReportStore {
  return bind(trx, { insert: insertReports, read: readReports });
}

async function insertReports(trx: Db, reports: readonly KeptReport[]): Promise<void> {
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

async function readReports(trx: Db, accounts: readonly AccountRef[], since: number): Promise<KeptReport[]> {
  const { rows } = await sql<KeptReport>`
    select r.platform, r.account_id as "accountId", r.seq, r.at, r.reporter, r.reason, r.on_content as "onContent",
      r.expires_at as "expiresAt"
    from (
      select distinct platform, "accountId"
      from json_to_recordset(${JSON.stringify(accounts)}::json) as a(platform text, "accountId" text)
    ) a cross join lateral (
      select * from account_reports
      where platform = a.platform and account_id = a."accountId" and at > ${since}
      order by at desc limit ${NEWEST_REPORTS}
    ) r order by r.seq`.execute(trx);
  return rows;
}

/** Forgets the reports against an account; says how many. */
export async function deleteReportsOn(trx: Db, { platform, accountId }: AccountRef): Promise<number> {
  const result = await sql`
    delete from account_reports where platform = ${platform} and account_id = ${accountId}`.execute(trx);
  return Number(result.numAffectedRows ?? 0);
}

/** Forgets reports that count no more; says how many. */
export async function deleteExpiredReports(db: Db, now: number): Promise<number> {
  const result = await sql`delete from account_reports where expires_at < ${now}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
