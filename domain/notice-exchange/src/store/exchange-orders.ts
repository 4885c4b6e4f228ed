import type { ExchangeAnswer, IssuedOrder, IssuedState } from '@breakwater/contracts/notice-exchange';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Direction } from './exchange-envelopes.ts';

/** An order of the exchange, of either direction. */
export interface ExchangedOrder
  extends Pick<IssuedOrder, 'peerId' | 'peerName' | 'id' | 'state' | 'answer' | 'issuedAt'> {
  readonly direction: Direction;
  /** Id on the desk of this installation, of orders that came in. */
  readonly localId?: string;
  /** Who issued it, of orders that went out. */
  readonly issuedBy?: string;
}

const COLUMNS = sql.raw(`
  o.peer_id, p.name as peer_name, o.id, o.direction, o.local_id, o.state, o.answer, o.issued_by, o.issued_at`);
const FROM = sql.raw('exchange_orders o join exchange_peers p on p.id = o.peer_id');

export async function insertOrder(
  trx: Db,
  order: Pick<ExchangedOrder, 'peerId' | 'id' | 'direction' | 'localId' | 'issuedBy'> & {
    readonly at: number;
  },
): Promise<void> {
  const { peerId, id, direction, localId = null, issuedBy = null, at } = order;
  await sql`
    insert into exchange_orders (peer_id, id, direction, local_id, state, issued_by, issued_at)
    values (${peerId}, ${id}, ${direction}, ${localId}, 'sent', ${issuedBy}, ${toInstant(at)})`.execute(trx);
}

export async function setOrderState(
  trx: Db,
  order: Pick<ExchangedOrder, 'peerId' | 'id'>,
  { state, answer }: { readonly state: IssuedState; readonly answer: ExchangeAnswer | undefined },
): Promise<void> {
  await sql`
    update exchange_orders set state = ${state}, answer = coalesce(${answer ?? null}, answer)
    where peer_id = ${order.peerId} and id = ${order.id}`.execute(trx);
}

export function orderOfPeer(db: Db, peerId: string, id: string): Promise<ExchangedOrder | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from ${FROM} where o.peer_id = ${peerId} and o.id = ${id}`);
}

/** The order that came in under this id of ours. */
export function orderOfDesk(db: Db, localId: string): Promise<ExchangedOrder | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from ${FROM} where o.local_id = ${localId} and o.direction = 'in'`);
}

export function issuedOrder(db: Db, id: string): Promise<ExchangedOrder | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from ${FROM} where o.id = ${id} and o.direction = 'out'`);
}

export interface IssuedFilter {
  readonly peerId?: string | undefined;
  readonly state?: IssuedState | undefined;
}

/** Orders that were issued from here, the latest first: those after an id. */
export function selectIssued(
  db: Db,
  { peerId, state }: IssuedFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<ExchangedOrder[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from ${FROM}
    where o.direction = 'out'
      and (${peerId ?? null}::uuid is null or o.peer_id = ${peerId ?? null}::uuid)
      and (${state ?? null}::text is null or o.state = ${state ?? null})
      and (${after ?? null}::uuid is null or (o.issued_at, o.id) <
        (select a.issued_at, a.id from exchange_orders a where a.id = ${after ?? null}::uuid and a.direction = 'out'))
    order by o.issued_at desc, o.id desc limit ${limit}`,
  );
}
