import type { AccountRef } from '@breakwater/contracts';
import type { Clock, IdSource } from '@breakwater/kernel';
import { bind } from '@breakwater/kernel';
import { type Db, retryOnConflict, type Storage } from '@breakwater/storage';
import { type AcceptedCounts, type AcceptUpload, acceptUpload } from './accept-upload.ts';
import { createAwaiting } from './await-verdicts.ts';
import { type CommitUpload, commitUploads } from './commit-uploads.ts';
import { createWorker, type WorkerOptions } from './create-worker.ts';
import { createDeadLetters, type DeadLetters } from './dead-letters.ts';
import {
  type Erasure,
  forgetReporter,
  forgetSealedSessions,
  listErasures,
  putErasure,
  takeErasures,
} from './erasure-store.ts';
import { INSTANCE, JUDGED_CHANNEL } from './events.ts';
import { gaugeBacklog } from './gauge-backlog.ts';
import type { Judge, NotJudged, VerdictsOf } from './judge.ts';
import { createJudgedBell } from './judged-bell.ts';
import { FLOW_LIMITS, type FlowLimits } from './limits.ts';
import type { Worker } from './run-worker.ts';
import { NO_SESSION_SEAL, NO_VAULT, type Seal, type SessionSeal } from './seal-event.ts';
import { sealStored } from './seal-stored.ts';
import { countQueued, forgetSealed, readBacklog } from './store.ts';
import { storeOnce } from './store-once.ts';
import { type StoredEvents, storedEvents } from './stored-events.ts';

export interface IntakeOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Lanes of the installation: fixed, since accounts are bound to them. */
  readonly laneCount: number;
  readonly judge: Judge;
  /** Called when what was judged was not kept. */
  readonly notJudged?: NotJudged;
  readonly verdictsOf: VerdictsOf;
  readonly limits?: Partial<FlowLimits>;
  /** Makes tokens of identifiers; none are made when left out. Identifiers are stored in no case. */
  readonly seal?: Seal;
  /** Seals sessions until events are judged; without it they are let go of, and unknown. They are stored in no case. */
  readonly sessions?: SessionSeal;
  /** Called after each upload, for metrics. */
  readonly onAccepted?: (counts: AcceptedCounts) => void;
}

/** Work that is still to do. */
export interface Backlog {
  readonly count: number;
  /** Milliseconds since the first of them was received; 0 when nothing waits. */
  readonly oldestAgeMs: number;
}

/** Takes events in, keeps them, and has each judged once. */
export interface Intake extends StoredEvents {
  /**
   * Stores the good events of an upload and answers with a receipt for each, in order, once they are committed.
   * Throws BreakwaterError `overloaded` (429) or `database-away` (503), both with `extra.retryAfterSeconds`.
   */
  readonly accept: AcceptUpload;
  createWorker(options: WorkerOptions): Worker;
  /** Hears of batches that other processes judge; the result stops it. Uploads that wait here look at once. */
  followOtherJudges(onJudged: () => void): Promise<() => Promise<void>>;
  readonly deadLetters: DeadLetters;
  backlog(): Promise<Backlog>;
  /**
   * Forgets tokens of events that were received before that time, milliseconds since the epoch, and sealed sessions of
   * those that were set aside before; says how many.
   */
  forgetSealed(before: number): Promise<number>;
  /** Accounts that were erased, each in the caller's transaction. */
  readonly erasures: {
    put(trx: Db, erasure: Erasure): Promise<void>;
    take(trx: Db, now: number, limit: number): Promise<readonly Erasure[]>;
    list(limit: number): Promise<readonly Erasure[]>;
    /** Puts a token in the place of somebody who reported others; says in how many reports. */
    forgetReporter(trx: Db, account: AccountRef, token: string): Promise<number>;
  };
  /** Takes sessions out of events of before they left them, for so many milliseconds; says out of how many. */
  sealStored(forMs: number): Promise<number>;
}

/**
 * Puts intake together. Its tables are made by `intakeMigrations`.
 *
 * @example
 * ```text
 * const intake = createIntake({ storage, clock: systemClock, ids, laneCount: LANE_COUNT, judge, verdictsOf });
 * intake.createWorker({ holder: createLaneHolder({ storage, holder: 'w1', laneCount: LANE_COUNT, leaseMs: 15_000 }) }).start();
 * const candidates = await readUpload(request.raw, { contentType: 'application/x-ndjson' });
 * const { receipts } = await intake.accept('harbour', candidates, { waitMs: 500 });
 * ```
 */
export function createIntake(options: IntakeOptions): Intake {
  const {
    storage,
    clock,
    ids,
    laneCount,
    judge,
    notJudged,
    verdictsOf,
    seal = NO_VAULT,
    sessions = NO_SESSION_SEAL,
    onAccepted = () => {},
  } = options;
  const { db } = storage;
  const limits = { ...FLOW_LIMITS, ...options.limits };
  const bell = createJudgedBell();
  const awaiting = createAwaiting({ verdictsOf, bell, maxWaiting: limits.maxWaiting });
  const workers = new Set<Worker>();
  const wakeWorkers = () => {
    for (const worker of workers) worker.wake();
  };
  const store: CommitUpload = (events) => retryOnConflict(() => storeOnce(db, events));
  const gauge = gaugeBacklog({
    ...bind(db, { count: countQueued }),
    clock,
    maxBacklog: limits.maxBacklog,
  });

  return {
    accept: acceptUpload({
      clock,
      ids,
      laneCount,
      gauge,
      seal,
      sessions,
      commit: commitUploads(store, limits, wakeWorkers),
      awaitVerdicts: awaiting.awaitVerdicts,
      onAccepted,
    }),
    createWorker: (workerOptions) => {
      const worker = createWorker(
        {
          storage,
          clock,
          judge,
          notJudged,
          sessions,
          onJudged: (eventIds) => {
            gauge.drained(eventIds.length);
            bell.ring(eventIds);
          },
          onDeadLetter: () => gauge.drained(1),
        },
        workerOptions,
      );
      workers.add(worker);
      return worker;
    },
    followOtherJudges: (onJudged) =>
      storage.listen(JUDGED_CHANNEL, (instance) => {
        if (instance === INSTANCE) return;
        awaiting.lookAgain();
        onJudged();
      }),
    deadLetters: createDeadLetters({ storage, clock, onReplayed: wakeWorkers }),
    backlog: async () => {
      const { count, oldestReceivedAt } = await readBacklog(db);
      return {
        count,
        oldestAgeMs: oldestReceivedAt === undefined ? 0 : Math.max(0, clock.now() - oldestReceivedAt),
      };
    },
    ...storedEvents(db),
    forgetSealed: async (before) =>
      (await forgetSealed(db, before)) + (await forgetSealedSessions(db, before)),
    erasures: {
      put: putErasure,
      take: takeErasures,
      ...bind(db, { list: listErasures }),
      forgetReporter,
    },
    ...bind({ storage, sessions }, { sealStored }),
  };
}
