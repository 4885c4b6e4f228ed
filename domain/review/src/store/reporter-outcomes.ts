import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Reporter } from '../ports.ts';

export async function insertOutcomes(
  trx: Db,
  { decisionId, upheld, at }: { readonly decisionId: string; readonly upheld: boolean; readonly at: string },
  reporters: readonly Reporter[],
): Promise<void> {
  if (reporters.length === 0) return;
  await sql`
    insert into reporter_outcomes (decision_id, platform, reporter, upheld, at)
    select ${decisionId}::uuid, platform, reporter, ${upheld}::bool, ${at}::timestamptz
    from unnest(
      ${reporters.map(({ platform }) => platform)}::text[], ${reporters.map(({ reporter }) => reporter)}::text[]
    ) as r (platform, reporter)
    on conflict do nothing`.execute(trx);
}

export async function takeOutcomesBack(trx: Db, decisionId: string, at: string): Promise<void> {
  await sql`
    update reporter_outcomes set taken_back_at = ${at}
    where decision_id = ${decisionId} and taken_back_at is null`.execute(trx);
}

/** How often a reporter was right and wrong. */
export interface ReporterCount extends Reporter {
  readonly upheld: number;
  readonly refused: number;
  readonly lastAt: string;
}

export interface ReporterPage {
  readonly platform: string | null;
  readonly after: { readonly n: string; readonly platform: string; readonly reporter: string } | undefined;
  readonly limit: number;
}

/** Reporters, those with the most outcomes first. */
export function selectReporters(db: Db, { platform, after, limit }: ReporterPage): Promise<ReporterCount[]> {
  return rowsOf(
    db,
    sql`
    select platform, reporter, upheld, n - upheld as refused, last_at from (
      select platform, reporter, count(*)::int as n, (count(*) filter (where upheld))::int as upheld,
        max(at) as last_at
      from reporter_outcomes
      where taken_back_at is null and (${platform}::text is null or platform = ${platform})
      group by platform, reporter
    ) r
    where ${after?.n ?? null}::int is null
      or (-n, platform, reporter)
        > (-${after?.n ?? 0}::int, ${after?.platform ?? ''}::text, ${after?.reporter ?? ''}::text)
    order by n desc, platform, reporter limit ${limit}`,
  );
}
