import type { CaseLetter } from '@breakwater/contracts/casework';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A letter as it is stored, with the hash of what it shows of its case. */
export interface StoredLetter extends Omit<CaseLetter, 'stale'> {
  readonly shows: string;
}

const COLUMNS = sql.raw('l.id, l.kind, l.language, l.sha256, l.items, l.shows, l.made_at, l.made_by');

export async function insertLetter(trx: Db, caseId: string, letter: StoredLetter): Promise<void> {
  await sql`
    insert into casework_letters (id, case_id, kind, language, sha256, items, shows, made_at, made_by)
    values (${letter.id}, ${caseId}, ${letter.kind}, ${letter.language}, ${letter.sha256}, ${letter.items}, ${letter.shows},
      ${letter.madeAt}, ${letter.madeBy})`.execute(trx);
}

export function findLetter(db: Db, caseId: string, id: string): Promise<StoredLetter | undefined> {
  return rowOf(
    db,
    sql`select ${COLUMNS} from casework_letters l where l.case_id = ${caseId} and l.id = ${id}`,
  );
}

/** The first first. */
export function selectLetters(db: Db, caseId: string): Promise<StoredLetter[]> {
  return rowsOf(
    db,
    sql`select ${COLUMNS} from casework_letters l where l.case_id = ${caseId} order by l.made_at, l.id`,
  );
}
