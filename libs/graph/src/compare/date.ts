import type { Comparator } from './comparator.ts';

/** A date as written: 0 where the part is missing. Months above 12 are kept, since typing errors make them. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LEVELS = [
  'same',
  'day-and-month-swapped',
  'same-year-only-given',
  'one-digit',
  'two-digits-swapped',
  'same-month-and-day',
  'same-year-and-month',
  'same-year-and-day',
  'same-year',
  'year-one-off',
  'two-digits',
  'year-one-digit',
  'different',
] as const;

/** Dates of birth and others, as people write and mistype them. */
export const compareDates: Comparator<WrittenDate> = {
  levels: LEVELS,
  prepare: readDate,
  compare: (a, b) => LEVELS.indexOf(levelOf(a, b)),
};

/**
 * Reads a date written YYYY-MM-DD, YYYYMMDD, YYYY/MM/DD, DD/MM/YYYY, DD.MM.YYYY, YYYY-MM or YYYY; undefined for
 * anything else. Whether such a day exists is not asked.
 *
 * @example
 * ```ts
 * readDate('1997-04-26') // => { year: 1997, month: 4, day: 26 }
 * readDate('26/04/1997') // => { year: 1997, month: 4, day: 26 }
 * readDate('1997') // => { year: 1997, month: 0, day: 0 }
 * readDate('spring') // => undefined
 * ```
 */
export function readDate(text: string): WrittenDate | undefined {
  const first =
    /^([012]\d{3})(?:[-/. ]?(\d{1,2})(?:[-/. ]?(\d{1,2}))?)?(?:[t ]\d\d?:.*)?$/i.exec(text.trim()) ??
    undefined;
  if (first) return { year: Number(first[1]), month: Number(first[2] ?? 0), day: Number(first[3] ?? 0) };
  const last = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? undefined;
  return last && { year: Number(last[3]), month: Number(last[2]), day: Number(last[1]) };
}

function levelOf(a: WrittenDate, b: WrittenDate): (typeof LEVELS)[number] {
  const sameYear = a.year === b.year;
  if (a.month === 0 || b.month === 0) return ofYears(a, b, sameYear);
  const sameMonth = a.month === b.month;
  const sameDay = a.day === b.day;
  if (sameYear && sameMonth && sameDay) return 'same';
  if (sameYear && a.month === b.day && a.day === b.month) return 'day-and-month-swapped';
  const digits = digitsThatDiffer(a, b);
  if (digits === 1) return 'one-digit';
  if (digits === 2 && neighboursSwapped(a, b)) return 'two-digits-swapped';
  if (sameMonth && sameDay) return 'same-month-and-day';
  if (sameYear) return sameMonth ? 'same-year-and-month' : sameDay ? 'same-year-and-day' : 'same-year';
  if (Math.abs(a.year - b.year) === 1) return 'year-one-off';
  if (digits === 2) return 'two-digits';
  return digitsOf(a.year, b.year, 4) === 1 ? 'year-one-digit' : 'different';
}

function ofYears(a: WrittenDate, b: WrittenDate, sameYear: boolean): (typeof LEVELS)[number] {
  if (sameYear) return a.month === b.month ? 'same' : 'same-year-only-given';
  return digitsOf(a.year, b.year, 4) === 1 ? 'year-one-digit' : 'different';
}

const digitsThatDiffer = (a: WrittenDate, b: WrittenDate): number =>
  digitsOf(a.year, b.year, 4) + digitsOf(a.month, b.month, 2) + digitsOf(a.day, b.day, 2);

/** In how many of the last `places` decimal places two numbers differ. */
function digitsOf(a: number, b: number, places: number): number {
  let count = 0;
  let [restA, restB] = [a, b];
  for (let place = 0; place < places; place += 1) {
    if (restA % 10 !== restB % 10) count += 1;
    restA = Math.floor(restA / 10);
    restB = Math.floor(restB / 10);
  }
  return count;
}

function neighboursSwapped(a: WrittenDate, b: WrittenDate): boolean {
  const [textA, textB] = [written(a), written(b)];
  for (let i = 0; i + 1 < textA.length; i += 1) {
    if (textA[i] !== textB[i]) return textA[i] === textB[i + 1] && textA[i + 1] === textB[i];
  }
  return false;
}

const written = ({ year, month, day }: WrittenDate): string =>
  `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
