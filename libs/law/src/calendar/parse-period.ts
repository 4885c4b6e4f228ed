import { parseDuration } from '@breakwater/kernel';
import { LawError } from '../law-error.ts';

/**
 * A period of a calendar, part by part; `timeMs` is what stands after the T. A day of a law ends at midnight where the
 * law holds and is no 24 hours, and months and years have no length: only the time is a duration, and read as one.
 */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly timeMs: number;
}

const SHAPE = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(T.+)?$/;
const parsed = new Map<string, Period>();
const LONGEST_YEARS = 200;

/**
 * Reads a period (ISO 8601-1:2019, § 5.5.2), with weeks beside other units as ISO 8601-2:2019 lets them stand.
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
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1, 5).map((part) => Number(part ?? 0));
  const time = match[5];
  const timeMs = time === undefined ? 0 : parseDuration(`P${time}`);
  if (timeMs === undefined) throw invalid();
  const period = { years, months, weeks, days, timeMs };
  const total = years + months / 12 + (weeks * 7 + days + timeMs / 86_400_000) / 365;
  if (!(total <= LONGEST_YEARS)) throw invalid();
  if (parsed.size < 1_000) parsed.set(text, period);
  return period;
}

const invalid = () =>
  new LawError('period-invalid', 'Write a period as ISO 8601 says, e.g. PT1H, P10D, P6M; 200 years at most.');
