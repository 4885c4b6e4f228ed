import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformEvent } from '@breakwater/contracts';
import type { UploadResult } from '@breakwater/contracts/intake';

const SENDERS = 4;
/** Few, so that each has many posts, and actions, whose order can be wrong. */
export const ACCOUNTS = 20;
const PER_UPLOAD = 10;
/** Events that may be on their way at once. */
export const IN_FLIGHT: number = SENDERS * PER_UPLOAD;
/** Again after this time, after twice that, and at last after the longest. */
const RETRY_MS = 100;
const LONGEST_RETRY_MS = 800;
/** In all posts: a thing that spreads, of which it is known how often it came. */
export const STREAM_TAG = 'quayside';
/** One post in so many says the word that the rule of the scenarios acts on; prime to the accounts, so that all do. */
const LANTERN_EVERY = 7;

/** What was acknowledged with 202: the event id that the receipt named, by the id that the sender chose. */
export type Ledger = ReadonlyMap<string, string>;

/** A platform that streams posts and sends again what was not acknowledged. */
export interface Stream {
  readonly ledger: Ledger;
  /** What the requests were answered that were not answered with 202; 0 is no answer. */
  failures(): readonly number[];
  /** Resolves when so many requests have failed. */
  untilFailed(count: number): Promise<void>;
  /** Resolves when so many events are acknowledged. */
  untilAcknowledged(count: number): Promise<void>;
  /** Resolves when all are. */
  readonly done: Promise<void>;
}

export interface StreamOptions {
  readonly url: string;
  readonly key: string;
  /** Told apart from other streams of the same accounts by it. */
  readonly name: string;
  readonly events: number;
  /** Milliseconds between the uploads of one sender, so that a fault comes in mid-stream. */
  readonly pauseMs?: number;
}

/** Streams posts of 20 accounts; each account belongs to one sender, which sends them in order. */
export function sendStream({ url, key, name, events, pauseMs = 0 }: StreamOptions): Stream {
  const ledger = new Map<string, string>();
  const failures: number[] = [];
  const { until, changed } = waiting();

  async function upload(posts: readonly PlatformEvent[]): Promise<void> {
    for (let pause = RETRY_MS; ; pause = Math.min(LONGEST_RETRY_MS, 2 * pause)) {
      const { status, result } = await tryUpload(url, key, posts);
      if (status === 202 && result) {
        for (const { id, eventId } of result.receipts) if (id && eventId) ledger.set(id, eventId);
        changed();
        return;
      }
      failures.push(status);
      changed();
      await sleep(pause);
    }
  }

  async function send(sender: number): Promise<void> {
    const share = events / SENDERS;
    for (let first = 0; first < share; first += PER_UPLOAD) {
      await upload(Array.from({ length: PER_UPLOAD }, (_, index) => aPostOf(name, sender, first + index)));
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }

  const done = Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender))).then(
    () => undefined,
  );
  return {
    ledger,
    failures: () => failures,
    untilFailed: (count) => until(() => failures.length >= count),
    done,
    untilAcknowledged: (count) => until(() => ledger.size >= count),
  };
}

/** Lets those wait for a condition who are woken at each change. */
function waiting() {
  const waiters = new Set<() => void>();
  return {
    changed: () => {
      for (const look of waiters) look();
    },
    until: (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiters.delete(look);
          resolve();
        };
        waiters.add(look);
        look();
      }),
  };
}

async function tryUpload(
  url: string,
  key: string,
  posts: readonly PlatformEvent[],
): Promise<{ readonly status: number; readonly result?: UploadResult }> {
  try {
    const response = await fetch(new URL('/v1/events', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(posts),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: response.status, result: (await response.json()) as UploadResult };
  } catch {
    return { status: 0 };
  }
}

function aPostOf(stream: string, sender: number, number: number): PlatformEvent {
  const id = `${stream}-${sender}-${number}`;
  const account = { id: `account-${sender}-${number % (ACCOUNTS / SENDERS)}` };
  const word = number % LANTERN_EVERY === 0 ? 'lantern' : 'harbour';
  return {
    id,
    type: 'content.created',
    at: new Date().toISOString(),
    platform: 'harbour',
    account,
    content: {
      id: `content-${id}`,
      kind: 'post',
      text: `The ${word} by the quay, note ${number} #${STREAM_TAG}`,
    },
  };
}
