import type { BankVersion } from '@breakwater/contracts/detection';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

interface Row {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly reason: string | null;
  readonly forced: boolean;
  readonly added: number;
  readonly ended: number;
}

/** Every change of a bank, latest first; empty where there is no such bank. */
export async function listVersions(db: Db, bankId: string): Promise<BankVersion[]> {
  const { rows } = await sql<Row>`
    select v.version, v.changed_at as "changedAt", v.changed_by as "changedBy", v.reason, v.forced,
      coalesce(a.entries, 0)::int as added, coalesce(r.entries, 0)::int as ended
    from bank_versions v
    left join (
      select added_version as version, count(*) as entries from bank_entries where bank_id = ${bankId} group by 1
    ) a on a.version = v.version
    left join (
      select removed_version as version, count(*) as entries from bank_entries where bank_id = ${bankId} group by 1
    ) r on r.version = v.version
    where v.bank_id = ${bankId} order by v.version`.execute(db);
  let entryCount = 0;
  const versions = rows.map(({ changedAt, reason, ...row }) => {
    entryCount += row.added - row.ended;
    return {
      ...row,
      changedAt: toInstant(changedAt.getTime()),
      ...(reason !== null && { reason }),
      entryCount,
    };
  });
  return versions.reverse();
}
