import type { CaseClock } from '@breakwater/contracts/casework';

/**
 * What the addressee owes next, or has not done in time: the first clock by its strict time that is open.
 *
 * @example
 * ```ts
 * const clock = { state: 'running', dueAt: '2026-05-02T00:00:00.000Z' };
 * nextClock([clock, { state: 'overdue', dueAt: '2026-05-01T00:00:00.000Z' }]).state // => 'overdue'
 * nextClock([{ ...clock, state: 'met' }]) // => undefined
 * ```
 */
export function nextClock<Clock extends Pick<CaseClock, 'state' | 'dueAt'>>(
  clocks: readonly Clock[],
): Clock | undefined {
  return clocks
    .filter(({ state, dueAt }) => (state === 'running' || state === 'overdue') && dueAt !== undefined)
    .sort((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))[0];
}
