import { toInstant } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import {
  type AuditFlow,
  type AuditPeriod,
  endPeriod,
  findPeriod,
  insertPeriod,
  lockPeriods,
  readFlow,
} from '../store/random-audit.ts';

const DAY_MS = 86_400_000;
/** What comes in a day, where nothing was ever counted for so long. */
const FIRST_GUESS_A_DAY = 10_000;
const COUNTED_MS = 10 * 60_000;
/** Never more than one of two: of a platform that small people see nearly all anyway. */
const HIGHEST_RATE = 0.5;
/** What waits for so many days is too much: the rate goes down towards that. */
const MOST_WAITING_DAYS = 7;
/** The rate is left as it is while it is within this factor: each change begins a period of its own. */
const CHANGES_BY = 2;

/**
 * The rate with which what nothing flagged is drawn, so that it takes a share of what people can look at: decisions of the
 * last week, by what comes in a day. 0 where nobody decides anything.
 *
 * @example
 * ```ts
 * const flow = { decisions: 1_400, seen: 50_000, overMs: 43_200_000, waiting: 0 };
 * rateFor(flow, 0.05) // => 0.0001
 * rateFor({ ...flow, waiting: 35 }, 0.05) // => 0.00005
 * rateFor({ ...flow, decisions: 0 }, 0.05) // => 0
 * ```
 */
export function rateFor({ decisions, seen, overMs, waiting }: AuditFlow, share: number): number {
  const wanted = (share * decisions) / 7;
  if (wanted <= 0) return 0;
  const full = Math.max(0, 1 - waiting / (wanted * MOST_WAITING_DAYS));
  const aDay = overMs >= COUNTED_MS ? Math.max(1, (seen * DAY_MS) / overMs) : FIRST_GUESS_A_DAY;
  return Math.min(HIGHEST_RATE, (wanted * full) / aDay);
}

/**
 * Sets the rate anew where capacity, inflow, what waits or the setting have changed, and at least every day (UTC). While
 * nothing is drawn it is counted what could be: the first rate after that follows from it. To be called every minute.
 *
 * @returns the rate from now on
 */
export async function adaptAudit(context: ReviewContext): Promise<number> {
  if (!context.drawKey) return 0;
  return context.storage.transaction(async (trx) => {
    await lockPeriods(trx);
    const now = context.clock.now();
    const at = toInstant(now);
    const { randomShare } = await context.settings(trx);
    const current = await findPeriod(trx);
    const rate = rateFor(await readFlow(trx, at), randomShare);
    if (current && !isOver(current, rate, now)) return current.rate;
    if (current) await endPeriod(trx, at);
    await insertPeriod(trx, { id: context.ids(), rate, startedAt: at });
    return rate;
  });
}

function isOver({ rate: before, startedAt }: AuditPeriod, rate: number, now: number): boolean {
  const dayOf = (time: number) => Math.floor(time / DAY_MS);
  const isOtherDay = dayOf(now) !== dayOf(Date.parse(startedAt));
  return isOtherDay || rate > before * CHANGES_BY || rate < before / CHANGES_BY;
}
