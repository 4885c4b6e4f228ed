import type { CaseItemStep } from '@breakwater/contracts/casework';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What was said of an item of a case, the oldest first. */
export function selectSteps(db: Db, caseId: string, itemId: string): Promise<CaseItemStep[]> {
  return rowsOf(
    db,
    sql`
    select s.state, s.at, s.recorded_at, s.by, s.note, s.ground, s.answer_id
    from casework_item_steps s join casework_items i on i.id = s.item_id
    where i.case_id = ${caseId} and s.item_id = ${itemId} order by s.seq`,
  );
}
