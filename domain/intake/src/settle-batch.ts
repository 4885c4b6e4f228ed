import { BreakwaterError, type Clock, codeOf } from '@breakwater/kernel';
import { isDatabaseAway, type LaneHolder, LaneLostError, type Storage } from '@breakwater/storage';
import { insertDeadLetter } from './dead-letter-store.ts';
import { assertLanes, type Batch, BatchTakenError } from './judge-batch.ts';
import { countFailure, removeQueued } from './store.ts';

export interface SettlePorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly holder: LaneHolder;
  /** Failures alone after which an event is set aside. */
  readonly maxAttempts: number;
  /** Judges a batch and commits, or throws and leaves everything as it was. */
  readonly judgeBatch: (batch: Batch) => Promise<void>;
  /** Something failed and is dealt with. */
  readonly onFault: (error: unknown) => void;
  readonly onDeadLetter: (eventId: string) => void;
}

/** Tries before a batch is taken apart: most failures pass. */
const BATCH_TRIES = 2;

/**
 * Brings every event of a batch to its end: judged, or set aside as a dead letter. A batch that fails twice is
 * halved, down to the event that is to blame. Halves run one after the other, so that the order within an account
 * holds: what comes after a failing event waits for it. Throws only for what is no event's fault (database away,
 * lane lost); what is not settled by then is still queued.
 */
export async function settleBatch(ports: SettlePorts, batch: Batch, tries = BATCH_TRIES): Promise<void> {
  const failure = await attempt(ports, batch);
  if (failure === undefined) return;
  if (batch.events.length === 1) {
    if (await countedOut(ports, batch, failure.error)) return;
    return settleBatch(ports, batch);
  }
  if (tries > 1) return settleBatch(ports, batch, tries - 1);
  const middle = batch.events.length >> 1;
  await settleBatch(ports, { ...batch, events: batch.events.slice(0, middle) }, 1);
  await settleBatch(ports, { ...batch, events: batch.events.slice(middle) }, 1);
}

async function attempt(ports: SettlePorts, batch: Batch): Promise<{ readonly error: unknown } | undefined> {
  try {
    await ports.judgeBatch(batch);
    return undefined;
  } catch (error) {
    if (isDatabaseAway(error) || error instanceof LaneLostError || error instanceof BatchTakenError)
      throw error;
    ports.onFault(error);
    return { error };
  }
}

/** Counts a failure of an event alone in the database: with it away nothing is counted, and a restart forgets nothing. */
async function countedOut(ports: SettlePorts, batch: Batch, error: unknown): Promise<boolean> {
  const [event] = batch.events;
  if (event === undefined) return true;
  const out = await ports.storage.transaction(async (trx) => {
    await assertLanes(ports.holder, trx, batch);
    const attempts = await countFailure(trx, event.seq);
    if (attempts === undefined) throw new BatchTakenError();
    if (attempts < ports.maxAttempts) return false;
    await insertDeadLetter(trx, { eventId: event.id, ...describe(error), attempts, at: ports.clock.now() });
    await removeQueued(trx, [event.seq]);
    return true;
  });
  if (out) ports.onDeadLetter(event.id);
  return out;
}

/** Only our own messages are known to quote nothing of the event. */
function describe(error: unknown): { code: string; message: string } {
  if (error instanceof BreakwaterError) return { code: error.code, message: error.message };
  const kind = error instanceof Error ? error.name : typeof error;
  return { code: codeOf(error), message: `The judge failed with ${kind}; see the log of that time.` };
}
