import type { Db } from '@breakwater/storage';
import type { RecordEntry, ScreeningContext } from '../ports.ts';
import { closeConfirmed, confirmedWithoutListing, type TouchedCase } from '../store/open-cases.ts';

const QUEUE = 'terrorism';
const POLICY = 'terrorism/membership';

/**
 * An entity that stands on no list any more: what people decided on that ground does not end by itself, but people have
 * to look at it again. Closes the confirmed cases and opens a review job for each, in the caller's transaction.
 */
export async function askAgainAboutConfirmed(
  context: ScreeningContext,
  trx: Db,
  designations: readonly string[],
): Promise<{ readonly closed: readonly TouchedCase[]; readonly entries: readonly RecordEntry[] }> {
  const ended = await confirmedWithoutListing(trx, designations);
  const entries: RecordEntry[] = [];
  for (const { platform, accountId, designated } of ended) {
    const opened = await context.openJob(
      trx,
      {
        ...{
          queue: QUEUE,
          origin: 'screening',
          platform,
          accountId,
          policy: POLICY,
          severity: 'high',
          proposed: [],
        },
        because: `${designated} is not listed any more. Look again at what was decided about this account on that ground.`,
        translations: {
          ur: {
            because: `${designated} اب کسی فہرست میں نہیں۔ اس بنیاد پر اس اکاؤنٹ کے بارے میں جو فیصلہ ہوا اسے دوبارہ دیکھیں۔`,
          },
        },
      },
      'breakwater',
    );
    entries.push(...opened.entries);
  }
  await closeConfirmed(
    trx,
    ended.map(({ id }) => id),
    context.clock.now(),
  );
  return { closed: ended, entries };
}
