import type { DesignatedBirth } from '@breakwater/contracts/screening';

export type ListDate = Omit<DesignatedBirth, 'place'>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Of whom and what lists tell; what lies outside is a slip of the pen. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
/** No date is longer; what is, is a remark, and patterns need not look through it. */
const MOST_UNITS = 120;
const CIRCA = /\b(?:circa|ca\.?|c\.|approximately|approx\.?|about|around|estimated|early|mid|late)[\s-]*/gi;

/**
 * A date as lists write it: `1951-02-09`, `09 Feb 1951`, `Feb 1951`, `1951`, `circa 1951`, `9.2.1951`, `09/02/1951` (day
 * first), `00/02/1951` and `dd/mm/1951` (unknown parts), `1951 to 1953`, `between 1951 and 1953`, `1950s`. Undefined when
 * it holds no year, and when there is no such day, month or year: it is not for a reader to say which was meant.
 */
export function readDate(printed: string): ListDate | undefined {
  const whole = printed.slice(0, MOST_UNITS).trim();
  const text = whole.replace(CIRCA, '');
  const circa = text !== whole ? { circa: true } : {};
  const date = readSpan(text) ?? readPoint(text);
  return date && { ...date, ...circa };
}

/** Whether a text states a date in digits that is none, as `31 Feb 1951` or `1951-13-02`; `unknown` states none. */
export function isUnreadableDate(printed: string): boolean {
  return /\p{Nd}/u.test(printed) && readDate(printed) === undefined;
}

/**
 * The first and last year of a span whose years a list states in fields of their own; 0 is not stated. Undefined where one
 * of them is no year of a life, such as 1389 of another calendar, and where the span ends before it begins.
 *
 * @example
 * ```ts
 * readYears(1951, 0) // => { fromYear: 1951 }
 * readYears(1389, 1391) // => undefined
 * ```
 */
export function readYears(from: number, to: number): ListDate | undefined {
  const stated = [from, to].filter((year) => year !== 0);
  const areYears = stated.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR);
  if (stated.length === 0 || !areYears || (stated.length === 2 && from > to)) return undefined;
  return { ...(from === 0 ? {} : { fromYear: from }), ...(to === 0 ? {} : { toYear: to }) };
}

/** `YYYY-MM-DD` of a date that lists print whole; undefined otherwise. */
export function readDay(printed: string): string | undefined {
  const date = readDate(printed)?.date;
  return date?.length === 10 ? date : undefined;
}

/** As `readDay`, for the one list that puts the month first: `05/06/2024`. */
export function readUsDay(printed: string): string | undefined {
  const parts = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(printed);
  return parts
    ? readDay(`${parts[3]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`)
    : readDay(printed);
}

function readSpan(text: string): ListDate | undefined {
  const decade = /\b(\d{3})0s\b/.exec(text);
  if (decade) {
    return { fromYear: Number(`${decade[1]}0`), toYear: Number(`${decade[1]}9`) };
  }
  const years = /\b(\d{4})\b\s*(?:to|and|or|until|-|–|\/)\s*(?:[^\d]*?\b)?(\d{4})\b/.exec(
    text.replace(/\b\d{1,2}\s+(?=\p{L})/gu, ''),
  );
  const from = Number(years?.[1]);
  const to = Number(years?.[2]);
  return years && from >= FIRST_YEAR && to <= LAST_YEAR && from < to && to - from < 100
    ? { fromYear: from, toYear: to }
    : undefined;
}

function readPoint(text: string): ListDate | undefined {
  const date = readNumeric(text) ?? readWorded(text) ?? readIso(text);
  return date && date !== NO_DATE ? { date } : undefined;
}

/** What is written as a date and is none. */
const NO_DATE = 'none';

function readNumeric(text: string): string | undefined {
  const [, day, month, year] = /(?<!\d)(\d{1,2}|dd)[./](\d{1,2}|mm)[./](\d{4})(?!\d)/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  // Publishers that print days first write 00 or letters for what they do not know.
  const [knownDay, knownMonth] = [day, month].map((part) => (Number(part) > 0 ? part : undefined));
  if (knownMonth === undefined) return knownDay === undefined ? dateOf(year) : NO_DATE;
  return dateOf(year, knownMonth, knownDay);
}

function readWorded(text: string): string | undefined {
  const dayFirst =
    /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?([A-Za-z]{3})[A-Za-z]*\.?,?[\s-]+(\d{4})(?!\d)/.exec(text);
  const monthFirst = /([A-Za-z]{3})[A-Za-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/.exec(text);
  const [, day, name = '', year] = dayFirst ?? [];
  const [, monthName = '', otherDay, otherYear] = monthFirst ?? [];
  const [month, otherMonth] = [monthOf(name), monthOf(monthName)];
  if (month !== undefined && year !== undefined) return dateOf(year, month, day);
  return otherMonth !== undefined && otherYear !== undefined
    ? dateOf(otherYear, otherMonth, otherDay)
    : undefined;
}

function monthOf(name: string): string | undefined {
  const index = MONTHS.indexOf(name.toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

function readIso(text: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return dateOf(year, month, Number(day) === 0 ? undefined : day);
}

function dateOf(year: string, month?: string, day?: string): string {
  const [yearNumber, monthNumber, dayNumber] = [Number(year), Number(month), Number(day)];
  if (yearNumber < FIRST_YEAR || yearNumber > LAST_YEAR) return NO_DATE;
  if (month === undefined) return year;
  if (monthNumber < 1 || monthNumber > 12) return NO_DATE;
  const ofMonth = `${year}-${String(monthNumber).padStart(2, '0')}`;
  if (day === undefined) return ofMonth;
  const lastDay = new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
  return dayNumber >= 1 && dayNumber <= lastDay
    ? `${ofMonth}-${String(dayNumber).padStart(2, '0')}`
    : NO_DATE;
}
