import type { JobReason } from '@breakwater/contracts/review';

const COUNT = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const DUE = ['', '', 'due within a day', 'due within four hours', 'due within an hour', 'past its due time'];

/**
 * Why a job stands where it stands, in one sentence.
 *
 * @example
 * ```ts
 * whyInWords([
 *   { code: 'chance', values: { chance: 0.8 } },
 *   { code: 'exposure', values: { people: 12_345 } },
 *   { code: 'severity', values: { severity: 'high' } },
 *   { code: 'minutes', values: { minutes: 3 } },
 * ]) // => 'Likely a violation (0.8), about 12,000 more people in the next six hours, high severity, 3 minutes of work.'
 * ```
 */
export function whyInWords(why: readonly JobReason[]): string {
  const text = why.map(wordsOf).join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function wordsOf(reason: JobReason): string {
  switch (reason.code) {
    case 'drawn-at-random':
      return 'drawn at random from what nothing flagged';
    case 'chance':
      return `${likely(reason.values.chance)} a violation (${reason.values.chance.toFixed(2).replace(/0$/, '')})`;
    case 'upheld':
      return `people upheld ${Math.round(reason.values.share * 100)} % of the like of it`;
    case 'chance-unknown':
      return 'how likely it is a violation is not known';
    case 'exposure':
      return `about ${COUNT.format(reason.values.people)} more people in the next six hours`;
    case 'audience':
      return `can reach ${COUNT.format(reason.values.people)} people`;
    case 'reach-unknown':
      return 'whom it reaches is not known';
    case 'severity':
      return `${reason.values.severity} severity`;
    case 'minutes': {
      const minutes = Math.max(1, Math.round(reason.values.minutes));
      return minutes === 1 ? 'a minute of work' : `${minutes} minutes of work`;
    }
    case 'due':
      return DUE[reason.values.urgency] ?? '';
    case 'waited':
      return `waiting for ${reason.values.hours} hours`;
    default: {
      const never: never = reason;
      throw new Error(`unknown reason ${JSON.stringify(never)}`);
    }
  }
}

function likely(chance: number): string {
  if (chance >= 0.9) return 'very likely';
  if (chance >= 0.6) return 'likely';
  return chance >= 0.3 ? 'perhaps' : 'unlikely to be';
}
