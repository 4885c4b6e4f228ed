import type { EventRecord, PlatformEvent } from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import type { Db, HeldLane, LaneHolder, Storage } from '@breakwater/storage';
import type { Judge, NotJudged } from './judge.ts';
import { accountKey, followProfiles, type Profile, type StoredEvent } from './profile.ts';
import type { SessionSeal } from './seal-event.ts';
import { endBatch, loadProfiles, type QueuedEvent } from './store.ts';

/** Someone else judged events of this batch: nothing of it was kept. */
export class BatchTakenError extends BreakwaterError {
  override readonly name = 'BatchTakenError';
  constructor() {
    super('batch-taken', 'Events of the batch left the queue meanwhile; nothing of it was kept.');
  }
}

/** Events of one step, and the lanes under which they were taken. */
export interface Batch {
  readonly events: readonly QueuedEvent[];
  readonly lanes: readonly HeldLane[];
}

/**
 * Judges a batch in one unit: verdicts, profiles and the end of the work are kept together or not at all.
 * The lanes are locked first, so that a lane that is stolen meanwhile waits for the commit, or fails the batch.
 */
export async function judgeBatch(
  ports: {
    readonly storage: Storage;
    readonly holder: LaneHolder;
    readonly judge: Judge;
    readonly notJudged?: NotJudged | undefined;
    readonly sessions: SessionSeal;
    readonly onFault: (error: unknown) => void;
  },
  batch: Batch,
): Promise<void> {
  const events = await Promise.all(batch.events.map((event) => openEvent(ports.sessions, event)));
  let seen: readonly EventRecord[] = [];
  let stands = false;
  try {
    await ports.storage.work(async (work) => {
      // An attempt before this one ran into a conflict: nothing of it was kept.
      if (seen.length > 0) ports.notJudged?.(seen);
      seen = [];
      work.after(() => {
        stands = true;
      });
      // In this order: what is read is read once the lanes are locked.
      const held = assertLanes(ports.holder, work.db, batch);
      const [known] = await Promise.all([knownProfiles(work.db, batch), held]);
      const { records, changed } = followProfiles(events, known);
      seen = records;
      await ports.judge(records, work);
      const seqs = batch.events.map((event) => event.seq);
      work.later(endOf(work.db, changed, seqs));
    });
  } catch (error) {
    // Where only what follows failed, it was judged, and is not judged again.
    if (stands) return ports.onFault(error);
    ports.notJudged?.(seen);
    throw error;
  }
}

/** @throws BatchTakenError when not all of the events were still queued */
async function endOf(trx: Db, changed: readonly Profile[], seqs: readonly number[]): Promise<void> {
  const removed = await endBatch(trx, changed, seqs);
  if (removed !== seqs.length) throw new BatchTakenError();
}

/** Proves, in a transaction, that the lanes of these events are still ours. */
export function assertLanes(holder: LaneHolder, trx: Db, { events, lanes }: Batch): Promise<void> {
  const needed = new Set(events.map((event) => event.lane));
  return holder.assertHeld(
    trx,
    lanes.filter(({ lane }) => needed.has(lane)),
  );
}

async function knownProfiles(trx: Db, { events }: Batch) {
  const perAccount = new Map(events.map(({ event }) => [accountKey(event), event]));
  const profiles = await loadProfiles(trx, [...perAccount.values()]);
  return new Map(profiles.map((profile) => [accountKey(profile), profile]));
}

/** The event as its platform sent it, with how the user came in: for as long as it is judged. */
async function openEvent(
  sessions: SessionSeal,
  { attempts: _, session: sealed, ...stored }: QueuedEvent,
): Promise<StoredEvent> {
  if (sealed === undefined) return stored;
  const session = await sessions.open(stored.id, Buffer.from(sealed, 'base64'));
  if (session === undefined) return { ...stored, sessionKept: 'log-key-missing' };
  return { ...stored, event: { ...stored.event, session } as PlatformEvent };
}
