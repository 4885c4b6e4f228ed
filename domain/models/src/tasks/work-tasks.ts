import { setTimeout as sleep } from 'node:timers/promises';
import { BreakwaterError, codeOf, messageOf } from '@breakwater/kernel';
import type { ModelsContext } from '../ports.ts';
import { endTask, keepTask, type TakenTask, takeTask } from '../store/tasks.ts';
import type { LearnProgress } from '../train/learn-job.ts';
import type { RunLearner } from '../train/run-learner.ts';
import { keepResult } from './keep-result.ts';
import { makeJob } from './make-job.ts';

/** A process that says nothing for so long has let a task lie: another one begins it again. */
const TAKEN_MS = 60_000;
/** A task that was begun so often and never ended is given up. */
const MOST_TURNS = 3;
const LOOK_MS = 250;

interface Work {
  readonly taken: TakenTask;
  readonly stopping: AbortController;
  readonly ended: Promise<unknown>;
  progress: LearnProgress;
  over: boolean;
}

/** Works on trainings and evaluations, one after the other. */
export interface TaskWorker {
  /** Looks after the task that is under way for so long, milliseconds; says whether there was any. */
  work(forMs: number): Promise<boolean>;
  /** Ends the thread of a task that is under way; whoever works next begins it again. */
  stop(): Promise<void>;
}

/** A cancelled task, or one that somebody else has taken, is no fault. */
const LOST = new BreakwaterError('model-task-lost', 'The task was cancelled or taken by another process.');

export function createTaskWorker(context: ModelsContext, run: RunLearner): TaskWorker {
  const { storage, clock } = context;
  let current: Work | undefined;

  async function take(): Promise<Work | undefined> {
    const taken = await takeTask(storage.db, clock.now(), clock.now() + TAKEN_MS);
    if (!taken) return undefined;
    if (taken.turn > MOST_TURNS) {
      const message = 'It was begun several times and never came to its end: take fewer rows.';
      await fail(taken, new BreakwaterError('learning-failed', message));
      return undefined;
    }
    const stopping = new AbortController();
    const work: Work = {
      taken,
      stopping,
      progress: { phase: 'read', done: 0, total: 0 },
      over: false,
      ended: Promise.resolve(),
    };
    const ended = begin(work).finally(() => {
      work.over = true;
    });
    // Heard of in `work`, which may look only later.
    ended.catch(() => undefined);
    return Object.assign(work, { ended });
  }

  async function begin(work: Work): Promise<void> {
    const { taken, stopping } = work;
    const control = {
      signal: stopping.signal,
      onProgress: (progress: LearnProgress) => {
        work.progress = progress;
      },
    };
    const job = await makeJob(context, taken, control);
    stopping.signal.throwIfAborted();
    const result = await run(job, control);
    await keepResult(context, taken, job, result);
  }

  async function fail(taken: TakenTask, error: unknown): Promise<void> {
    const fault = { code: codeOf(error), message: messageOf(error) };
    const { model, id, askedBy } = taken.task;
    await storage.work(async (work) => {
      if (!(await endTask(work.db, taken, { state: 'failed', now: clock.now(), fault }))) return;
      const detail = { task: id, code: fault.code };
      work.record({ actor: askedBy, action: 'model.task.failed', subject: model, detail });
    });
  }

  /** Writes how far it is until it ends or the time is over. */
  async function lookAfter(work: Work, end: number): Promise<void> {
    while (!work.over && performance.now() < end) {
      await Promise.race([work.ended, sleep(LOOK_MS)]);
      if (work.over) break;
      const kept = await keepTask(storage.db, work.taken, work.progress, clock.now() + TAKEN_MS);
      if (!kept) work.stopping.abort(LOST);
    }
  }

  return {
    work: async (forMs) => {
      const end = performance.now() + forMs;
      current ??= await take();
      if (!current) return false;
      const work = current;
      try {
        await lookAfter(work, end);
        if (work.over) {
          current = undefined;
          await work.ended;
        }
      } catch (error) {
        current = undefined;
        if (error === LOST) return true;
        // Anything else, such as a database that is away, may pass: the task is begun again when its time is over.
        if (!(error instanceof BreakwaterError)) throw error;
        await fail(work.taken, error);
      }
      return true;
    },
    stop: async () => {
      current?.stopping.abort(LOST);
      await current?.ended.catch(() => undefined);
      current = undefined;
    },
  };
}
