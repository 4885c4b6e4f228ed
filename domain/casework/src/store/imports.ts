import type { CaseImport, CaseImportRow, RowVerdict } from '@breakwater/contracts/casework';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A row of a list with what is thought of it. */
export type JudgedLine = Omit<CaseImportRow, 'taken'> & { readonly key?: string | undefined };

/** What is counted of rows stands with them, in place of a copy that could differ. */
type Counted = Omit<CaseImport, 'counts'> & CaseImport['counts'];

const COLUMNS = sql.raw(`
  m.id, m.case_id, m.name, m.sha256, m.columns, m.ignored, m.state, m.at, m.by, m.expires_at,
  r.rows, r.taken, r.new, r.duplicate, r.unclear, r.unusable`);
const COUNTED = sql.raw(`casework_imports m cross join lateral (
  select count(*)::int as rows, count(*) filter (where taken)::int as taken,
    count(*) filter (where verdict = 'new')::int as new,
    count(*) filter (where verdict = 'duplicate')::int as duplicate,
    count(*) filter (where verdict = 'unclear')::int as unclear,
    count(*) filter (where verdict = 'unusable')::int as unusable
  from casework_import_rows where import_id = m.id) r`);

async function select(db: Db, rest: RawBuilder<unknown>): Promise<CaseImport[]> {
  const rows = await rowsOf<Counted>(db, sql`select ${COLUMNS} from ${COUNTED} ${rest}`);
  return rows.map(({ new: fresh, duplicate, unclear, unusable, ...one }) => ({
    ...one,
    counts: { new: fresh, duplicate, unclear, unusable },
  }));
}

export async function insertImport(
  trx: Db,
  one: Pick<
    CaseImport,
    'id' | 'caseId' | 'name' | 'sha256' | 'columns' | 'ignored' | 'at' | 'by' | 'expiresAt'
  >,
  rows: readonly JudgedLine[],
): Promise<void> {
  await sql`
    insert into casework_imports (id, case_id, name, sha256, columns, ignored, state, at, by, expires_at)
    values (${one.id}, ${one.caseId}, ${one.name}, ${one.sha256}, ${one.columns}::text[], ${one.ignored}::text[], 'ready',
      ${one.at}, ${one.by}, ${one.expiresAt})`.execute(trx);
  await sql`
    insert into casework_import_rows (import_id, row, verdict, why, of_row, of_case, kind, value, key, platform, ground, note,
      seen_at)
    select ${one.id}::uuid, (x ->> 'row')::int, x ->> 'verdict', x ->> 'why', (x ->> 'ofRow')::int, (x ->> 'ofCase')::int,
      x ->> 'kind', x ->> 'value', x ->> 'key', x ->> 'platform', x ->> 'ground', x ->> 'note',
      (x ->> 'seenAt')::timestamptz
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as x`.execute(trx);
}

export async function findImport(db: Db, caseId: string, id: string): Promise<CaseImport | undefined> {
  return (await select(db, sql`where m.case_id = ${caseId} and m.id = ${id}`))[0];
}

/** The latest first. */
export function selectImports(db: Db, caseId: string): Promise<CaseImport[]> {
  return select(db, sql`where m.case_id = ${caseId} order by m.at desc, m.id desc`);
}

/** Which row it is, by what needs a look first. */
export interface RowPlace {
  readonly rank: number;
  readonly row: number;
}

const RANK = sql.raw(
  `(case r.verdict when 'unusable' then 1 when 'unclear' then 2 when 'duplicate' then 3 else 4 end)`,
);

/** What is unusable first, then unclear, duplicate and new, each in the order of the file: those after a place. */
export function selectRows(
  db: Db,
  importId: string,
  {
    verdict,
    after = { rank: 0, row: 0 },
    limit,
  }: {
    readonly verdict?: RowVerdict | undefined;
    readonly after?: RowPlace | undefined;
    readonly limit: number;
  },
): Promise<(CaseImportRow & { readonly rank: number })[]> {
  return rowsOf(
    db,
    sql`
    select r.row, r.verdict, r.why, r.of_row, r.of_case, r.kind, r.value, r.platform, r.ground, r.note, r.seen_at, r.taken,
      ${RANK} as rank
    from casework_import_rows r
    where r.import_id = ${importId} and (${verdict ?? null}::text is null or r.verdict = ${verdict ?? null})
      and (${RANK}, r.row) > (${after.rank}, ${after.row})
    order by ${RANK}, r.row limit ${limit}`,
  );
}

/** Rows as items: those that are new, and those that a person named. */
export function rowsToTake(
  db: Db,
  importId: string,
  also: readonly number[],
): Promise<
  (Pick<CaseImportRow, 'row' | 'verdict' | 'why' | 'value' | 'ground' | 'note' | 'seenAt'> & {
    readonly kind: NonNullable<CaseImportRow['kind']>;
    readonly key: string;
    readonly platform?: string;
  })[]
> {
  return rowsOf(
    db,
    sql`
    select row, verdict, why, kind, value, key, platform, ground, note, seen_at from casework_import_rows
    where import_id = ${importId} and (verdict = 'new' or row = any(${also}::int[])) and key is not null order by row`,
  );
}

export async function writeTaken(trx: Db, importId: string, rows: readonly number[]): Promise<void> {
  await sql`update casework_imports set state = 'taken' where id = ${importId}`.execute(trx);
  await sql`
    update casework_import_rows set taken = true where import_id = ${importId} and row = any(${rows}::int[])`.execute(
    trx,
  );
}

/** Forgets the rows of a list; that it was read stays. */
export async function writeDropped(trx: Db, importId: string): Promise<void> {
  await sql`delete from casework_import_rows where import_id = ${importId}`.execute(trx);
  await sql`update casework_imports set state = 'dropped' where id = ${importId}`.execute(trx);
}

/** Lists that nobody took in time. */
export async function expiredImports(db: Db, now: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from casework_imports where state = 'ready' and expires_at < ${now} limit 100`,
  );
  return rows.map(({ id }) => id);
}

export function lockImport(
  trx: Db,
  caseId: string,
  id: string,
): Promise<{ id: string; state: string } | undefined> {
  return rowOf(
    trx,
    sql`select id, state from casework_imports where case_id = ${caseId} and id = ${id} for update`,
  );
}
