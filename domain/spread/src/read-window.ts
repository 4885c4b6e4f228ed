import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { EventRecord } from '@breakwater/contracts';
import type { Followings, Reading } from './memory/followings.ts';
import type { EventsPort } from './ports.ts';
import { CARRYING, carriedBy, type Followed } from './things.ts';

const PAGE = 1_000;
/** So many events are placed before others get their turn: some five milliseconds. */
const AT_ONCE = 100;
/** What is judged meanwhile has the processor for so many times as long: a day of a million events takes some minutes. */
const OTHERS_TURN = 2;

export interface WindowReading {
  readonly events: Pick<EventsPort, 'recent' | 'scan'>;
  readonly followings: Followings;
  readonly follows: Followed;
  /** Events that came from then on, milliseconds since the epoch. */
  readonly since: number;
  /** Told now and then, with a share from 0 to 1 and how many events were read. */
  readonly onProgress: (read: number, events: number) => void;
  /** The process ends: what was read is left. */
  readonly over: AbortSignal;
}

/**
 * Reads the events of the last window again, in the background: what was held in memory went with the last process. Goes on
 * to what came while it read, so that little is left to be counted at its end. Says from which event on others are to be
 * read; undefined when it came to nothing, since the process ends or another reading has begun.
 */
export async function readWindow({
  events,
  followings,
  over,
  ...asked
}: WindowReading): Promise<number | undefined> {
  const reading = followings.begin();
  const isOver = () => over.aborted || reading.isOver();
  const [newest] = await events.recent({ limit: 1 });
  const to = newest?.seq ?? 0;
  let from = newest ? await firstSince(events, to, asked.since) : 1;
  const begun = from;
  let count = 0;
  while (!isOver()) {
    const page = await events.scan(from, PAGE, { types: CARRYING });
    // What came since the beginning is short, and grows while others have their turn.
    await placePage(page, { ...asked, reading, isOver, othersTurn: from > to ? 0 : OTHERS_TURN });
    count += page.length;
    from = (page.at(-1)?.seq ?? from - 1) + 1;
    asked.onProgress(Math.min(1, (from - begun) / (to - begun + 1)), count);
    if (page.length < PAGE) break;
  }
  return !isOver() && (await reading.end()) ? to : undefined;
}

interface PageReading extends Pick<WindowReading, 'follows' | 'since'> {
  readonly reading: Reading;
  readonly isOver: () => boolean;
  readonly othersTurn: number;
}

async function placePage(
  page: readonly EventRecord[],
  { reading, follows, since, isOver, othersTurn }: PageReading,
): Promise<void> {
  let turn = performance.now();
  for (const [at, record] of page.entries()) {
    const carried = record.receivedAt >= since ? carriedBy(record, follows) : undefined;
    if (carried) reading.note(record, carried);
    if ((at + 1) % AT_ONCE !== 0) continue;
    await sleep((performance.now() - turn) * othersTurn);
    if (isOver()) return;
    turn = performance.now();
  }
}

/** The first event that came since then, found by halving: an index on when they came would cost each of them. */
async function firstSince(
  events: Pick<EventsPort, 'recent'>,
  newest: number,
  since: number,
): Promise<number> {
  let before = 0;
  let after = newest;
  while (after - before > PAGE) {
    const middle = Math.floor((before + after) / 2);
    const [record] = await events.recent({ limit: 1, before: middle });
    if (record && record.receivedAt >= since) after = Math.min(middle, record.seq);
    else before = middle;
  }
  return Math.max(1, before);
}

export interface LaterReading {
  readonly events: EventsPort;
  readonly followings: Followings;
  readonly follows: Followed;
  /** The event up to which it was read. */
  readonly after: number;
}

/** So much is read at once; what is left, the next time. */
const MOST_PAGES = 20;

/**
 * Reads what others judged since: events that this process counted itself are passed over. Says up to which it has read, and
 * whether there is more.
 * Events whose number is lower and that were committed later than the last one are missed: a few in a million.
 */
export async function readLaterEvents({
  events,
  followings,
  follows,
  after,
}: LaterReading): Promise<{ readonly last: number; readonly more: boolean }> {
  let last = after;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await events.scan(last + 1, PAGE, { types: CARRYING });
    for (const record of page) {
      const carried = followings.isCounted(record.seq) ? undefined : carriedBy(record, follows);
      if (carried) followings.placeOthers(carried, record.seq);
    }
    last = page.at(-1)?.seq ?? last;
    if (page.length < PAGE) return { last, more: false };
    await breathe();
  }
  return { last, more: true };
}
