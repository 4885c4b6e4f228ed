import type { CaseDecision, ScreeningCase } from '@breakwater/contracts/screening';
import type { ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import {
  type CaseOutcome,
  findCase,
  lockCase,
  type StoredCase,
  writeCleared,
  writeOutcome,
} from '../store/cases.ts';

const DAY_MS = 86_400_000;
const CLEAR_DAYS = 365;
const QUEUE = 'terrorism';
const POLICY = 'terrorism/membership';
const STATES = { confirm: 'confirmed', clear: 'cleared', 'need-more': 'need-more' } as const;

/**
 * Takes down what a person says of a case. A confirmation does nothing to the account: it opens a review job, where
 * people decide with reasons, statement and appeal. A clearance holds for this pair, until it expires or the entry or
 * what was seen of the account changes.
 *
 * Throws ScreeningError `case-not-found` (404), `case-decided` (409).
 */
export async function decideCase(
  context: ScreeningContext,
  id: string,
  { decision, reason, clearDays = CLEAR_DAYS, policy = POLICY }: CaseDecision,
  by: string,
): Promise<ScreeningCase> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const stored = await lockCase(work.db, id);
    if (!stored) throw caseNotFound();
    const { state } = stored;
    if (state !== 'open' && state !== 'need-more')
      throw new ScreeningError('case-decided', `The case is ${state} already: load it again.`, 409);
    const now = clock.now();
    const job = decision === 'confirm' ? await context.openJob(work, jobOf(stored, policy), by) : undefined;
    const outcome: CaseOutcome = {
      id,
      state: STATES[decision],
      by,
      reason,
      now,
      ...(decision === 'clear' && { clearedUntil: now + clearDays * DAY_MS }),
      ...(job && { jobId: job.id }),
    };
    await writeOutcome(work.db, outcome);
    if (decision === 'clear') await writeCleared(work.db, stored, outcome);
    const { designationId, tier } = stored;
    work.record({
      actor: by,
      action: `screening-case.${STATES[decision]}`,
      subject: id,
      detail: { designationId, tier },
    });
  });
  return getCase(context, id);
}

function jobOf({ platform, accountId, match }: StoredCase, policy: string) {
  const listed = `\u2068${match.designated} (${match.listTitle}, ${match.ref})\u2069`;
  return {
    queue: QUEUE,
    origin: 'screening' as const,
    platform,
    accountId,
    policy,
    severity: 'high' as const,
    because: `Somebody confirmed that this account is of ${listed}. ${match.because}`,
    translations: {
      ur: { because: `کسی نے تصدیق کی ہے کہ یہ اکاؤنٹ ${listed} کا ہے۔ ${match.translations.ur}` },
    },
    proposed: [],
  };
}

/** Throws ScreeningError 404 `case-not-found`. */
export async function getCase({ storage }: ScreeningContext, id: string): Promise<ScreeningCase> {
  const stored = await findCase(storage.db, id);
  if (!stored) throw caseNotFound();
  const { entryDigest: _, ...shown } = stored;
  return shown;
}

export function caseNotFound(): ScreeningError {
  return new ScreeningError('case-not-found', 'There is no screening case with this id.', 404);
}
