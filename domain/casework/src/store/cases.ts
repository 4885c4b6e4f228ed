import type { CaseKind, CaseState } from '@breakwater/contracts/casework';
import type { DeadlinePause } from '@breakwater/contracts/law';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A case as it is stored; items, letters and answers are read besides. */
export interface StoredCase {
  readonly id: string;
  readonly number: number;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly addresseeId: string;
  readonly addresseeName: string;
  readonly platforms: readonly string[];
  readonly instrument?: string;
  readonly requestType?: string;
  readonly reference: string;
  readonly reason: string;
  readonly asked?: string;
  readonly emergency: boolean;
  readonly dueWish?: string;
  readonly language: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly issuedAt?: string;
  readonly issuedBy?: string;
  readonly closedAt?: string;
  readonly closedBy?: string;
  readonly closedBecause?: string;
  readonly pauses: readonly DeadlinePause[];
  /** As it was when the case was touched last: for order alone. */
  readonly dueAt?: string;
}

/** What a person writes of a case. */
export type CaseText = Pick<
  StoredCase,
  | 'kind'
  | 'instrument'
  | 'requestType'
  | 'reference'
  | 'reason'
  | 'asked'
  | 'emergency'
  | 'dueWish'
  | 'language'
>;

const COLUMNS = sql.raw(`
  c.id, c.number, c.kind, c.state, c.addressee_id, a.name as addressee_name, a.platforms, c.instrument, c.request_type,
  c.reference, c.reason, c.asked, c.emergency, c.due_wish, c.language, c.created_at, c.created_by, c.issued_at, c.issued_by,
  c.closed_at, c.closed_by, c.closed_because, c.pauses, c.due_at`);
const FROM = sql.raw('casework_cases c join casework_addressees a on a.id = c.addressee_id');

const select = (db: Db, rest: RawBuilder<unknown>): Promise<StoredCase[]> =>
  rowsOf(db, sql`select ${COLUMNS} from ${FROM} ${rest}`);

export async function insertCase(
  trx: Db,
  one: CaseText & Pick<StoredCase, 'id' | 'addresseeId' | 'createdAt' | 'createdBy'>,
): Promise<void> {
  await sql`
    insert into casework_cases (id, kind, state, addressee_id, instrument, request_type, reference, reason, asked, emergency,
      due_wish, language, created_at, created_by)
    values (${one.id}, ${one.kind}, 'draft', ${one.addresseeId}, ${one.instrument ?? null}, ${one.requestType ?? null},
      ${one.reference}, ${one.reason}, ${one.asked ?? null}, ${one.emergency}, ${one.dueWish ?? null}, ${one.language},
      ${one.createdAt}, ${one.createdBy})`.execute(trx);
}

export async function updateText(trx: Db, id: string, text: CaseText): Promise<void> {
  await sql`
    update casework_cases set kind = ${text.kind}, instrument = ${text.instrument ?? null},
      request_type = ${text.requestType ?? null}, reference = ${text.reference}, reason = ${text.reason},
      asked = ${text.asked ?? null}, emergency = ${text.emergency}, due_wish = ${text.dueWish ?? null},
      language = ${text.language}
    where id = ${id}`.execute(trx);
}

export async function writeIssued(trx: Db, id: string, at: string, by: string): Promise<void> {
  await sql`
    update casework_cases set state = 'issued', issued_at = ${at}, issued_by = ${by} where id = ${id}`.execute(
    trx,
  );
}

export async function writeOver(
  trx: Db,
  id: string,
  over: {
    readonly state: 'closed' | 'withdrawn';
    readonly at: string;
    readonly by: string;
    readonly because: string;
  },
): Promise<void> {
  await sql`
    update casework_cases set state = ${over.state}, closed_at = ${over.at}, closed_by = ${over.by},
      closed_because = ${over.because}, due_at = null
    where id = ${id}`.execute(trx);
}

export async function writePauses(trx: Db, id: string, pauses: readonly DeadlinePause[]): Promise<void> {
  await sql`
    update casework_cases set pauses = ${JSON.stringify(pauses)}::jsonb where id = ${id}`.execute(trx);
}

export async function writeDue(trx: Db, id: string, dueAt: string | undefined): Promise<void> {
  await sql`update casework_cases set due_at = ${dueAt ?? null} where id = ${id}`.execute(trx);
}

export async function findCase(db: Db, id: string): Promise<StoredCase | undefined> {
  return (await select(db, sql`where c.id = ${id}`))[0];
}

/** Locked until the unit ends: one after the other changes what belongs to it. */
export async function lockCase(trx: Db, id: string): Promise<StoredCase | undefined> {
  return (await select(trx, sql`where c.id = ${id} for update of c`))[0];
}

export interface CaseFilter {
  readonly state?: CaseState | undefined;
  readonly kind?: CaseKind | undefined;
  readonly addresseeId?: string | undefined;
  readonly overdueAt?: string | undefined;
  readonly q?: string | undefined;
}

/** The place of a case in the list; without a due time it comes after those that have one. */
export interface CasePlace {
  readonly id: string;
}

/** Those that are over last, of the others what is due first: those after a case. */
export function selectCases(
  db: Db,
  { state, kind, addresseeId, overdueAt, q }: CaseFilter,
  after: string | undefined,
  limit: number,
): Promise<StoredCase[]> {
  const number = /^\d{1,9}$/.test(q ?? '') ? Number(q) : null;
  const like = q === undefined ? null : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const order = (of: string) =>
    sql.raw(`(${of}.closed_at is not null, coalesce(${of}.due_at, 'infinity'::timestamptz), ${of}.id)`);
  return select(
    db,
    sql`
    where (${state ?? null}::text is null or c.state = ${state ?? null})
      and (${kind ?? null}::text is null or c.kind = ${kind ?? null})
      and (${addresseeId ?? null}::uuid is null or c.addressee_id = ${addresseeId ?? null}::uuid)
      and (${overdueAt ?? null}::timestamptz is null or c.due_at <= ${overdueAt ?? null}::timestamptz)
      and (${like}::text is null or c.reference ilike ${like} or c.number = ${number}::int)
      and (${after ?? null}::uuid is null or ${order('c')} >
        (select ${sql.raw("z.closed_at is not null, coalesce(z.due_at, 'infinity'::timestamptz), z.id")}
         from casework_cases z where z.id = ${after ?? null}::uuid))
    order by c.closed_at is not null, coalesce(c.due_at, 'infinity'::timestamptz), c.id limit ${limit}`,
  );
}

export interface SentIn {
  readonly addresseeId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Cases that were sent in a time, the earliest first; those that were taken back are not among them. */
export function selectSent(db: Db, { addresseeId, from, to }: SentIn): Promise<StoredCase[]> {
  return select(
    db,
    sql`
    where c.issued_at is not null and c.state <> 'withdrawn'
      and (${addresseeId ?? null}::uuid is null or c.addressee_id = ${addresseeId ?? null}::uuid)
      and (${from ?? null}::timestamptz is null or c.issued_at >= ${from ?? null}::timestamptz)
      and (${to ?? null}::timestamptz is null or c.issued_at < ${to ?? null}::timestamptz)
    order by c.issued_at, c.id`,
  );
}

/** Ids of cases that are not over, for whoever computes what is due of all of them. */
export async function openCaseIds(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from casework_cases where state = 'issued' order by id`,
  );
  return rows.map(({ id }) => id);
}

export function findNumber(db: Db, id: string): Promise<{ number: number } | undefined> {
  return rowOf(db, sql`select number from casework_cases where id = ${id}`);
}
