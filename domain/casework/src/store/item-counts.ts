import type { CaseItemCounts } from '@breakwater/contracts/casework';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** How items of a case stand, and when the last of them came to it; times in milliseconds. */
export interface ItemTally extends CaseItemCounts {
  readonly caseId: string;
  /** Of which the addressee said anything. */
  readonly heardOf: number;
  readonly heardAt?: number;
  readonly goneAt?: number;
}

const NONE: Omit<ItemTally, 'caseId'> = {
  total: 0,
  notAsked: 0,
  asked: 0,
  acknowledged: 0,
  gone: 0,
  stillThere: 0,
  refused: 0,
  heardOf: 0,
};

/** The tallies of cases; one without items has nothing in it. */
export async function tallyItems(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ItemTally>> {
  const rows = await rowsOf<ItemTally>(
    db,
    sql`
    select t.case_id, t.total, t.not_asked, t.asked, t.acknowledged, t.gone, t.still_there, t.refused, t.heard_of,
      ${inMilliseconds('t.heard_at', 't.gone_at')}
    from (
      select case_id, count(*)::int as total,
        count(*) filter (where state = 'not-asked')::int as not_asked,
        count(*) filter (where state = 'asked')::int as asked,
        count(*) filter (where state = 'acknowledged')::int as acknowledged,
        count(*) filter (where state = 'gone')::int as gone,
        count(*) filter (where state = 'still-there')::int as still_there,
        count(*) filter (where state = 'refused')::int as refused,
        count(acknowledged_at)::int as heard_of,
        max(acknowledged_at) as heard_at,
        max(state_at) filter (where state = 'gone') as gone_at
      from casework_items where case_id = any(${caseIds}::uuid[]) group by case_id
    ) t`,
  );
  const found = new Map(rows.map((row) => [row.caseId, row]));
  return new Map(caseIds.map((caseId) => [caseId, found.get(caseId) ?? { caseId, ...NONE }]));
}

/** What was refused, by ground. */
export function groundsOf(
  db: Db,
  caseIds: readonly string[],
): Promise<{ caseId: string; ground: string; count: number }[]> {
  return rowsOf(
    db,
    sql`
    select case_id, refused_on as ground, count(*)::int as count from casework_items
    where case_id = any(${caseIds}::uuid[]) and refused_on is not null
    group by case_id, refused_on order by count(*) desc, refused_on`,
  );
}
