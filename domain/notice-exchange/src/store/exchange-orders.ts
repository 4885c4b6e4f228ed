import type { ExchangeAnswer, IssuedState } from '@breakwater/contracts/notice-exchange';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Direction } from './exchange-envelopes.ts';

/** An order of the exchange, as its row says. */
export interface OrderRow {
  readonly peerId: string;
  readonly peerName: string;
  readonly id: string;
  readonly direction: Direction;
  /** Id on the desk of this installation, of orders that came in. */
  readonly localId: string | null;
  readonly state: IssuedState;
  readonly answer: ExchangeAnswer | null;
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
}

const ROW = sql.raw(`
  o.peer_id as "peerId", p.name as "peerName", o.id, o.direction, o.local_id as "localId", o.state, o.answer,
  o.issued_by as "issuedBy", o.issued_at as "issuedAt"`);
const FROM = sql.raw('exchange_orders o join exchange_peers p on p.id = o.peer_id');

export async function insertOrder(
  trx: Db,
  order: Pick<OrderRow, 'peerId' | 'id' | 'direction' | 'localId' | 'issuedBy'> & { readonly at: number },
): Promise<void> {
  const { peerId, id, direction, localId, issuedBy, at } = order;
  await sql`
    insert into exchange_orders (peer_id, id, direction, local_id, state, issued_by, issued_at)
    values (${peerId}, ${id}, ${direction}, ${localId}, 'sent', ${issuedBy}, ${toInstant(at)})`.execute(trx);
}

export async function setOrderState(
  trx: Db,
  order: Pick<OrderRow, 'peerId' | 'id'>,
  { state, answer }: { readonly state: IssuedState; readonly answer: ExchangeAnswer | undefined },
): Promise<void> {
  await sql`
    update exchange_orders set state = ${state}, answer = coalesce(${answer ?? null}, answer)
    where peer_id = ${order.peerId} and id = ${order.id}`.execute(trx);
}

export async function orderOfPeer(db: Db, peerId: string, id: string): Promise<OrderRow | undefined> {
  const { rows } = await sql<OrderRow>`
    select ${ROW} from ${FROM} where o.peer_id = ${peerId} and o.id = ${id}`.execute(db);
  return rows[0];
}

/** The order that came in under this id of ours. */
export async function orderOfDesk(db: Db, localId: string): Promise<OrderRow | undefined> {
  const { rows } = await sql<OrderRow>`
    select ${ROW} from ${FROM} where o.local_id = ${localId} and o.direction = 'in'`.execute(db);
  return rows[0];
}

export async function issuedOrder(db: Db, id: string): Promise<OrderRow | undefined> {
  const { rows } = await sql<OrderRow>`
    select ${ROW} from ${FROM} where o.id = ${id} and o.direction = 'out'`.execute(db);
  return rows[0];
}

export interface IssuedFilter {
  readonly peerId?: string | undefined;
  readonly state?: IssuedState | undefined;
}

/** Orders that were issued from here, the latest first: those after an id. */
export async function selectIssued(
  db: Db,
  { peerId, state }: IssuedFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select ${ROW} from ${FROM}
    where o.direction = 'out'
      and (${peerId ?? null}::uuid is null or o.peer_id = ${peerId ?? null}::uuid)
      and (${state ?? null}::text is null or o.state = ${state ?? null})
      and (${after ?? null}::uuid is null or (o.issued_at, o.id) <
        (select a.issued_at, a.id from exchange_orders a where a.id = ${after ?? null}::uuid and a.direction = 'out'))
    order by o.issued_at desc, o.id desc limit ${limit}`.execute(db);
  return rows;
}
