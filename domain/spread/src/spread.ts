import type { AccountRef } from '@breakwater/contracts';
import type { ContentRef, Copy } from '@breakwater/contracts/review';
import {
  DEFAULT_SPREAD_SETTINGS,
  type SpreadObject,
  type SpreadReadiness,
  type SpreadSettings,
} from '@breakwater/contracts/spread';
import { collectEarly } from '@breakwater/kernel';
import { DEFAULT_SPREAD_MODEL, forecast, parseSpreadModel } from '@breakwater/spread';
import type { Work } from '@breakwater/storage';
import { copiesOf } from './copies-of.ts';
import { type Exposure, exposureOf } from './exposure-of.ts';
import { createExposures } from './exposures.ts';
import { countHours, type Hours } from './hours/count-hours.ts';
import { type KeptMarks, keepMarks } from './keep-marks.ts';
import { firstOfLastDays } from './last-days.ts';
import { createMarks } from './marks/marks-in-memory.ts';
import { erasedAccount, erasedElsewhere } from './memory/erased.ts';
import { createFollowings } from './memory/followings.ts';
import { createNoting, type Noting } from './noting.ts';
import { patientEvents } from './patient-events.ts';
import { DEFAULT_LIMITS, type SpreadContext, type SpreadLimits } from './ports.ts';
import { readLaterEvents, readWindow } from './read-window.ts';
import { createReadingOthers } from './reading-others.ts';
import { changeSpreadSettings } from './settings.ts';
import { listThings, type SpreadPage, type SpreadQuery, showThing } from './show/show-things.ts';
import { storedCounters } from './store/days.ts';
import { selectSettings } from './store/settings.ts';
import type { Followed } from './things.ts';

/** Numbers of events that may be committed after later ones. */
const STRAGGLERS = 2_000;
const HOUR_MS = 3_600_000;

/** What is held and how it goes, for metrics. */
export interface SpreadMeasures {
  readonly things: number;
  readonly texts: number;
  readonly followed: number;
  readonly marks: number;
  readonly bytes: number;
  readonly evicted: number;
  readonly clamped: number;
  /** Events that came and are not counted yet. */
  readonly behind: number;
  /** Share of the last window that is read. */
  readonly read: number;
  /** How often in a row it could not be read. */
  readonly failures: number;
}

/** Follows what spreads. Each function is documented at the use-case of its name. */
export interface Spread {
  readonly noting: Noting;
  /** What was said of content: `decided` and `undone` in the unit of a decision. */
  readonly marks: Pick<KeptMarks, 'decided' | 'undone' | 'follow' | 'purge'>;
  copiesOf(content: ContentRef, options: { readonly limit: number }): Promise<readonly Copy[] | undefined>;
  exposureOf(contents: readonly ContentRef[]): readonly Exposure[];
  list(query: SpreadQuery): Promise<SpreadPage>;
  get(id: string): Promise<SpreadObject>;
  /** How much is passed on by the hour, and how surprising the last one was. */
  readonly hours: Pick<Hours, 'last' | 'write' | 'purge'>;
  readonly settings: {
    get(): Promise<SpreadSettings>;
    change(change: Partial<SpreadSettings>, by: string): Promise<SpreadSettings>;
    /** Takes over what was set elsewhere, when `spread.settings` has come. */
    follow(): Promise<void>;
  };
  /** Loads what was said of content, and begins to read the last window again in the background. */
  start(): Promise<void>;
  /** Once the window is read: resolves when it is, or when the process ends. */
  readonly ready: Promise<void>;
  /** Ends what is read in the background. */
  stop(): Promise<void>;
  readiness(): SpreadReadiness;
  /** This process judges, and keeps up with others from now on. */
  judgesHere(): void;
  /** Where others judge too, reads what they judged as long as that is asked for; to be called every few seconds. */
  readOthers(): Promise<void>;
  /** Forgets an erased account, in the caller's unit; says how many rows. */
  forgetAccount(work: Work, account: AccountRef): Promise<number>;
  /** An account was erased elsewhere, when `spread.forgotten` has come. */
  followForgotten(told: { readonly account: string }): Promise<void>;
  /** Forgets counts of days before the last seven; says how many. */
  purgeCounts(now: number): Promise<number>;
  measures(): SpreadMeasures;
}

/**
 * Puts it together. Its tables are made by `spreadMigrations`.
 *
 * @throws SpreadError of `@breakwater/spread` naming the part of the model that cannot be read
 * @example
 * ```text
 * const spread = createSpread({ storage, clock, events });
 * await spread.start();
 * await spread.noting.note(records, work);
 * spread.noting.signalOf(record);
 * ```
 */
export function createSpread(context: SpreadContext): Spread {
  const { storage, clock, events, onProgress, onTrouble } = context;
  const limits: SpreadLimits = { ...DEFAULT_LIMITS, ...context.limits };
  const counters = context.counters ?? storedCounters;
  const marks = createMarks(limits.marks, clock.now);
  let settings: SpreadSettings = DEFAULT_SPREAD_SETTINGS;
  let follows: Followed = new Set(settings.follows);
  let read = 0;
  let readUpTo = 0;
  let failures = 0;
  let isStarted = false;
  const over = new AbortController();
  let judges = false;
  const hours = countHours(storage, clock.now);
  const followings = createFollowings({
    counters,
    limits,
    marks,
    follows: () => follows,
    now: clock.now,
    onJudged: ({ platform, how }) => {
      if (how !== 'original' && how !== 'reply') hours.note(platform);
    },
  });
  const model = context.model === undefined ? DEFAULT_SPREAD_MODEL : parseSpreadModel(context.model);
  const exposures = createExposures(
    () => followings,
    (cascade) => forecast(cascade, model),
  );
  const kept = keepMarks(storage, marks, limits.marks);
  const noting = createNoting({
    context,
    marks,
    followings,
    exposures,
    settings: () => ({ follows, markDays: settings.markDays }),
  });
  const others = createReadingOthers({
    now: clock.now,
    judges: () => judges,
    async readOn() {
      if (!followings.current() || !context.others) return false;
      if (!(await context.others(judges))) {
        // Alone: all that came was judged here. Who joins later is read from there on.
        if (judges) readUpTo = Math.max(readUpTo, followings.lastCounted() - STRAGGLERS);
        return false;
      }
      const read = await readLaterEvents({ events, followings, follows, after: readUpTo });
      readUpTo = read.last;
      return read.more;
    },
  });
  const readiness = (): SpreadReadiness => ({
    ready: followings.current() !== undefined && !others.isBehind,
    read,
    ...(failures > 0 && { failures }),
  });
  const daysOf = (id: string, from: string) => counters.days(storage.db, id, from);
  const show = { followings, exposures, marks, now: clock.now, readiness, daysOf };
  let reading: Promise<void> = Promise.resolve();

  /** What is followed from now on is to be counted from the beginning of the window on. */
  function use(next: SpreadSettings): void {
    const isOther =
      next.windowHours !== settings.windowHours ||
      next.follows.length !== follows.size ||
      next.follows.some((kind) => !follows.has(kind));
    settings = next;
    follows = new Set(next.follows);
    if (isOther && isStarted) beginReading();
  }

  function beginReading(): void {
    reading = Promise.all([reading.catch(() => undefined), readAgain()]).then(() => undefined);
    // Whoever waits for it hears of it; nobody has to.
    reading.catch(() => undefined);
  }

  async function readAgain(): Promise<void> {
    read = 0;
    const since = clock.now() - settings.windowHours * HOUR_MS;
    const upTo = await readWindow({
      events: patientEvents(events, over.signal, (times, error, againInMs = 0) => {
        failures = times;
        if (times > 0) onTrouble?.(times, error, againInMs);
      }),
      followings,
      follows,
      since,
      over: over.signal,
      onProgress: (share, count) => {
        read = Math.min(share, 0.999);
        onProgress?.({ read, events: count, done: false });
      },
    });
    if (upTo === undefined) return;
    readUpTo = Math.max(readUpTo, upTo);
    read = 1;
    onProgress?.({ read, events: followings.measures().things, done: true });
  }

  return {
    noting,
    marks: kept,
    copiesOf: async (content, options) =>
      (await others.asked()) ? copiesOf({ followings, marks, events }, content, options) : undefined,
    exposureOf: (contents) => exposureOf({ followings, exposures }, contents, clock.now()),
    hours,
    list: async (query) => {
      await others.asked();
      return listThings(show, query);
    },
    get: async (id) => {
      await others.asked();
      return showThing(show, id);
    },
    settings: {
      get: () => selectSettings(storage.db),
      change: (change, by) =>
        storage.work(async (work) => {
          const changed = await changeSpreadSettings(work, change, { now: clock.now(), by });
          work.after(() => use(changed));
          return changed;
        }),
      follow: async () => use(await selectSettings(storage.db)),
    },
    async start() {
      collectEarly('events');
      use(await selectSettings(storage.db));
      await kept.load(clock.now());
      isStarted = true;
      beginReading();
    },
    get ready() {
      return reading;
    },
    async stop() {
      over.abort();
      await reading.catch(() => undefined);
    },
    readiness,
    judgesHere() {
      judges = true;
    },
    readOthers: others.keepUp,
    async forgetAccount(work, account) {
      const gone = await kept.forgetAccount(work, account);
      work.after(async () => {
        marks.forget(account.platform, account.accountId);
        await followings.forget(erasedAccount(account.platform, account.accountId));
      });
      return gone;
    },
    followForgotten: ({ account }) => followings.forget(erasedElsewhere(account)),
    purgeCounts: (now) => counters.forget(storage.db, firstOfLastDays(now)),
    measures: () => {
      const { evicted, bytes, ...held } = followings.measures();
      return {
        ...held,
        evicted: evicted + marks.evicted,
        marks: marks.size,
        bytes: bytes + marks.bytes,
        read,
        failures,
      };
    },
  };
}
