import { CelFailure } from '../values/non-value.ts';
import { CelDuration, CelTimestamp } from '../values/time.ts';
import type { Value } from '../values/value.ts';
import { overload } from './overload.ts';

const second = 1_000_000_000n;
const firstInstant = -62_135_596_800n * second;
const endOfInstants = 253_402_300_800n * second;

/** A timestamp, or a failure outside the years 1 to 9999. */
export function checkedTimestamp(nanos: bigint): Value {
  return nanos >= firstInstant && nanos < endOfInstants
    ? new CelTimestamp(nanos)
    : new CelFailure('range', 'timestamp outside the years 0001 to 9999');
}

/** A duration, or a failure when its nanoseconds do not fit in 64 bits (about 292 years). */
export function checkedDuration(nanos: bigint): Value {
  return BigInt.asIntN(64, nanos) === nanos
    ? new CelDuration(nanos)
    : new CelFailure('range', 'duration beyond 64 bits of nanoseconds');
}

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/i;

/** Reads an RFC 3339 timestamp with up to nine digits of a second. */
export function parseTimestamp(text: string): Value {
  const match = rfc3339.exec(text);
  const milliseconds = match === null ? Number.NaN : Date.parse(text.toUpperCase().replace(/\.\d+/, ''));
  if (match === null || Number.isNaN(milliseconds) || !isCalendarDay(match)) {
    return new CelFailure('invalid-argument', 'not an RFC 3339 timestamp');
  }
  return checkedTimestamp(BigInt(milliseconds) * 1_000_000n + BigInt((match[7] ?? '').padEnd(9, '0')));
}

/** `Date.parse` lets the 31st of February roll over. */
function isCalendarDay([, year, month, day]: readonly string[]): boolean {
  const date = new Date(`${year}-${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return Number(day) <= date.getUTCDate();
}

/** Writes a timestamp as RFC 3339 in UTC, with as many digits of a second as it has. */
export function formatTimestamp(time: CelTimestamp): string {
  const rest = ((time.nanos % second) + second) % second;
  const date = new Date(Number((time.nanos - rest) / 1_000_000n));
  return `${date.toISOString().slice(0, 19)}${fraction(rest)}Z`;
}

/** Writes a duration in seconds, e.g. `1.5s`. */
export function formatDuration(span: CelDuration): string {
  const size = span.nanos < 0n ? -span.nanos : span.nanos;
  return `${span.nanos < 0n ? '-' : ''}${size / second}${fraction(size % second)}s`;
}

function fraction(nanos: bigint): string {
  return nanos === 0n ? '' : `.${nanos.toString().padStart(9, '0').replace(/0+$/, '')}`;
}

const unitNanos: Readonly<Record<string, bigint>> = {
  h: 3600n * second,
  m: 60n * second,
  s: second,
  ms: 1_000_000n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ns: 1n,
};

/** Reads a duration such as `1h30m`, `-1.5s` or `20ms`, the format of Go. */
export function parseDuration(text: string): Value {
  const match = /^([+-]?)((?:(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})(?:h|ms|m|s|us|µs|μs|ns))+|0)$/.exec(text);
  if (match === null) return new CelFailure('invalid-argument', 'not a duration such as "1h30m"');
  let nanos = 0n;
  for (const [, whole = '', decimals = '', unit = ''] of (match[2] ?? '').matchAll(
    /(\d*)\.?(\d*)([a-zµμ]+)/g,
  )) {
    const scaled = BigInt(`${whole}${decimals}` || '0') * (unitNanos[unit] ?? 0n);
    nanos += scaled / 10n ** BigInt(decimals.length);
  }
  return checkedDuration(match[1] === '-' ? -nanos : nanos);
}

/** `+` and `-` on timestamps and durations. */
export const timeArithmetic = {
  add: [
    overload(['timestamp', 'duration'], 'timestamp', (time, span) =>
      checkedTimestamp(time.nanos + span.nanos),
    ),
    overload(['duration', 'timestamp'], 'timestamp', (span, time) =>
      checkedTimestamp(time.nanos + span.nanos),
    ),
    overload(['duration', 'duration'], 'duration', (left, right) =>
      checkedDuration(left.nanos + right.nanos),
    ),
  ],
  subtract: [
    overload(['timestamp', 'timestamp'], 'duration', (left, right) =>
      checkedDuration(left.nanos - right.nanos),
    ),
    overload(['timestamp', 'duration'], 'timestamp', (time, span) =>
      checkedTimestamp(time.nanos - span.nanos),
    ),
    overload(['duration', 'duration'], 'duration', (left, right) =>
      checkedDuration(left.nanos - right.nanos),
    ),
  ],
};
