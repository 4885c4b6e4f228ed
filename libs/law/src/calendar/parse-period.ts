import { LawError } from '../law-error.ts';

/** An ISO 8601 duration, part by part; `timeMs` is what stands after the T. */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly timeMs: number;
}

const SHAPE =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const parsed = new Map<string, Period>();
const LONGEST_YEARS = 200;

/**
 * Reads an ISO 8601 duration.
 *
 * @throws LawError `period-invalid` when it is none, or longer than 200 years
 * @example
 * ```ts
 * parsePeriod('P1M2DT12H') // => { years: 0, months: 1, weeks: 0, days: 2, timeMs: 43200000 }
 * parsePeriod('P') // => throws period-invalid
 * ```
 */
export function parsePeriod(text: string): Period {
  const known = parsed.get(text);
  if (known) return known;
  const match = SHAPE.exec(text);
  if (!match) throw invalid();
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const period = { years, months, weeks, days, timeMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  const total = years + months / 12 + (weeks * 7 + days + period.timeMs / 86_400_000) / 365;
  if (!(total <= LONGEST_YEARS)) throw invalid();
  if (parsed.size < 1_000) parsed.set(text, period);
  return period;
}

const invalid = () =>
  new LawError('period-invalid', 'Write a period as ISO 8601 says, e.g. PT1H, P10D, P6M; 200 years at most.');
