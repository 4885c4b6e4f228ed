import { sha256 } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';

/** Out: something was said of content, or is no longer. In every process `Spread.follow` is to be called with it. */
export function tellMarked(work: Work, marks: readonly string[]): void {
  if (marks.length > 0) work.emit('spread.marked', { marks });
}

/** Out: an account was erased. In every process `Spread.followForgotten` is to be called with it. */
export function tellForgotten(work: Work, platform: string, accountId: string): void {
  work.emit('spread.forgotten', { account: accountDigest(platform, accountId) });
}

/** Out: what is followed was set. */
export function tellSettings(work: Work): void {
  work.emit('spread.settings', {});
}

/** An account by which it can be found in memory, and not be named. */
export function accountDigest(platform: string, accountId: string): string {
  return sha256(`${platform}\n${accountId}`);
}
