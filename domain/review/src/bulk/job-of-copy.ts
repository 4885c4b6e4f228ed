import type { Decision } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { checkHolds } from '../decisions/check-holds.ts';
import { nameBasedId } from '../name-based-id.ts';
import { openJobs } from '../open-jobs.ts';
import type { ReviewContext } from '../ports.ts';
import { conflict } from '../review-error.ts';
import { rankOf } from '../severity.ts';
import { findCopy, isOnMore } from '../store/copies.ts';
import { findDecision } from '../store/decisions.ts';
import { findJob } from '../store/jobs.ts';

/** Where copies are decided that nobody was asked about. No rule sends anything else there. */
const QUEUE = 'copies';
const BECAUSE = {
  en: 'A copy of content that people decided on.',
  ur: 'ایسے مواد کی نقل جس پر لوگ فیصلہ کر چکے ہیں۔',
};

/** A copy in a run that is at work. */
export interface CopyInRun {
  readonly runId: string;
  readonly position: number;
  /** Decision that is to hold for it. */
  readonly copiesOf: string;
  readonly by: string;
}

/** On what a copy is decided. */
export interface JobOfCopy {
  readonly jobId: string;
  readonly contentId: string;
  /** It was opened for this. */
  readonly opened: boolean;
}

/**
 * The job on which a copy is decided, and its content: the open one about it, else one that is opened for it. Looked at
 * again, since time has passed since the preview; whether the job rests on anything else, once it is locked.
 *
 * Errors: 409 `copy-gone`, `already-decided`, `decision-undone`.
 */
export async function jobOfCopy(
  context: ReviewContext,
  work: Work,
  { runId, position, copiesOf, by }: CopyInRun,
): Promise<JobOfCopy> {
  const decision = await findDecision(work.db, copiesOf);
  if (!decision) throw conflict('decision-undone', 'The decision on what this is a copy of is gone.');
  checkHolds(decision);
  const copy = await findCopy(work.db, runId, position);
  if (!copy) throw conflict('copy-gone', 'What is known of the account of this copy was erased.');
  const { contentId, openJob } = copy;
  if (copy.decided) throw conflict('already-decided', 'Somebody decided on this copy since the preview.');
  if (openJob !== undefined) return { jobId: openJob, contentId, opened: false };
  const now = context.clock.now();
  const { severity, policy } = await originOf(context, work, decision);
  const verdict = (await context.verdictsOf?.(work.db, [copy.eventId]))?.get(copy.eventId);
  const [opened] = await openJobs(
    context,
    work,
    [
      {
        queue: QUEUE,
        platform: copy.platform,
        accountId: copy.accountId,
        severity,
        policy,
        because: BECAUSE.en,
        translations: { ur: { because: BECAUSE.ur } },
        proposed: [],
        origin: 'copy',
        rules: [],
        ...(copy.audience !== undefined && { audience: copy.audience }),
        evidence: [
          {
            // Where no verdict is kept any more, what it is about is held by an id that follows from the event.
            verdictId: verdict?.verdictId ?? nameBasedId('copy', copy.eventId),
            eventId: copy.eventId,
            at: verdict?.at ?? toInstant(now),
            because: verdict?.because ?? BECAUSE.en,
            contentId,
          },
        ],
      },
    ],
    by,
    now,
  );
  if (!opened) throw new Error('a job for a copy was not opened');
  return { jobId: opened.id, contentId, opened: opened.opened };
}

/** A job that rests on more than a copy is decided by who has seen all of it. Throws 409 `content-unclear`. */
export async function checkOnlyCopy(work: Work, jobId: string, contentId: string): Promise<void> {
  if (await isOnMore(work.db, jobId, contentId))
    throw conflict('content-unclear', 'The open job about this account rests on more: decide it by itself.');
}

async function originOf(context: ReviewContext, work: Work, { jobId, policy }: Decision) {
  const job = await findJob(work.db, jobId, context.clock.now());
  return { severity: rankOf(job?.severity ?? 'medium'), policy: policy ?? job?.policy ?? '' };
}
