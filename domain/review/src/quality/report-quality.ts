import type { QualityAnswer, QualityGroup, QualityReport, QualityRow } from '@breakwater/contracts/review';
import { invalid, toInstant, wilsonInterval } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { type AnsweredTask, countWaiting, selectAnswered } from '../store/quality-tasks.ts';
import { cohensKappa, krippendorffsAlpha, type Pair } from './agreement.ts';

const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;
const UNKNOWN = 'unknown';

export interface QualityQuery {
  readonly by: QualityGroup;
  /** RFC 3339; 90 days before `to` when left out. */
  readonly from?: string;
  /** RFC 3339; now when left out. */
  readonly to?: string;
}

/**
 * How far people agree who judged the same job without knowing of each other, by policy of the job, by language of its
 * content or by who decided it. An answer is "no violation" or the policy that is violated. Kappa compares the decision
 * with the second judgement; alpha takes in all answers to golden jobs as well.
 *
 * Throws BreakwaterError 422 for times that are none.
 */
export async function reportQuality(context: ReviewContext, query: QualityQuery): Promise<QualityReport> {
  const { by } = query;
  const to = timeOf('/to', query.to) ?? context.clock.now();
  const from = timeOf('/from', query.from) ?? to - DEFAULT_DAYS * DAY_MS;
  if (from >= to) throw invalid('/from', 'The time ends before it begins.');
  const { db } = context.storage;
  const answered = await selectAnswered(db, toInstant(from), toInstant(to));
  const groups = new Map<string, AnsweredTask[]>();
  for (const row of answered) {
    const key = keyOf(row, by);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    by,
    from: toInstant(from),
    to: toInstant(to),
    waiting: await countWaiting(db),
    overall: rowOf('', answered),
    rows: [...groups]
      .map(([key, rows]) => rowOf(key, rows))
      .sort((a, b) => b.n - a.n || compare(a.key, b.key)),
  };
}

function timeOf(pointer: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (!(time >= 0 && time < Date.UTC(3000, 0)))
    throw invalid(pointer, 'Expected a time, e.g. 2026-05-04T09:30:00Z.');
  return time;
}

/** A sample measures who decided; a golden job who answered. */
function keyOf(row: AnsweredTask, by: QualityGroup): string {
  switch (by) {
    case 'policy':
      return row.jobPolicy;
    case 'language':
      return row.language ?? UNKNOWN;
    case 'reviewer':
      return row.against.by ?? row.reviewedBy;
    default: {
      const never: never = by;
      throw new Error(`unknown group ${never}`);
    }
  }
}

function rowOf(key: string, rows: readonly AnsweredTask[]): QualityRow {
  const pairs = rows.filter(({ kind }) => kind === 'sample').map(pairOf);
  const golden = rows.filter(({ kind }) => kind === 'golden');
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const kappa = cohensKappa(pairs);
  const alpha = krippendorffsAlpha([...pairs, ...answersByJob(golden)]);
  return {
    key,
    n: pairs.length,
    agreement: pairs.length === 0 ? 0 : agreed / pairs.length,
    interval: wilsonInterval(agreed, pairs.length),
    ...(kappa !== undefined && { kappa }),
    ...(alpha !== undefined && { alpha }),
    ...(golden.length > 0 && {
      golden: {
        n: golden.length,
        correct: golden.map(pairOf).filter(([expected, answer]) => expected === answer).length,
      },
    }),
  };
}

function pairOf(row: AnsweredTask): Pair {
  return [labelOf(row.against), labelOf(row.answer)];
}

function labelOf({ decision, policy }: QualityAnswer): string {
  return decision === 'no-violation' ? decision : `violation ${policy}`;
}

function answersByJob(golden: readonly AnsweredTask[]): string[][] {
  const jobs = new Map<string, string[]>();
  for (const row of golden) jobs.set(row.jobId, [...(jobs.get(row.jobId) ?? []), pairOf(row)[1]]);
  return [...jobs.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
