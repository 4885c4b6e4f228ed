/** What matched is kept so long after the incident, as Art. 6(2) of Regulation (EU) 2021/784 keeps what was removed: six months. */
export const PRESERVED_DAYS = 183;

const DAY_MS = 86_400_000;

/**
 * Until when what matched is kept of an incident that ends at an instant.
 *
 * @example
 * ```ts
 * preservedUntil(0) // => 15811200000
 * ```
 */
export function preservedUntil(endsAt: number): number {
  return endsAt + PRESERVED_DAYS * DAY_MS;
}
