import { CelFailure } from '../values/non-value.ts';
import type { CelTimestamp } from '../values/time.ts';
import type { Value } from '../values/value.ts';
import { type FunctionTable, type Overload, overload } from './overload.ts';

type Part = (local: Date) => number;

const maximumZones = 64;
const zoneFormats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The wall clock of a zone as a Date whose UTC fields are the local ones; undefined for an unknown zone. */
function localDate(time: CelTimestamp, zone: string): Date | undefined {
  const milliseconds = Number(
    (time.nanos - (((time.nanos % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n,
  );
  const offset = /^([+-]?)(\d\d):(\d\d)$/.exec(zone);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3]);
    return new Date(milliseconds + (offset[1] === '-' ? -minutes : minutes) * 60_000);
  }
  const format = zoneFormat(zone);
  return format === undefined ? undefined : wallClock(format, milliseconds);
}

function wallClock(format: Intl.DateTimeFormat, milliseconds: number): Date {
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(milliseconds)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const within = ((milliseconds % 1000) + 1000) % 1000;
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, within));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Formats are dear to make; the cache is bounded because zone names may come from data. */
function zoneFormat(zone: string): Intl.DateTimeFormat | undefined {
  if (zoneFormats.has(zone)) return zoneFormats.get(zone);
  if (zoneFormats.size >= maximumZones) zoneFormats.clear();
  const format = createZoneFormat(zone);
  zoneFormats.set(zone, format);
  return format;
}

function createZoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const numeric = 'numeric';
  const fields = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'iso8601', hourCycle: 'h23', ...fields });
  } catch {
    // The constructor is the only way to ask whether the zone exists.
    return undefined;
  }
}

function ofTimestamp(part: Part): readonly Overload[] {
  const read = (time: CelTimestamp, zone: string): Value => {
    const local = localDate(time, zone);
    return local === undefined
      ? new CelFailure('invalid-argument', 'unknown time zone')
      : BigInt(part(local));
  };
  return [
    overload(['timestamp'], 'int', (time) => read(time, '00:00')),
    overload(['timestamp', 'string'], 'int', (time, zone) => read(time, zone)),
  ];
}

function ofDuration(nanosPerUnit: bigint, modulus?: bigint): Overload {
  return overload(['duration'], 'int', (span) => {
    const units = span.nanos / nanosPerUnit;
    return modulus === undefined ? units : units % modulus;
  });
}

function dayOfYear(local: Date): number {
  const start = new Date(local);
  start.setUTCMonth(0, 1);
  return Math.round((local.getTime() - start.getTime()) / 86_400_000);
}

/** `getFullYear` and its kin on timestamps (optionally in a zone) and durations. */
export const calendar: FunctionTable = {
  '.getFullYear': ofTimestamp((local) => local.getUTCFullYear()),
  '.getMonth': ofTimestamp((local) => local.getUTCMonth()),
  '.getDate': ofTimestamp((local) => local.getUTCDate()),
  '.getDayOfMonth': ofTimestamp((local) => local.getUTCDate() - 1),
  '.getDayOfWeek': ofTimestamp((local) => local.getUTCDay()),
  '.getDayOfYear': ofTimestamp(dayOfYear),
  '.getHours': [...ofTimestamp((local) => local.getUTCHours()), ofDuration(3_600_000_000_000n)],
  '.getMinutes': [...ofTimestamp((local) => local.getUTCMinutes()), ofDuration(60_000_000_000n)],
  '.getSeconds': [...ofTimestamp((local) => local.getUTCSeconds()), ofDuration(1_000_000_000n)],
  '.getMilliseconds': [...ofTimestamp((local) => local.getUTCMilliseconds()), ofDuration(1_000_000n, 1000n)],
};
