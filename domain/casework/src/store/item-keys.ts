import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Where something was asked for already. */
export interface KnownKey {
  readonly key: string;
  readonly caseId: string;
  readonly number: number;
}

/** Of these keys those that stand in a case to the same addressee which was not taken back; the latest case of each. */
export function knownKeys(db: Db, addresseeId: string, keys: readonly string[]): Promise<KnownKey[]> {
  return rowsOf(
    db,
    sql`
    select distinct on (i.key) i.key, c.id as case_id, c.number
    from casework_items i join casework_cases c on c.id = i.case_id
    where c.addressee_id = ${addresseeId} and c.state <> 'withdrawn'
      and i.key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))
    order by i.key, c.number desc`,
  );
}
