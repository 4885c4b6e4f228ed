import type { CaseSending, NewReceipt } from '@breakwater/contracts/casework';
import { type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const COLUMNS = sql.raw(`
  s.id, s.letter_id, s.way, s.at, s.to, s.note, s.recorded_at, s.by, s.received_at, s.received_basis, s.received_note,
  s.received_by`);

/** A sending as it is written down. */
export interface WrittenSending extends Pick<CaseSending, 'letterId' | 'way' | 'at'> {
  readonly id: string;
  readonly to: string | undefined;
  readonly note: string | undefined;
  readonly recordedAt: string;
  readonly by: string;
}

export async function insertSending(
  trx: Db,
  caseId: string,
  { id, letterId, way, at, to, note, recordedAt, by }: WrittenSending,
): Promise<void> {
  await sql`
    insert into casework_sendings (id, case_id, letter_id, way, at, "to", note, recorded_at, by)
    values (${id}, ${caseId}, ${letterId}, ${way}, ${at}, ${to ?? null}, ${note ?? null}, ${recordedAt}, ${by})`.execute(
    trx,
  );
}

export async function writeReceipt(
  trx: Db,
  id: string,
  { receivedAt, receivedBasis, receivedNote }: NewReceipt,
  by: string,
): Promise<void> {
  await sql`
    update casework_sendings set received_at = ${receivedAt}, received_basis = ${receivedBasis},
      received_note = ${receivedNote ?? null}, received_by = ${by}
    where id = ${id}`.execute(trx);
}

export function findSending(db: Db, caseId: string, id: string): Promise<CaseSending | undefined> {
  return rowOf(
    db,
    sql`select ${COLUMNS} from casework_sendings s where s.case_id = ${caseId} and s.id = ${id}`,
  );
}

/** The first first. */
export function selectSendings(db: Db, caseId: string): Promise<CaseSending[]> {
  return rowsOf(
    db,
    sql`select ${COLUMNS} from casework_sendings s where s.case_id = ${caseId} order by s.at, s.recorded_at, s.id`,
  );
}

/** When the addressee first had a letter of the kind of its case; in milliseconds. */
export interface FirstReceipt {
  readonly caseId: string;
  readonly at: number;
  readonly basis: NewReceipt['receivedBasis'];
}

/** Of these cases the first receipt of the letter that began each: what is confirmed before what is presumed. */
export async function firstReceipts(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, FirstReceipt>> {
  const rows = await rowsOf<FirstReceipt>(
    db,
    sql`
    select t.case_id, t.basis, ${inMilliseconds('t.at')}
    from (
      select distinct on (s.case_id) s.case_id, s.received_basis as basis, s.received_at as at
      from casework_sendings s
      join casework_letters l on l.id = s.letter_id
      join casework_cases c on c.id = s.case_id and c.kind = l.kind
      where s.case_id = any(${caseIds}::uuid[]) and s.received_at is not null
      order by s.case_id, s.received_basis, s.received_at
    ) t`,
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}
