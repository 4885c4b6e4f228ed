const WEEKS = /^P(\d+)W$/;
const FORM = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration in days, hours, minutes and seconds, or of weeks, which rule sets of before may
 * have; undefined for anything else.
 *
 * @example
 * durationMs('PT1H') // => 3600000
 * durationMs('P1DT12H') // => 129600000
 * durationMs('P1W') // => 604800000
 * durationMs('P1M') // => undefined
 */
export function durationMs(duration: string): number | undefined {
  const weeks = WEEKS.exec(duration)?.[1];
  if (weeks !== undefined) return Number(weeks) * 7 * 86_400_000;
  const parts = FORM.exec(duration);
  if (!parts) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}
