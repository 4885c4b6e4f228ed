import type { LetterKind, LetterState } from '@breakwater/contracts/letters';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { StoredLetter } from '../stored-letter.ts';

const COLUMNS = sql.raw(`
  id, kind, language, instrument, about_kind, about_id, register, state, template, requires, subject, paragraphs,
  "values", items, channel, route_to, as_correspondence, number, day, sheet, text_sha256, fingerprint, signed_by,
  signed_at, signed_fingerprint, written_by, created_at, created_by, discarded_because`);

/** Which letters a page shows. */
export interface LetterFilter {
  readonly state?: LetterState | undefined;
  readonly kind?: LetterKind | undefined;
  /** Id of a matter, an order or a case. */
  readonly about?: string | undefined;
}

/** Letters, the latest begun first: those before an id. */
export function selectLetters(
  db: Db,
  { state, kind, about }: LetterFilter,
  after: string | undefined,
  limit: number,
): Promise<StoredLetter[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from letters
    where (${state ?? null}::text is null or state = ${state ?? null})
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
      and (${about ?? null}::uuid is null or about_id = ${about ?? null}::uuid)
      and (${after ?? null}::uuid is null or id < ${after ?? null}::uuid)
    order by id desc limit ${limit}`,
  );
}

export function findLetter(db: Db, id: string): Promise<StoredLetter | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from letters where id = ${id}`);
}

/** Nobody else changes it until the transaction ends. */
export function lockLetter(trx: Db, id: string): Promise<StoredLetter | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from letters where id = ${id} for update`);
}

export async function insertLetter(trx: Db, one: StoredLetter): Promise<void> {
  await sql`
    insert into letters (id, kind, language, instrument, about_kind, about_id, register, state, template, requires,
      subject, paragraphs, "values", items, channel, route_to, as_correspondence, written_by, created_at, created_by)
    values (${one.id}, ${one.kind}, ${one.language}, ${one.instrument ?? null}, ${one.aboutKind ?? null},
      ${one.aboutId ?? null}, ${one.register}, ${one.state}, ${one.template}, ${[...one.requires]}, ${one.subject},
      ${JSON.stringify(one.paragraphs)}::jsonb, ${JSON.stringify(one.values)}::jsonb,
      ${JSON.stringify(one.items)}::jsonb, ${one.channel ?? null}, ${one.routeTo ?? null}, ${one.asCorrespondence},
      ${[...one.writtenBy]}, ${one.createdAt}, ${one.createdBy})`.execute(trx);
}

/** Writes all of a letter that can change; the table refuses what may not. */
export async function updateLetter(trx: Db, one: StoredLetter): Promise<void> {
  await sql`
    update letters set register = ${one.register}, state = ${one.state}, subject = ${one.subject},
      paragraphs = ${JSON.stringify(one.paragraphs)}::jsonb, "values" = ${JSON.stringify(one.values)}::jsonb,
      items = ${JSON.stringify(one.items)}::jsonb, channel = ${one.channel ?? null}, route_to = ${one.routeTo ?? null},
      as_correspondence = ${one.asCorrespondence}, number = ${one.number ?? null}, day = ${one.day ?? null},
      sheet = ${one.sheet === undefined ? null : JSON.stringify(one.sheet)}::jsonb,
      text_sha256 = ${one.textSha256 ?? null}, fingerprint = ${one.fingerprint ?? null},
      signed_by = ${one.signedBy ?? null}, signed_at = ${one.signedAt ?? null},
      signed_fingerprint = ${one.signedFingerprint ?? null}, written_by = ${[...one.writtenBy]},
      discarded_because = ${one.discardedBecause ?? null}
    where id = ${one.id}`.execute(trx);
}

/** Of a letter that never had a number nothing is left. */
export async function deleteLetter(trx: Db, id: string): Promise<void> {
  await sql`delete from letters where id = ${id}`.execute(trx);
}

export function countLetters(db: Db): Promise<{ readonly state: LetterState; readonly count: number }[]> {
  return rowsOf(db, sql`select state, count(*)::int as count from letters group by state`);
}
