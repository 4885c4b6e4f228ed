import type { MissedReport, MissedWeek } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import {
  type AuditedPeriod,
  findPeriod,
  readFlow,
  selectAudited,
  selectMissedPolicies,
} from '../store/random-audit.ts';
import { estimateMissed } from './estimate-missed.ts';

const WEEK_MS = 7 * 86_400_000;
/** A Monday. */
const MONDAY_MS = Date.parse('2024-01-01T00:00:00Z');
const DEFAULT_WEEKS = 8;

/**
 * How many violations nothing flagged, by week (from Monday, UTC), newest first: estimated from what was drawn at random
 * and judged by people, with an interval that holds at least 95 times of 100.
 */
export async function reportMissed(
  context: ReviewContext,
  { weeks = DEFAULT_WEEKS }: { readonly weeks?: number } = {},
): Promise<MissedReport> {
  const { db } = context.storage;
  const now = context.clock.now();
  const last = MONDAY_MS + Math.floor((now - MONDAY_MS) / WEEK_MS) * WEEK_MS;
  const from = toInstant(last - (weeks - 1) * WEEK_MS);
  const periods = await selectAudited(db, from);
  const policies = await selectMissedPolicies(db, from);
  const { waiting } = await readFlow(db, toInstant(now));
  const { randomShare } = await context.settings(db);
  const within = <Row extends { readonly startedAt: string }>(rows: readonly Row[], start: number) =>
    rows.filter(({ startedAt }) => {
      const at = Date.parse(startedAt);
      return at >= start && at < start + WEEK_MS;
    });
  const rows: MissedWeek[] = [];
  for (let start = last; start > last - weeks * WEEK_MS; start -= WEEK_MS) {
    const byPolicy: Record<string, number> = {};
    for (const { policy, violations } of within(policies, start))
      byPolicy[policy] = (byPolicy[policy] ?? 0) + violations;
    rows.push(weekOf(start, within(periods, start), byPolicy));
  }
  return { share: randomShare, rate: (await findPeriod(db))?.rate ?? 0, waiting, weeks: rows };
}

function weekOf(
  start: number,
  periods: readonly AuditedPeriod[],
  byPolicy: Readonly<Record<string, number>>,
): MissedWeek {
  const sum = (of: (period: AuditedPeriod) => number) =>
    periods.reduce((total, period) => total + of(period), 0);
  const missed = estimateMissed(periods);
  return {
    from: toInstant(start),
    to: toInstant(start + WEEK_MS),
    seen: sum(({ seen }) => seen),
    drawn: sum(({ drawn }) => drawn),
    judged: sum(({ judged }) => judged),
    violations: sum(({ violations }) => violations),
    byPolicy: { ...byPolicy },
    ...(missed && { missed }),
  };
}
