import type { DesignatedBirth } from '@breakwater/contracts/screening';

export type ListDate = Omit<DesignatedBirth, 'place'>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** No date is longer; what is, is a remark, and patterns need not look through it. */
const MOST_UNITS = 120;
const CIRCA = /\b(?:circa|ca\.?|c\.|approximately|approx\.?|about|around|estimated|early|mid|late)[\s-]*/gi;

/**
 * A date as lists write it: `1951-02-09`, `09 Feb 1951`, `Feb 1951`, `1951`, `circa 1951`, `9.2.1951`, `09/02/1951` (day
 * first), `00/02/1951` and `dd/mm/1951` (unknown parts), `1951 to 1953`, `between 1951 and 1953`, `1950s`. Undefined when
 * it holds no year. A day that does not exist is cut to its month or year.
 */
export function readDate(printed: string): ListDate | undefined {
  const whole = printed.slice(0, MOST_UNITS).trim();
  const text = whole.replace(CIRCA, '');
  const circa = text !== whole ? { circa: true } : {};
  const date = readSpan(text) ?? readPoint(text);
  return date && { ...date, ...circa };
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
  return years && from < to && to - from < 100 ? { fromYear: from, toYear: to } : undefined;
}

function readPoint(text: string): ListDate | undefined {
  const iso = /(?<!\d)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(text);
  const numeric = /(?<!\d)(\d{1,2}|dd)[./](\d{1,2}|mm)[./](\d{4})(?!\d)/i.exec(text);
  if (numeric) {
    return { date: dateOf(numeric[3], numeric[2], numeric[1]) };
  }
  const worded =
    /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?([A-Za-z]{3})[A-Za-z]*\.?,?[\s-]+(\d{4})(?!\d)/.exec(text);
  const month = worded ? MONTHS.indexOf((worded[2] ?? '').toLowerCase()) + 1 : 0;
  if (worded && month > 0) {
    return { date: dateOf(worded[3], String(month), worded[1]) };
  }
  return iso ? { date: dateOf(iso[1], iso[2], iso[3]) } : undefined;
}

function dateOf(year = '', month = '', day = ''): string {
  const monthNumber = Number(month);
  if (!(monthNumber >= 1 && monthNumber <= 12)) {
    return year;
  }
  const ofMonth = `${year}-${String(monthNumber).padStart(2, '0')}`;
  const dayNumber = Number(day);
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return dayNumber >= 1 && dayNumber <= lastDay
    ? `${ofMonth}-${String(dayNumber).padStart(2, '0')}`
    : ofMonth;
}
