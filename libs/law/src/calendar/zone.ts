import { Temporal } from 'temporal-polyfill';
import { LawError } from '../law-error.ts';

/** Wall-clock time of a zone, in milliseconds as if it were UTC. */
export interface Zone {
  readonly id: string;
  offsetAt(instant: number): number;
  toWall(instant: number): number;
  /** The first instant at which clocks show this; a time that is skipped is read with the offset before the gap. */
  toInstant(wall: number): number;
}

const FROM = Date.UTC(2000, 0, 1);
const UNTIL = Date.UTC(2060, 0, 1);
const DAY = 86_400_000;
const zones = new Map<string, Zone>();

/**
 * A time zone by its IANA name. Its changes between 2000 and 2060 are read from Temporal once, since asking Temporal for
 * each deadline would miss the bar of the bench `clocks`.
 *
 * @throws LawError `timezone-unknown`
 */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known) return known;
  const { starts, offsets } = changesOf(id);
  const offsetAt = (instant: number): number => {
    if (instant < FROM || instant >= UNTIL) return askTemporal(id, instant);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= instant) low = middle;
      else high = middle - 1;
    }
    return offsets[low] ?? 0;
  };
  const zone: Zone = {
    id,
    offsetAt,
    toWall: (instant) => instant + offsetAt(instant),
    toInstant(wall) {
      const before = offsetAt(wall - DAY);
      const after = offsetAt(wall + DAY);
      if (before === after || offsetAt(wall - before) === before) return wall - before;
      return offsetAt(wall - after) === after ? wall - after : wall - before;
    },
  };
  zones.set(id, zone);
  return zone;
}

function changesOf(id: string): { starts: number[]; offsets: number[] } {
  try {
    let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(id);
    const starts = [FROM];
    const offsets = [at.offsetNanoseconds / 1e6];
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      if (!next || next.epochMilliseconds >= UNTIL) return { starts, offsets };
      at = next;
      starts.push(at.epochMilliseconds);
      offsets.push(at.offsetNanoseconds / 1e6);
    }
  } catch (cause) {
    throw new LawError('timezone-unknown', 'This is no IANA time zone; write e.g. Europe/Brussels.', {
      cause,
    });
  }
}

function askTemporal(id: string, instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id).offsetNanoseconds / 1e6;
}
