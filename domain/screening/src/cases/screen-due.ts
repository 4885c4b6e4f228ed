import { setTimeout as sleep } from 'node:timers/promises';
import type { Screener } from '../matcher/create-screener.ts';
import type { ScreeningContext } from '../ports.ts';
import { settleDue, takeDue } from '../store/due.ts';
import { matchAccounts, recordMatches } from './record-matches.ts';

const AT_ONCE = 400;
/** Longer than a turn can take: another process takes over what one left lying. */
const TAKEN_MS = 60_000;

/**
 * Screens accounts that were noted, for so long at most (milliseconds); says how many. Matching is done outside of the
 * transaction, so that judging never waits for it.
 */
export async function screenDue(
  context: ScreeningContext,
  screener: Screener,
  forMs: number,
): Promise<number> {
  const { storage, clock } = context;
  const end = performance.now() + forMs;
  let screened = 0;
  while (performance.now() < end) {
    const started = performance.now();
    const now = clock.now();
    const due = await takeDue(storage.db, AT_ONCE, now, now + TAKEN_MS);
    if (due.length === 0) break;
    const matches = await matchAccounts(screener, await context.accounts.of(due));
    const stamp = screener.stamp();
    await storage.work(async (work) => {
      await settleDue(work.db, due);
      await recordMatches(context, work, matches, { stamp, by: 'profile', inFull: due });
    });
    screened += due.length;
    if (due.length < AT_ONCE) break;
    // Half of the time at most: whoever judges in this process comes first.
    await sleep(performance.now() - started);
  }
  return screened;
}
