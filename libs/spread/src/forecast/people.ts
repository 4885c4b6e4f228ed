/** As many as have a telephone. */
export const MOST_PEOPLE = 8e9;
/** More is kept by nobody. */
export const MOST_ARRIVALS = 1e7;

/** What is no number from 0 is not known; what no platform has is the most that one may have. */
export function peopleOf(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 ? Math.min(MOST_PEOPLE, value) : undefined;
}
