const PARTS = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * Milliseconds of an ISO 8601 duration as rules write it; undefined for what is none.
 *
 * @example
 * durationMs('PT24H') // => 86400000
 * durationMs('P1DT30M') // => 88200000
 * durationMs('soon') // => undefined
 */
export function durationMs(text: string): number | undefined {
  const parts = PARTS.exec(text);
  return parts?.slice(1).reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS_MS[index] ?? 0), 0);
}
