import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '@breakwater/storage';
import type { FlowLimits } from './limits.ts';
import { overloaded, storingFailed } from './refusal.ts';
import type { NewEvent } from './store.ts';

const RETRY_AFTER_SECONDS = 1;
/** Commits begin no faster than this, in milliseconds: each costs about as much for one event as for ten. */
const PACE_MS = 10;

/** Stores the events of one upload; resolves after commit with the event id of each, that of the first for a duplicate. */
export type CommitUpload = (events: readonly NewEvent[]) => Promise<readonly string[]>;

interface WaitingUpload {
  readonly events: readonly NewEvent[];
  resolve(eventIds: readonly string[]): void;
  reject(error: unknown): void;
}

/**
 * Group commit over `store`: while one transaction is under way, further uploads gather and share the next, so that the disk is
 * waited for once for all of them; an upload that comes alone is committed at once. Under traffic commits keep a pace,
 * so that they are shared rather than many.
 */
export function commitUploads(store: CommitUpload, limits: FlowLimits, onCommit: () => void): CommitUpload {
  const waiting: WaitingUpload[] = [];
  let pending = 0;
  let committing = false;
  let begunAt = Number.NEGATIVE_INFINITY;

  async function drain(): Promise<void> {
    committing = true;
    while (waiting.length > 0) {
      const early = begunAt + PACE_MS - performance.now();
      if (early > 0) await sleep(early);
      begunAt = performance.now();
      await commitGroup(takeGroup(waiting, limits.maxCommit));
    }
    committing = false;
  }

  async function commitGroup(group: readonly WaitingUpload[]): Promise<void> {
    const events = group.flatMap((upload) => upload.events);
    let eventIds: readonly string[];
    try {
      eventIds = await store(events);
    } catch (error) {
      return failGroup(group, error);
    }
    onCommit();
    let next = 0;
    for (const upload of group) {
      upload.resolve(eventIds.slice(next, next + upload.events.length));
      next += upload.events.length;
    }
  }

  /** What fails in company may be one upload's fault: the others are not to suffer for it. */
  async function failGroup(group: readonly WaitingUpload[], error: unknown): Promise<void> {
    if (group.length > 1 && !isDatabaseAway(error)) for (const upload of group) await commitGroup([upload]);
    else for (const upload of group) upload.reject(storingFailed(error));
  }

  return async (events) => {
    if (events.length === 0) return [];
    if (pending > 0 && pending + events.length > limits.maxPending) {
      throw overloaded('Too many uploads wait to be stored', RETRY_AFTER_SECONDS);
    }
    pending += events.length;
    try {
      return await new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject });
        if (!committing) void drain();
      });
    } finally {
      pending -= events.length;
    }
  };
}

function takeGroup(waiting: WaitingUpload[], maxCommit: number): readonly WaitingUpload[] {
  let size = 0;
  const fitting = waiting.findIndex((upload) => {
    size += upload.events.length;
    return size > maxCommit;
  });
  return waiting.splice(0, fitting === -1 ? waiting.length : Math.max(1, fitting));
}
