import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { OrderPatch, StoredOrder } from '../stored-order.ts';

const COLUMNS = {
  state: 'state',
  kind: 'kind',
  instrument: 'instrument',
  requestType: 'request_type',
  channel: 'channel',
  authorityId: 'authority_id',
  contactId: 'contact_id',
  reference: 'reference',
  level: 'level',
  emergency: 'emergency',
  needsLawyer: 'needs_lawyer',
  needsSecond: 'needs_second',
  blocked: 'blocked',
  anomalies: 'anomalies',
  form: 'form',
  formSha256: 'form_sha256',
  assessment: 'assessment',
  callBack: 'call_back',
  conditions: 'conditions',
  conflicts: 'conflicts',
  starts: 'starts',
  acts: 'acts',
  telling: 'telling',
  owes: 'owes',
  pauses: 'pauses',
  deadlines: 'deadlines',
  dueSort: 'due_sort',
  dueClock: 'due_clock',
  paused: 'paused',
  warnAt: 'warn_at',
  warned: 'warned',
  targets: 'targets',
  externalId: 'external_id',
  contentHash: 'content_hash',
  claimedBy: 'claimed_by',
  receivedAt: 'received_at',
  acknowledgedAt: 'acknowledged_at',
  effectAt: 'effect_at',
  answeredAt: 'answered_at',
  complaint: 'complaint',
  reversed: 'reversed',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof OrderPatch, string>;

const JSON_COLUMNS = new Set<string>([
  'anomalies',
  'form',
  'assessment',
  'call_back',
  'conditions',
  'conflicts',
  'starts',
  'acts',
  'telling',
  'pauses',
  'deadlines',
]);

const SELECTED = sql.raw(['id', 'number', 'step', ...Object.values(COLUMNS)].join(', '));

function columnValue(column: string, value: unknown) {
  return JSON_COLUMNS.has(column) && value !== null && value !== undefined
    ? sql`${JSON.stringify(value)}::jsonb`
    : sql`${value ?? null}`;
}

/** Writes a new order; says whether it did: one with the same external id or the same content stays as it is. */
export async function insertOrder(
  trx: Db,
  { id, number: _number, step, ...order }: StoredOrder,
): Promise<boolean> {
  const written = Object.entries(order) as [keyof typeof COLUMNS, unknown][];
  const found = await rowOf(
    trx,
    sql`
    insert into orders (id, step, ${sql.raw(written.map(([name]) => COLUMNS[name]).join(', '))})
    values (${id}, ${step}, ${sql.join(written.map(([name, value]) => columnValue(COLUMNS[name], value)))})
    on conflict do nothing returning id`,
  );
  return found !== undefined;
}

/** Changes an order that is locked. */
export async function updateOrder(trx: Db, id: string, step: number, patch: OrderPatch): Promise<void> {
  const changes = (Object.entries(patch) as [keyof typeof COLUMNS, unknown][])
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => sql`${sql.ref(COLUMNS[name])} = ${columnValue(COLUMNS[name], value)}`);
  await sql`update orders set ${sql.join([sql`step = ${step}`, ...changes])} where id = ${id}`.execute(trx);
}

export function selectOrder(db: Db, id: string): Promise<StoredOrder | undefined> {
  return rowOf(db, sql`select ${SELECTED} from orders where id = ${id}`);
}

/** The order, locked until the transaction ends. */
export function lockOrder(trx: Db, id: string): Promise<StoredOrder | undefined> {
  return rowOf(trx, sql`select ${SELECTED} from orders where id = ${id} for update`);
}

/** The order that somebody sent under an id of theirs, or with the same content. */
export function selectSame(
  db: Db,
  authorityId: string | undefined,
  { externalId, contentHash }: { readonly externalId?: string | undefined; readonly contentHash: string },
): Promise<{ readonly id: string; readonly number: number } | undefined> {
  return rowOf(
    db,
    sql`
    select id, number from orders where authority_key = ${authorityId ?? ''}
      and (external_id = ${externalId ?? null}::text or content_hash = ${contentHash})
    order by (external_id = ${externalId ?? null}::text) desc nulls last limit 1`,
  );
}

/** Orders that have to be warned of, the most pressing first, locked; those that others work on are passed over. */
export function lockToWarn(trx: Db, now: number, limit: number): Promise<StoredOrder[]> {
  return rowsOf(
    trx,
    sql`
    select ${SELECTED} from orders where warn_at <= ${now} order by warn_at limit ${limit}
    for update skip locked`,
  );
}

/** Orders whose deadlines are from before clocks named what they ask for. */
export async function selectOfEarlierClocks(db: Db, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select id from orders where deadlines <> '[]' and not jsonb_path_exists(deadlines, '$[*].act')
    order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Orders that were received in a stretch of time, by time. */
export function selectReceived(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
  after: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Promise<StoredOrder[]> {
  return rowsOf(
    db,
    sql`
    select ${SELECTED} from orders
    where received_at >= ${from}::timestamptz and received_at < ${to}::timestamptz
      and (${after?.at ?? null}::timestamptz is null
        or (received_at, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by received_at, id limit ${limit}`,
  );
}

/** Whether an authority sent an order before, or an emergency. */
export async function selectEarlier(
  db: Db,
  authorityId: string,
  exceptId: string,
): Promise<{ readonly any: boolean; readonly emergency: boolean }> {
  const found = await rowOf<{ any: boolean; emergency: boolean }>(
    db,
    sql`
    select exists (select from orders where authority_id = ${authorityId} and id <> ${exceptId}) as any,
      exists (select from orders where authority_id = ${authorityId} and id <> ${exceptId} and emergency) as emergency`,
  );
  return found ?? { any: false, emergency: false };
}
