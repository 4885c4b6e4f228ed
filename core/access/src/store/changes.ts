import type { ChangeState } from '@breakwater/contracts/access';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { AccessChange } from '../access-change.ts';

const COLUMNS = sql.raw(
  'id, kind, body, shown, digest, asked_by, asked_at, expires_at, due_at, reason, state, decided_by, decided_at',
);
const LISTED = 200;

export async function insertChange(trx: Db, change: AccessChange): Promise<void> {
  await sql`
    insert into access_changes (id, kind, body, shown, digest, asked_by, asked_at, expires_at, due_at, reason, state)
    values (${change.id}, ${change.kind}, ${JSON.stringify(change.body)}::jsonb,
      ${JSON.stringify(change.shown)}::jsonb, ${change.digest}, ${change.askedBy}, ${change.askedAt},
      ${change.expiresAt}, ${change.dueAt ?? null}, ${change.reason ?? null}, ${change.state})`.execute(trx);
}

/** Latest first; those that wait before all others. */
export function listChanges(db: Db): Promise<AccessChange[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from access_changes order by state = 'waiting' desc, asked_at desc, id limit ${LISTED}`,
  );
}

export function findChange(db: Db, id: string): Promise<AccessChange | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from access_changes where id = ${id}`);
}

/** The change, locked until the transaction ends. */
export function lockChange(trx: Db, id: string): Promise<AccessChange | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from access_changes where id = ${id} for update`);
}

export async function dueChanges(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from access_changes where state = 'waiting' and due_at <= ${now}::timestamptz order by id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export async function setChangeState(
  trx: Db,
  id: string,
  { state, by, at }: { readonly state: ChangeState; readonly by?: string | undefined; readonly at: string },
): Promise<void> {
  await sql`
    update access_changes set state = ${state}, decided_by = coalesce(${by ?? null}, decided_by),
      decided_at = ${at}::timestamptz
    where id = ${id}`.execute(trx);
}

export async function expireChanges(db: Db, now: string): Promise<void> {
  await sql`
    update access_changes set state = 'expired', decided_at = ${now}::timestamptz
    where state = 'waiting' and due_at is null and expires_at <= ${now}::timestamptz`.execute(db);
}

/** Administrators who have come in and are not disabled, whoever may change who may do what. */
export async function countAdministrators(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.id)::int as count
    from staff s join staff_roles r on r.staff_id = s.id join role_permissions p on p.role = r.role
    where s.disabled_at is null and s.last_seen_at is not null
      and p.permission in ('staff.manage', 'roles.manage')`.execute(db);
  return rows[0]?.count ?? 0;
}
