import type { BankVersion } from '@breakwater/contracts/detection';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Every change of a bank, latest first; empty where there is no such bank. */
export async function listVersions(db: Db, bankId: string): Promise<BankVersion[]> {
  const rows = await rowsOf<Omit<BankVersion, 'entryCount'>>(
    db,
    sql`
    select v.version, v.changed_at, v.changed_by, v.reason, v.forced,
      coalesce(a.entries, 0)::int as added, coalesce(r.entries, 0)::int as ended
    from bank_versions v
    left join (
      select added_version as version, count(*) as entries from bank_entries where bank_id = ${bankId} group by 1
    ) a on a.version = v.version
    left join (
      select removed_version as version, count(*) as entries from bank_entries where bank_id = ${bankId} group by 1
    ) r on r.version = v.version
    where v.bank_id = ${bankId} order by v.version`,
  );
  let entryCount = 0;
  const versions = rows.map((version) => {
    entryCount += version.added - version.ended;
    return { ...version, entryCount };
  });
  return versions.reverse();
}
