import { BreakwaterError } from '@breakwater/kernel';
import { sql } from 'kysely';
import { rowsOf } from './rows.ts';
import type { Db, Storage } from './storage.ts';

/** A lane that this process may work on for now. */
export interface HeldLane {
  readonly lane: number;
  /** Counts up each time the lane changes hands: the fencing token. */
  readonly epoch: number;
}

/** Leases of one worker on lanes. */
export interface LaneHolder {
  /** Claims this worker's fair share and renews what it has; call it at least every third of the lease. */
  hold(): Promise<readonly HeldLane[]>;
  /** In a transaction: proves that the lanes are still ours until it ends. Throws LaneLostError if not. */
  assertHeld(trx: Db, lanes: readonly HeldLane[]): Promise<void>;
  /** Gives all lanes back, so that others need not wait for the lease to run out. */
  release(): Promise<void>;
}

/** Another worker has taken over: what this batch did is rolled back and done there. */
export class LaneLostError extends BreakwaterError {
  override readonly name = 'LaneLostError';
  constructor() {
    super(
      'lane-lost',
      'A lane changed hands during the batch; nothing of it was kept, its new holder repeats it.',
    );
  }
}

/** How many workers hold lanes or wait for some, in all processes. */
export async function countWorkers({ db }: Pick<Storage, 'db'>): Promise<number> {
  const { rows } = await sql<{ workers: number }>`
    select count(*)::int as workers from lane_workers where seen_until > now()`.execute(db);
  return rows[0]?.workers ?? 0;
}

export interface LaneHolderOptions {
  readonly storage: Storage;
  /** Unique name of the worker. */
  readonly holder: string;
  readonly laneCount: number;
  readonly leaseMs: number;
}

/**
 * Leases lanes. Times are the database's, so that machines with wrong clocks cannot both hold a lane.
 * A worker holds ⌈lanes / live workers⌉; when another joins, what is over the share is let go at the next renewal.
 */
export function createLaneHolder(options: LaneHolderOptions): LaneHolder {
  const { storage, holder, laneCount, leaseMs } = options;
  let mine: readonly HeldLane[] = [];

  async function hold(): Promise<readonly HeldLane[]> {
    mine = await storage.transaction(async (trx) => {
      const share = await fairShare(trx);
      await sql`
        update lanes set lease_until = now() + ${leaseMs} * interval '1 millisecond'
        where lane in (select lane from lanes where holder = ${holder} order by lane limit ${share})`.execute(
        trx,
      );
      await sql`
        update lanes set holder = null, lease_until = null, epoch = epoch + 1
        where holder = ${holder}
          and lane not in (select lane from lanes where holder = ${holder} order by lane limit ${share})`.execute(
        trx,
      );
      await sql`
        update lanes set holder = ${holder}, epoch = epoch + 1, lease_until = now() + ${leaseMs} * interval '1 millisecond'
        where lane in (
          select lane from lanes where lane < ${laneCount} and (holder is null or lease_until < now())
          order by lane
          limit greatest(0, ${share} - (select count(*) from lanes where holder = ${holder}))
          for update skip locked)`.execute(trx);
      return rowsOf<HeldLane>(trx, sql`select lane, epoch from lanes where holder = ${holder} order by lane`);
    });
    return mine;
  }

  async function fairShare(trx: Db): Promise<number> {
    await sql`
      insert into lane_workers (holder, seen_until) values (${holder}, now() + ${leaseMs} * interval '1 millisecond')
      on conflict (holder) do update set seen_until = excluded.seen_until`.execute(trx);
    const { rows } = await sql<{ workers: number }>`
      select count(*)::int as workers from lane_workers where seen_until > now()`.execute(trx);
    return Math.ceil(laneCount / Math.max(1, rows[0]?.workers ?? 1));
  }

  return {
    hold,
    assertHeld: async (trx, lanes) => {
      const { rows } = await sql<HeldLane>`
        select lane, epoch from lanes
        where holder = ${holder} and lane = any(${lanes.map((held) => held.lane)}::int[])
        order by lane for share`.execute(trx);
      const epochs = new Map(rows.map((row) => [row.lane, row.epoch]));
      if (lanes.some((held) => epochs.get(held.lane) !== held.epoch)) throw new LaneLostError();
    },
    release: async () => {
      mine = [];
      await storage.transaction(async (trx) => {
        await sql`update lanes set holder = null, lease_until = null, epoch = epoch + 1 where holder = ${holder}`.execute(
          trx,
        );
        await sql`delete from lane_workers where holder = ${holder} or seen_until < now() - interval '1 hour'`.execute(
          trx,
        );
      });
    },
  };
}
