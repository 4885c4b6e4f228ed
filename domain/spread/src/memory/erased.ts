import { setImmediate as breathe } from 'node:timers/promises';
import { accountDigest } from '../events.ts';

/** An erased account, as it is looked for in memory. */
export interface Erased {
  /** What it is counted under. */
  readonly digest: string;
  isTheirs(platform: string, accountId: string): boolean;
}

/** Where the account is known. */
export function erasedAccount(platform: string, accountId: string): Erased {
  return {
    digest: accountDigest(platform, accountId),
    isTheirs: (one, id) => one === platform && id === accountId,
  };
}

/** Where another process erased it, and told a digest alone. */
export function erasedElsewhere(digest: string): Erased {
  return { digest, isTheirs: (platform, accountId) => accountDigest(platform, accountId) === digest };
}

/** So many are looked at before others get their turn: a millisecond or two where each is hashed. */
const AT_ONCE = 1_000;

/** Resolves at once, and now and then only after others had their turn. */
export function inSlices(): () => Promise<void> | undefined {
  let steps = 0;
  return () => (++steps % AT_ONCE === 0 ? breathe() : undefined);
}
