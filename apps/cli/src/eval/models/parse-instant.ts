/** Numbers from here on are milliseconds: as seconds they would be after the year 5000. */
const LEAST_MILLISECONDS = 100_000_000_000;

/**
 * The instant that a value of a file stands for: ISO 8601, seconds or milliseconds since the epoch, or `M/D/YYYY H:MM`.
 * Without a zone it is UTC.
 *
 * @returns milliseconds since the epoch; undefined where it is no instant
 * @example
 * ```ts
 * parseInstant('1/6/2015 21:07') // => Date.UTC(2015, 0, 6, 21, 7)
 * parseInstant('2015-01-06 21:07') // => Date.UTC(2015, 0, 6, 21, 7)
 * parseInstant('1420578420') // => 1420578420000
 * parseInstant('13/40/2015 1:00') // => undefined
 * ```
 */
export function parseInstant(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value.trim() : value;
  if (typeof text === 'number' || (typeof text === 'string' && /^\d+(?:\.\d+)?$/.test(text))) {
    const number = Number(text);
    if (!Number.isFinite(number)) return undefined;
    return number >= LEAST_MILLISECONDS ? number : number * 1000;
  }
  if (typeof text !== 'string') return undefined;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (american) return fromParts(american.slice(1).map((part) => Number(part ?? 0)));
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const withT = text.replace(' ', 'T');
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(withT) || !withT.includes('T');
  const instant = Date.parse(isZoned ? withT : `${withT}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

function fromParts(parts: readonly number[]): number | undefined {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = parts;
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(instant);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return isReal ? instant : undefined;
}
