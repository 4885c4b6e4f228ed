import type { Job } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { checkStaff } from '../decisions/staff.ts';
import type { ReviewContext } from '../ports.ts';
import { findJob } from '../store/jobs.ts';
import {
  claimTask,
  countAnswers,
  findNextGolden,
  insertTask,
  lockNextSample,
  lockOwnTask,
} from '../store/quality-tasks.ts';

const LEASE_MS = 30 * 60_000;
/** Every so many tasks a golden job is among them, where there is one. */
const GOLDEN_EVERY = 4;

/** A job to be judged again. Whether it is a golden one is not told. */
export interface BlindTask {
  readonly id: string;
  readonly claimedUntil: string;
  readonly job: Job;
}

/**
 * Gives somebody the next job to be judged again, for half an hour: one that they hold already, else the oldest of the
 * sample, now and then a golden one. Never one in which they had a part. Undefined when there is none.
 *
 * Throws ReviewError 403 `person-needed`.
 */
export async function takeTask(context: ReviewContext, person: string): Promise<BlindTask | undefined> {
  const by = checkStaff(person);
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const found =
      (await lockOwnTask(work.db, by)) ?? (await chooseTask(context, work.db, by, toInstant(now)));
    const job = found && (await findJob(work.db, found.jobId, now));
    if (!job) return undefined;
    const claimedUntil = toInstant(now + LEASE_MS);
    await claimTask(work.db, found.id, by, claimedUntil);
    work.record({ actor: by, action: 'quality.taken', subject: found.id, detail: {} });
    return { id: found.id, claimedUntil, job: blind(job) };
  });
}

async function chooseTask(
  context: ReviewContext,
  db: Db,
  by: string,
  at: string,
): Promise<{ readonly id: string; readonly jobId: string } | undefined> {
  const wantsGolden = (await countAnswers(db, by)) % GOLDEN_EVERY === GOLDEN_EVERY - 1;
  const golden = wantsGolden ? await openGolden(context, db, by, at) : undefined;
  return golden ?? (await lockNextSample(db, by, at)) ?? (await openGolden(context, db, by, at));
}

async function openGolden(context: ReviewContext, db: Db, by: string, at: string) {
  const golden = await findNextGolden(db, by);
  if (!golden) return undefined;
  const id = context.ids();
  await insertTask(db, { ...golden, id, kind: 'golden', madeAt: at });
  return { id, jobId: golden.jobId };
}

/** A job as it was before anybody did anything to it. */
export function blind(job: Job): Job {
  const { id, queue, origin, severity, priority, policy, platform, accountId, because, proposed } = job;
  const { translations, verdictIds, audience, language, createdAt } = job;
  return {
    id,
    queue,
    state: 'open',
    level: 'first',
    origin,
    severity,
    priority,
    why: [],
    policy,
    platform,
    accountId,
    because,
    proposed,
    verdictIds,
    createdAt,
    updatedAt: createdAt,
    skips: 0,
    ...(translations && { translations }),
    ...(audience !== undefined && { audience }),
    ...(language !== undefined && { language }),
  };
}
