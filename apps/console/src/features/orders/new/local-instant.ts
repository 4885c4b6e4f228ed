/**
 * A date-time field holds the wall clock of this machine; an instant has its zone.
 *
 * @example
 * ```ts
 * fromLocal('') // => undefined
 * fromLocal('next week') // => undefined
 * ```
 */
export function fromLocal(text: string): string | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** An instant as a date-time field wants it: `2026-03-01T10:00`; empty when there is none. */
export function toLocal(instant: string | undefined): string {
  if (instant === undefined) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

const MINUTE_MS = 60_000;
