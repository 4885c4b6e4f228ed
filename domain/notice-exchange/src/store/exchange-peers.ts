import type { ExchangeFault, ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A peer as envelopes go to it and come of it. */
export interface KnownPeer
  extends Pick<
    ExchangePeer,
    'id' | 'name' | 'side' | 'url' | 'publicKey' | 'platform' | 'authorityId' | 'fault'
  > {
  readonly removed: boolean;
  readonly attempts: number;
}

/** What people say of a peer. */
export interface NewPeer extends Pick<KnownPeer, 'name' | 'side' | 'publicKey'> {
  /** Where its server is reached, e.g. `https://safety.example.org`. */
  readonly url: string;
  readonly platform?: string | undefined;
  readonly authorityId?: string | undefined;
}

const COLUMNS = sql.raw(`
  id, name, side, url, public_key, platform, authority_id, removed_at is not null as removed, fault, attempts`);

export async function insertPeer(
  trx: Db,
  peer: NewPeer & { readonly id: string; readonly by: string; readonly at: number },
): Promise<void> {
  const { id, name, side, url, publicKey, platform, authorityId, by, at } = peer;
  await sql`
    insert into exchange_peers (id, name, side, url, public_key, platform, authority_id, added_by, added_at)
    values (${id}, ${name}, ${side}, ${url}, ${publicKey}, ${platform ?? null}, ${authorityId ?? null}, ${by}, ${toInstant(at)})`.execute(
    trx,
  );
}

/** A peer that was removed comes back under its old id: its chains go on. */
export async function revivePeer(
  trx: Db,
  id: string,
  { name, url, platform, authorityId }: NewPeer,
): Promise<void> {
  await sql`
    update exchange_peers set name = ${name}, url = ${url}, platform = ${platform ?? null},
      authority_id = ${authorityId ?? null},
      removed_at = null, attempts = 0, next_try_at = null, last_error = null
    where id = ${id}`.execute(trx);
}

/** The peer with an id, locked: one envelope after the other gets its place. */
export function lockPeer(trx: Db, id: string): Promise<KnownPeer | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from exchange_peers where id = ${id} for update`);
}

export function peerOfKey(db: Db, publicKey: string): Promise<KnownPeer | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from exchange_peers where public_key = ${publicKey}`);
}

export async function markPeerRemoved(trx: Db, id: string, at: number): Promise<void> {
  await sql`update exchange_peers set removed_at = ${toInstant(at)} where id = ${id}`.execute(trx);
}

export async function stopPeer(trx: Db, id: string, fault: ExchangeFault): Promise<void> {
  await sql`update exchange_peers set fault = ${fault} where id = ${id} and fault is null`.execute(trx);
}

/** Peers with what went to them, came of them and waits; removed ones last. */
export function selectPeers(db: Db, id: string | null = null): Promise<ExchangePeer[]> {
  return rowsOf(
    db,
    sql`
    select p.id, p.name, p.side, p.url, p.public_key, p.platform, p.authority_id, p.removed_at, p.fault,
      p.last_error,
      case when p.attempts > 0 then p.next_try_at end as next_try_at,
      count(e.seq) filter (where e.direction = 'out')::int as sent,
      count(e.seq) filter (where e.direction = 'in')::int as received,
      count(e.seq) filter (where e.receipt is null)::int as waiting,
      count(e.seq) filter (where e.direction = 'out' and e.receipt::jsonb ? 'refused')::int as refusals
    from exchange_peers p left join exchange_envelopes e on e.peer_id = p.id
    where ${id}::uuid is null or p.id = ${id}::uuid
    group by p.id
    order by p.removed_at is not null, p.name, p.id`,
  );
}

/**
 * Takes on a peer for which an envelope is due. The lease lets another process take it on when this one has died; until
 * then nobody else sends to it, which keeps the order.
 */
export function claimPeer(db: Db, now: number, leaseUntil: number): Promise<KnownPeer | undefined> {
  return rowOf(
    db,
    sql`
    update exchange_peers set lease_until = ${toInstant(leaseUntil)}
    where id = (
      select p.id from exchange_peers p
      where p.removed_at is null and p.fault is null
        and (p.next_try_at is null or p.next_try_at <= ${toInstant(now)})
        and (p.lease_until is null or p.lease_until <= ${toInstant(now)})
        and exists (
          select from exchange_envelopes e where e.peer_id = p.id and e.direction = 'out' and e.receipt is null
        )
      order by p.next_try_at nulls first
      limit 1 for update skip locked
    )
    returning ${COLUMNS}`,
  );
}

export async function putOff(trx: Db, id: string, nextTryAt: number, error: string): Promise<void> {
  await sql`
    update exchange_peers set attempts = attempts + 1, next_try_at = ${toInstant(nextTryAt)}, lease_until = null,
      last_error = ${error}
    where id = ${id}`.execute(trx);
}

export async function letGo(trx: Db, id: string): Promise<void> {
  await sql`
    update exchange_peers set attempts = 0, next_try_at = null, lease_until = null, last_error = null
    where id = ${id}`.execute(trx);
}
