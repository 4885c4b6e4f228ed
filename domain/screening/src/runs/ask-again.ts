import type { Work } from '@breakwater/storage';
import { recordClosed } from '../cases/record-matches.ts';
import type { ScreeningContext } from '../ports.ts';
import { closeConfirmed, confirmedWithoutListing, type TouchedCase } from '../store/open-cases.ts';

const QUEUE = 'terrorism';
const POLICY = 'terrorism/membership';

/**
 * An entity that stands on no list any more: what people decided on that ground does not end by itself, but people have
 * to look at it again. Closes the confirmed cases and opens a review job for each, in the caller's unit; says which cases.
 */
export async function askAgainAboutConfirmed(
  context: ScreeningContext,
  work: Work,
  designations: readonly string[],
): Promise<readonly TouchedCase[]> {
  const ended = await confirmedWithoutListing(work.db, designations);
  recordClosed(work, ended);
  for (const { platform, accountId, designated } of ended) {
    await context.openJob(
      work,
      {
        queue: QUEUE,
        origin: 'screening',
        platform,
        accountId,
        policy: POLICY,
        severity: 'high',
        proposed: [],
        because: `${designated} is not listed any more. Look again at what was decided about this account on that ground.`,
        translations: {
          ur: {
            because: `${designated} اب کسی فہرست میں نہیں۔ اس بنیاد پر اس اکاؤنٹ کے بارے میں جو فیصلہ ہوا اسے دوبارہ دیکھیں۔`,
          },
        },
      },
      'breakwater',
    );
  }
  await closeConfirmed(
    work.db,
    ended.map(({ id }) => id),
    context.clock.now(),
  );
  return ended;
}
