import { OUTBOX_CHANNEL, type OutboxPosition, outboxPosition, readOutbox, type ToldEvent } from './outbox.ts';
import type { Storage } from './storage.ts';

const POLL_MS = 1_000;
const PAGE = 1_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 60_000;

/** An event whose callback threw. */
interface Failing {
  readonly row: ToldEvent;
  readonly attempts: number;
  /** Monotonic milliseconds at which it is tried again. */
  readonly dueAt: number;
}

/**
 * Follows the outbox from a position on, from now when none is given, and calls back for every event, in every process
 * that follows: caches of rules, banks and keys are kept fresh this way.
 *
 * Events are handed out as soon as they are visible, those of older transactions that commit late after those of newer
 * ones: nobody's long transaction holds up the others. None is skipped, each is handed out once by one follower; but
 * followers that start from one position hand the same events out, so a callback must be able to repeat itself. One
 * that throws is reported and called again with the same event, after half a second and then ever less often, up to
 * once a minute, while the others go on.
 *
 * @returns a function that stops following
 */
export async function followOutbox(
  storage: Storage,
  onEvent: (row: ToldEvent) => Promise<void>,
  onError: (error: unknown) => void,
  from?: OutboxPosition,
): Promise<() => Promise<void>> {
  const failing = new Map<number, Failing>();
  const takeNew = createReader(storage, from ?? (await outboxPosition(storage)));
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const handOut = async (row: ToldEvent, attempts = 1) => {
    try {
      await onEvent(row);
      failing.delete(row.id);
    } catch (error) {
      const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
      failing.set(row.id, { row, attempts, dueAt: performance.now() + wait });
      onError(error);
    }
  };
  const drain = async () => {
    if (stopped) return;
    for (const { row, attempts, dueAt } of [...failing.values()])
      if (dueAt <= performance.now()) await handOut(row, attempts + 1);
    for (let more = true; more && !stopped; ) more = await takeNew(handOut);
  };
  const wake = () => {
    running = running.then(drain).catch(onError);
  };
  const unlisten = await storage.listen(OUTBOX_CHANNEL, wake);
  const timer = setInterval(wake, POLL_MS);
  timer.unref();
  wake();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await unlisten();
    await running;
  };
}

/**
 * Hands out events that were not handed out before, a page at a time; says whether there may be more. Ids are given
 * out before commit, so that a row can become visible behind rows that were handed out: the position moves only below
 * the oldest running transaction, and of what lies above it is remembered what was handed out.
 */
function createReader({ db }: Storage, from: OutboxPosition) {
  let position = from;
  /** Transaction by id of the events handed out beyond the position. */
  const ahead = new Map<number, bigint>();

  return async (handOut: (row: ToldEvent) => Promise<void>): Promise<boolean> => {
    const { rows, horizon } = await readOutbox(db, position, [...ahead.keys()], PAGE);
    for (const { tx, ...row } of rows) {
      await handOut(row);
      ahead.set(row.id, BigInt(tx));
    }
    const full = rows.length === PAGE;
    const settled = full ? rows.findLast(({ tx }) => BigInt(tx) < BigInt(horizon)) : { tx: horizon, id: 0 };
    if (settled) position = { tx: settled.tx, id: settled.id };
    for (const [id, tx] of ahead) if (tx < BigInt(position.tx)) ahead.delete(id);
    return full;
  };
}
