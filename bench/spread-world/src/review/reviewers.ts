import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time.ts';

/** One who reviews for a part of each day, by the same hours every day. */
export interface Reviewer {
  /** Milliseconds after midnight at which the shift begins, and its length; it may go past midnight. */
  readonly from: number;
  readonly length: number;
}

const SHIFT_MS = 8 * HOUR_MS;

/**
 * As few reviewers as give these minutes in a world's days, on shifts of up to eight hours spread evenly round the clock.
 */
export function staffFor(minutes: number, days: number): Reviewer[] {
  const shifts = (minutes * MINUTE_MS) / days / SHIFT_MS;
  const count = Math.max(1, Math.ceil(shifts));
  // In whole milliseconds: a shift that begins a fraction before itself would never be begun.
  const length = Math.max(1, Math.round((SHIFT_MS * shifts) / count));
  return Array.from({ length: count }, (_, number) => ({
    from: Math.round((number * DAY_MS) / count),
    length,
  }));
}

/** The first instant from `at` on at which the reviewer is at work; shifts begin at midnight of `start`, in days. */
export function atWork({ from, length }: Reviewer, start: number, at: number): number {
  const since = at - start - from;
  const inDay = since - Math.floor(since / DAY_MS) * DAY_MS;
  return inDay < length ? at : at - inDay + DAY_MS;
}

/** When work of some minutes that begins at `at` is done: what a shift's end cuts short goes on in the next. */
export function doneAt(reviewer: Reviewer, start: number, at: number, minutes: number): number {
  let now = atWork(reviewer, start, at);
  let left = minutes * MINUTE_MS;
  for (;;) {
    const since = now - start - reviewer.from;
    const rest = reviewer.length - (since - Math.floor(since / DAY_MS) * DAY_MS);
    if (left <= rest) return now + left;
    left -= rest;
    // A hair past the end, lest rounding finds it inside of the shift.
    now = atWork(reviewer, start, now + rest + 1);
  }
}

/** Minutes at work between two instants. */
export function minutesBetween({ from, length }: Reviewer, start: number, low: number, high: number): number {
  const until = (at: number) => {
    const since = at - start - from;
    const days = Math.floor(since / DAY_MS);
    return days * length + Math.min(length, since - days * DAY_MS);
  };
  return (until(high) - until(low)) / MINUTE_MS;
}
