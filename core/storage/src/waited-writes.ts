import { codeOf } from '@breakwater/kernel';
import type { Work } from './storage.ts';

/** SQLSTATE of every statement after one that failed: it says nothing of why. */
const FAILED_BEFORE = '25P02';

/** Writes of a unit, or of a part of one, that nobody waits for before its end. */
export interface WaitedWrites {
  readonly later: Work['later'];
  readonly settled: Work['settled'];
  /** Runs work and waits for its writes. What made it fail is thrown, not what failed only since the transaction had. */
  around<T>(run: () => Promise<T>): Promise<T>;
}

export function createWaitedWrites(): WaitedWrites {
  const writes: Promise<unknown>[] = [];

  /** Also those that were added while others were waited for. */
  async function failures(): Promise<unknown[]> {
    const failed: unknown[] = [];
    for (let at = 0; at < writes.length; at++) {
      await writes[at]?.catch((error: unknown) => failed.push(error));
    }
    return failed;
  }

  return {
    later(write) {
      // It may fail long before it is waited for.
      write.catch(() => undefined);
      writes.push(write);
    },
    async settled() {
      await failures();
    },
    async around(run) {
      const [outcome] = await Promise.allSettled([run()]);
      const failed = await failures();
      if (outcome.status === 'rejected') failed.unshift(outcome.reason);
      else if (failed.length === 0) return outcome.value;
      throw failed.find((error) => codeOf(error) !== FAILED_BEFORE) ?? failed[0];
    },
  };
}
