import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EventRecord } from '@breakwater/contracts';
import type { Marks } from '../marks/marks-in-memory.ts';
import type { SpreadCounters, SpreadLimits } from '../ports.ts';
import type { Carried, Followed } from '../things.ts';
import { type Erased, inSlices } from './erased.ts';
import { Following, type Placed } from './following.ts';
import type { Passed } from './passed-on.ts';
import { createWaiting, type Waiting } from './waiting.ts';

/** Of so many events it is remembered that they were counted: one that is judged again is not counted again. */
const COUNTED = 200_000;
/** Of what came meanwhile, so much is counted before others get their turn: some five milliseconds. */
const AT_ONCE = 100;
/** Until then copies are recognised among so many texts, and nothing is said of counts. */
const MEANWHILE: Partial<SpreadLimits> = {
  things: 10_000,
  texts: 10_000,
  contents: 50_000,
  followed: 1_000,
  warm: 1_000,
};

/** What is followed now, and what will be once the last window is read again. */
export interface Followings {
  readonly counters: SpreadCounters;
  /** Undefined until the last window was read for the first time. */
  current(): Following | undefined;
  /** Where what comes is placed, also meanwhile. */
  place(carried: Carried, seq: number): Placed;
  /** The same of what another process judged: that one keeps its counts. */
  placeOthers(carried: Carried, seq: number): void;
  /** Whether an event was counted already. */
  isCounted(seq: number): boolean;
  /** The highest number of an event that was counted. */
  lastCounted(): number;
  /** Begins anew, beside what is followed: that holds until the window is read. A reading that is under way is left. */
  begin(): Reading;
  forget(erased: Erased): Promise<void>;
  measures(): ReturnType<Following['measures']> & { readonly behind: number };
}

/** The reading of a window: in the end it takes the place of what was followed before. */
export interface Reading {
  /** Another one has begun: this one comes to nothing. */
  isOver(): boolean;
  /** An event was read: it is not counted again when it is judged. */
  note(record: EventRecord, carried: Carried): void;
  /** What came meanwhile and was not read is counted after it, and it is followed from now on; false where it is over. */
  end(): Promise<boolean>;
}

/** A reading from within. */
interface UnderWay {
  readonly into: Following;
  readonly waiting: Waiting;
  /** Accounts that were erased since it began: the window may still have them. */
  readonly erased: Erased[];
  /** Of things how often they came by events that no counter has yet. */
  readonly unkept: Map<string, number>;
}

export interface FollowingsParts {
  readonly counters: SpreadCounters;
  readonly limits: SpreadLimits;
  readonly marks: Marks;
  readonly follows: () => Followed;
  readonly now: () => number;
  /** Told once of each event that was judged here. */
  readonly onJudged: (passed: Passed) => void;
}

/** Clocks of platforms go ahead of ours by so much at most. */
const AHEAD_MS = 300_000;

/** See `Followings`. */
export function createFollowings(parts: FollowingsParts): Followings {
  const { counters, limits, marks, follows, now, onJudged } = parts;
  const salt = randomUUID();
  const make = (over: Partial<SpreadLimits> = {}) =>
    new Following({
      limits: { ...limits, ...over },
      follows: follows(),
      isKnownBad: marks.isKnownBad,
      now: () => now() + AHEAD_MS,
      salt,
    });
  let current: Following | undefined;
  let meanwhile: Following | undefined;
  let underWay: UnderWay | undefined;
  /** Events that were counted, by number: whether they were judged here, or only read. */
  const counted = new Map<number, boolean>();
  let last = 0;

  function placedIn(): Following {
    if (current) return current;
    meanwhile ??= make(atMost(MEANWHILE, limits));
    return meanwhile;
  }

  /** Says what an event was before: `judged` here, `read` as one that others judged, or `new`. */
  function countOnce(seq: number, isJudged: boolean): 'new' | 'read' | 'judged' {
    const before = counted.get(seq);
    if (before) return 'judged';
    if (before === undefined || isJudged) counted.set(seq, isJudged);
    if (before !== undefined) return 'read';
    last = Math.max(last, seq);
    if (counted.size > COUNTED) {
      for (const oldest of counted.keys()) {
        counted.delete(oldest);
        break;
      }
    }
    return 'new';
  }

  function place(carried: Carried, seq: number, byOthers = false): Placed {
    const before = countOnce(seq, !byOthers);
    const isNew = before === 'new';
    if (isNew) underWay?.waiting.add(seq, carried);
    const placed = placedIn().place(carried, isNew);
    if (!byOthers && before === 'read') owe(carried, placed);
    if (!byOthers && before !== 'judged') onJudged(placed.passed);
    return placed;
  }

  /** It was read when it was stored and judged by nobody yet, so no counter has it: it is for this process to write. */
  function owe(carried: Carried, { brings }: Placed): void {
    if (!current) {
      if (underWay) countUnkept(underWay, underWay.into.place(carried, false).brings);
      return;
    }
    for (const key of brings) {
      const thing = current.things.get(key);
      if (!thing) continue;
      thing.kept = Math.max(0, thing.kept - 1);
      thing.keptAudience = Math.max(0, thing.keptAudience - (carried.audience ?? 0));
    }
  }

  /** These keys came once more by an event that no counter has. */
  function countUnkept({ into, unkept }: UnderWay, keys: readonly string[]): void {
    for (const key of keys) if (into.things.has(key)) unkept.set(key, (unkept.get(key) ?? 0) + 1);
  }

  /** The counters have what was there before, but for what was due of it; what comes now is added to them. */
  async function takeOverKept({ into, unkept }: UnderWay): Promise<void> {
    const slice = inSlices();
    for (const thing of into.things.values()) {
      await slice();
      const counts = into.table.of(thing.key, thing.lastAt);
      const before = current?.things.get(thing.key);
      const due =
        before && current ? current.table.arrivalsOf(thing.key) - before.kept : unkept.get(thing.key);
      thing.kept = Math.max(0, (counts?.arrivals ?? 0) - Math.max(0, due ?? 0));
      thing.keptAudience = counts?.audience ?? 0;
    }
  }

  function readingOf(own: UnderWay): Reading {
    const { into, waiting, erased } = own;
    const isOver = () => underWay !== own;
    return {
      isOver,
      note({ seq }, carried) {
        countOnce(seq, false);
        const came = waiting.bySeq.delete(seq);
        if (erased.some(({ isTheirs }) => isTheirs(carried.platform, carried.accountId))) return;
        const { brings } = into.place(carried, true);
        // Judged here while nothing was followed: what is due of it was not written.
        if (came && !current) countUnkept(own, brings);
      },
      async end() {
        // What was followed before has written of what came meanwhile; else nobody has.
        if (current) await countWaiting();
        await takeOverKept(own);
        await countWaiting();
        if (isOver()) return false;
        current = into;
        meanwhile = undefined;
        underWay = undefined;
        return true;
      },
    };

    async function countWaiting(): Promise<void> {
      while (waiting.size > 0 && !isOver()) {
        for (const carried of waiting.take(AT_ONCE)) into.place(carried, true);
        await breathe();
      }
    }
  }

  return {
    counters,
    current: () => current,
    place,
    placeOthers(carried, seq) {
      const { brings } = place(carried, seq, true);
      for (const key of brings) {
        const thing = current?.things.get(key);
        if (!thing) continue;
        thing.kept++;
        thing.keptAudience += carried.audience ?? 0;
      }
    },
    isCounted: (seq) => counted.has(seq),
    lastCounted: () => last,
    begin() {
      const waiting = underWay?.waiting ?? createWaiting();
      underWay = { into: make(), waiting, erased: underWay?.erased ?? [], unkept: new Map() };
      return readingOf(underWay);
    },
    async forget(account) {
      underWay?.erased.push(account);
      underWay?.waiting.forget(account.isTheirs);
      for (const one of [current, meanwhile, underWay?.into]) await one?.forget(account);
    },
    measures: () => ({ ...placedIn().measures(), behind: underWay?.waiting.size ?? 0 }),
  };
}

function atMost(small: Partial<SpreadLimits>, limits: SpreadLimits): Partial<SpreadLimits> {
  return Object.fromEntries(
    Object.entries(small).map(([name, value]) => [name, Math.min(value, limits[name as keyof SpreadLimits])]),
  );
}
