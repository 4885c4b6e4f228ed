import type { TcoTexts } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** What was written last for the report of a year. */
export async function readReportTexts(db: Db, year: number): Promise<TcoTexts> {
  const { rows } = await sql<{ texts: TcoTexts }>`
    select texts from report_texts where report = 'tco' and year = ${year} order by id desc limit 1`.execute(
    db,
  );
  return rows[0]?.texts ?? {};
}

export async function insertReportTexts(
  trx: Db,
  { year, texts, by, at }: { year: number; texts: TcoTexts; by: string; at: number },
): Promise<void> {
  await sql`
    insert into report_texts (report, year, texts, by, at)
    values ('tco', ${year}, ${JSON.stringify(texts)}::jsonb, ${by}, ${toInstant(at)})`.execute(trx);
}
