import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { currentLocale, FORMAT_LOCALES } from './locale.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
];

/** A day of a list or a law, which is the same wherever it is read. */
const PLAIN_DAY = /^\d{4}-\d\d-\d\d$/;

/** How this locale writes what is measured. */
export interface Formats {
  /**
   * `25 Nov 2026`: of an instant the day at this desk, or in the zone of a law, of a day without a time that day.
   */
  date(instant: string, timezone?: string): string;
  /** `25 Nov 2026, 03:38 UTC`: always with its zone. */
  dateTime(instant: string): string;
  /** `25 Nov 2026, 03:38:10 UTC` */
  dateTimeSeconds(instant: string): string;
  /** `03:38:10` */
  clock(instant: string): string;
  /** `03:38` */
  minute(instant: string): string;
  /** `5 minutes ago`, `in 2 days` */
  relative(instant: string, nowMs: number): string;
  number(value: number, maximumFractionDigits?: number): string;
  /** A share from 0 to 1 as `4.2 %`. */
  percent(share: number, maximumFractionDigits?: number): string;
  /** `March 2026` */
  month(instant: string): string;
  /** `1 h 20 min`, from milliseconds */
  duration(ms: number): string;
}

/** @example
 * ```ts
 * createFormats('en-GB').duration(80 * 60_000) // => '1 hr 20 mins'
 * ```
 */
export function createFormats(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const withZone = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  } as const;
  const dateTime = new Intl.DateTimeFormat(locale, withZone);
  const dateTimeSeconds = new Intl.DateTimeFormat(locale, { ...withZone, second: '2-digit' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' });
  const minute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: 0,
    }).format(value);
  return {
    date(instant, timezone) {
      const zone = PLAIN_DAY.test(instant) ? 'UTC' : timezone;
      const form =
        zone === undefined ? date : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
      return form.format(new Date(instant));
    },
    month: (instant) => month.format(new Date(instant)),
    dateTime: (instant) => joined(dateTime, instant),
    dateTimeSeconds: (instant) => joined(dateTimeSeconds, instant),
    clock: (instant) => clock.format(new Date(instant)),
    minute: (instant) => minute.format(new Date(instant)),
    relative: (instant, nowMs) => {
      const difference = Date.parse(instant) - nowMs;
      const [name, size] = STEPS.find(([, ms]) => Math.abs(difference) >= ms) ?? ['second', SECOND];
      return relative.format(Math.trunc(difference / size), name);
    },
    number: (value, maximumFractionDigits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value),
    percent: (share, maximumFractionDigits = 1) =>
      isolated(new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits }).format(share)),
    duration: (ms) =>
      durationParts(ms)
        .map(([value, name]) => unit(value, name))
        .join(' '),
  };
}

/** Number and sign stay in order, also behind a word that runs from the right. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** Time and zone stay together and in order, `09:22 GMT+5`, also between words that run from the right. */
function joined(format: Intl.DateTimeFormat, instant: string): string {
  const parts = format.formatToParts(new Date(instant));
  const hour = parts.findIndex(({ type }) => type === 'hour');
  const text = (some: readonly Intl.DateTimeFormatPart[]) => some.map(({ value }) => value).join('');
  return `${text(parts.slice(0, hour))}\u2066${text(parts.slice(hour))}\u2069`;
}

/** The two largest units that say something. */
function durationParts(ms: number): [number, string][] {
  const whole = Math.max(0, Math.round(ms / SECOND));
  const parts: [number, string][] = [
    [Math.floor(whole / 86_400), 'day'],
    [Math.floor((whole % 86_400) / 3_600), 'hour'],
    [Math.floor((whole % 3_600) / 60), 'minute'],
    [whole % 60, 'second'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  return first < 0 ? [[0, 'second']] : parts.slice(first, first + 2).filter(([value]) => value > 0);
}

/** The formats of the language of now. */
export function useFormats(): Formats {
  const { i18n } = useLingui();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what the formats hang on
  return useMemo(() => createFormats(FORMAT_LOCALES[currentLocale()]), [i18n.locale]);
}
