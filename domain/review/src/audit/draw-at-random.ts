import { createHmac } from 'node:crypto';
import type { Verdict } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { mergeRequests } from '../job-request.ts';
import { openJobs } from '../open-jobs.ts';
import type { ReviewContext } from '../ports.ts';
import { rankOf } from '../severity.ts';
import { type AuditPeriod, addSeen, findPeriod, insertDraws, RANDOM_QUEUE } from '../store/random-audit.ts';

/** A process goes on with a rate for so long before it looks whether there is another. */
const LOOKED_EVERY_MS = 10_000;
const SLOTS = 64;
const PLACES = 2 ** 48;
const AUTOMATION = 'automation';
const BECAUSE = {
  en: 'Nothing flagged it: it was drawn at random, to know what is missed.',
  ur: 'اسے کسی چیز نے نشان زد نہیں کیا: یہ بے ترتیب چنا گیا، تاکہ معلوم ہو کہ کیا رہ جاتا ہے۔',
};

/**
 * Whether an event is drawn. It follows from its id and a secret, so that nobody can choose or foresee it, and a rate that
 * goes up only ever adds to what is drawn.
 *
 * @example
 * ```ts
 * const key = new Uint8Array(32);
 * isDrawn(key, '00000000-0000-7000-8000-000000000001', 1) // => true
 * isDrawn(key, '00000000-0000-7000-8000-000000000001', 0) // => false
 * ```
 */
export function isDrawn(key: Uint8Array, eventId: string, rate: number): boolean {
  if (rate <= 0) return false;
  const place = createHmac('sha256', key).update(eventId).digest().readUIntBE(0, 6);
  return place < rate * PLACES;
}

/** Draws from what verdicts flagged nothing in; says how many jobs that led to. */
export type DrawAtRandom = (verdicts: readonly Verdict[], work: Work) => Promise<number>;

/**
 * Draws content that nothing flagged, with the rate that is in force, and opens a job for it: of new content only, since
 * what is passed on was drawn from when it came. Costs a hash for each, and counting alone where nothing is drawn.
 */
export function createDrawAtRandom(context: ReviewContext): DrawAtRandom {
  let period: AuditPeriod | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async (verdicts, work) => {
    const { drawKey, clock } = context;
    if (!drawKey) return 0;
    const now = clock.now();
    if (now - lookedAt >= LOOKED_EVERY_MS || now < lookedAt) {
      period = await findPeriod(work.db);
      lookedAt = now;
    }
    const current = period;
    if (!current) return 0;
    const unflagged = verdicts.filter(
      ({ outcome, type, contentId }) =>
        outcome !== 'flagged' && type === 'content.created' && contentId !== undefined,
    );
    const [first] = unflagged;
    if (!first) return 0;
    const drawn = unflagged.filter(({ eventId }) => isDrawn(drawKey, eventId, current.rate));
    const jobs = drawn.length === 0 ? 0 : await openDrawn(context, work, current, drawn, now);
    work.later(addSeen(work.db, current.id, slotOf(first.accountId), unflagged.length));
    return jobs;
  };
}

async function openDrawn(
  context: ReviewContext,
  work: Work,
  period: AuditPeriod,
  drawn: readonly Verdict[],
  now: number,
): Promise<number> {
  const requests = mergeRequests(
    drawn.map(({ id: verdictId, eventId, at, contentId, platform, accountId }) => ({
      request: {
        queue: RANDOM_QUEUE,
        platform,
        accountId,
        severity: rankOf('low'),
        policy: 'random-audit',
        because: BECAUSE.en,
        translations: { ur: { because: BECAUSE.ur } },
        proposed: [],
        origin: 'random' as const,
        rules: [],
      },
      evidence: {
        verdictId,
        eventId,
        at,
        because: BECAUSE.en,
        ...(contentId !== undefined && { contentId }),
      },
    })),
  );
  const opened = await openJobs(context, work, requests, AUTOMATION, now);
  const jobs = new Map(
    opened.map(({ id, platform, accountId }) => [JSON.stringify([platform, accountId]), id]),
  );
  const draws = drawn.flatMap(({ eventId, platform, accountId }) => {
    const jobId = jobs.get(JSON.stringify([platform, accountId]));
    return jobId === undefined ? [] : [{ eventId, jobId }];
  });
  await insertDraws(work.db, period.id, draws, toInstant(now));
  return opened.length;
}

function slotOf(accountId: string): number {
  let slot = 0;
  for (let index = 0; index < accountId.length; index++)
    slot = (slot * 31 + accountId.charCodeAt(index)) % SLOTS;
  return slot;
}
