import type { AppealCounts, AppealStatistics } from '@breakwater/contracts/redress';
import { checkTexts, toInstant, wilsonInterval } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { type AppealTally, countAppeals } from '../store/appeal-counts.ts';

/** Appeals lodged from an instant on and before another. */
export interface AppealPeriod {
  readonly from?: string;
  readonly to?: string;
  readonly platform?: string;
}

/**
 * What became of appeals, in all, by policy and by language. Language is reported so that unfairness shows; nothing is
 * decided by it. A share comes with its number of cases and its interval.
 */
export async function appealStatistics(
  { storage, clock }: RedressContext,
  { from, to, platform }: AppealPeriod = {},
): Promise<AppealStatistics> {
  checkTexts({ platform });
  const period = { from: from ?? null, to: to ?? null, platform: platform ?? null };
  const at = toInstant(clock.now());
  const byPolicy = await countAppeals(storage.db, 'policy', period, at);
  const byLanguage = await countAppeals(storage.db, 'language', period, at);
  const total = byPolicy.find(({ key }) => key === undefined) ?? NONE;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    total: countsOf(total),
    byPolicy: byPolicy.flatMap(withKey),
    byLanguage: byLanguage.flatMap(withKey),
  };
}

const NONE: AppealTally = {
  lodged: 0,
  open: 0,
  overdue: 0,
  upheld: 0,
  overturned: 0,
  partly: 0,
  moot: 0,
};

function withKey({ key, ...tally }: AppealTally): AppealCounts[] {
  return key === undefined ? [] : [{ key, ...countsOf(tally) }];
}

function countsOf({ key: _, medianHours, ...counts }: AppealTally): Omit<AppealCounts, 'key'> {
  const { upheld, overturned, partly } = counts;
  const wrong = overturned + partly;
  const decided = upheld + wrong;
  return {
    ...counts,
    decided,
    ...(decided > 0 && { overturnedShare: wrong / decided, interval: wilsonInterval(wrong, decided) }),
    ...(medianHours !== undefined && { medianHours }),
  };
}
