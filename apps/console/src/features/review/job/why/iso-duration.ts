const UNITS_MS = [86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds; nothing for another text.
 *
 * @example
 * ```ts
 * isoDurationMs('PT1H30M') // => 5400000
 * isoDurationMs('P7D') // => 604800000
 * isoDurationMs('soon') // => undefined
 * ```
 */
export function isoDurationMs(text: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!parts || text === 'P') return undefined;
  return UNITS_MS.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}
