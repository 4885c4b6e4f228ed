import type { DispatchState, LetterChannel, LetterDispatch } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A letter on a way. */
export interface StoredDispatch extends LetterDispatch {
  readonly letterId: string;
}

const COLUMNS = sql.raw(`
  id, letter_id, channel, route_to as "to", state, by, at, handed_at, message_id, attempts, next_try_at, said,
  ledger_fault`);

/** What is written of a way when it begins. */
export interface NewDispatch {
  readonly id: string;
  readonly letterId: string;
  readonly channel: LetterChannel;
  readonly to?: string | undefined;
  readonly fingerprint: string;
  readonly state: Extract<DispatchState, 'queued' | 'handed'>;
  readonly by: string;
  readonly at: number;
  readonly handedAt?: string | undefined;
  readonly messageId?: string | undefined;
  readonly said?: string | undefined;
}

export async function insertDispatch(trx: Db, one: NewDispatch): Promise<void> {
  const { id, letterId, channel, to, fingerprint, state, by, at, handedAt, messageId, said } = one;
  await sql`
    insert into letter_dispatches (id, letter_id, channel, route_to, fingerprint, state, by, at, handed_at, message_id,
      said, next_try_at)
    values (${id}, ${letterId}, ${channel}, ${to ?? null}, ${fingerprint}, ${state}, ${by}, ${toInstant(at)},
      ${handedAt ?? null}, ${messageId ?? null}, ${said ?? null}, ${state === 'queued' ? toInstant(at) : null})`.execute(
    trx,
  );
}

/** The ways of letters, oldest first. */
export async function selectDispatches(
  db: Db,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, LetterDispatch[]>> {
  const rows = await rowsOf<StoredDispatch>(
    db,
    sql`select ${COLUMNS} from letter_dispatches where letter_id = any(${[...letterIds]}::uuid[]) order by at, id`,
  );
  const found = new Map<string, LetterDispatch[]>();
  for (const { letterId, ...dispatch } of rows) {
    const known = found.get(letterId) ?? [];
    known.push(dispatch);
    found.set(letterId, known);
  }
  return found;
}

/** The way on which a letter waits for the mail server, locked. */
export function lockQueued(
  trx: Db,
  letterId: string,
): Promise<(StoredDispatch & { readonly leaseUntil?: string }) | undefined> {
  return rowOf(
    trx,
    sql`
    select ${COLUMNS}, lease_until from letter_dispatches
    where letter_id = ${letterId} and state = 'queued' for update`,
  );
}

/** Takes the mail that is longest due for one process: others leave it until the lease is over. */
export function claimDue(trx: Db, now: number, leaseUntil: number): Promise<StoredDispatch | undefined> {
  return rowOf(
    trx,
    sql`
    update letter_dispatches set lease_until = ${toInstant(leaseUntil)}, attempts = attempts + 1
    where id = (
      select id from letter_dispatches
      where state = 'queued' and next_try_at <= ${toInstant(now)}
        and (lease_until is null or lease_until <= ${toInstant(now)})
      order by next_try_at, id limit 1 for update skip locked)
    returning ${COLUMNS}`,
  );
}

/** What became of a way that was queued; false where somebody settled it before. */
export async function settleDispatch(
  trx: Db,
  id: string,
  {
    state,
    said,
    handedAt,
    nextTryAt,
    ledgerFault,
  }: {
    readonly state: DispatchState;
    readonly said?: string | undefined;
    readonly handedAt?: number | undefined;
    readonly nextTryAt?: number | undefined;
    readonly ledgerFault?: string | undefined;
  },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update letter_dispatches set state = ${state}, said = coalesce(${said ?? null}::text, said), lease_until = null,
      handed_at = ${handedAt === undefined ? null : toInstant(handedAt)},
      next_try_at = ${nextTryAt === undefined ? null : toInstant(nextTryAt)},
      ledger_fault = ${ledgerFault ?? null}
    where id = ${id} and state = 'queued'`.execute(trx);
  return numAffectedRows > 0n;
}

export async function countQueued(db: Db): Promise<number> {
  const row = await rowOf<{ count: number }>(
    db,
    sql`select count(*)::int as count from letter_dispatches where state = 'queued'`,
  );
  return row?.count ?? 0;
}
