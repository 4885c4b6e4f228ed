import type { DesignatedBirth } from '@breakwater/contracts/screening';

/** Dates and places of birth stand apart in most lists; only where there is one of each do they surely belong together. */
export function pairBirths(dates: readonly DesignatedBirth[], places: readonly string[]): DesignatedBirth[] {
  const [place] = places;
  return dates.length === 1 && places.length === 1 && place !== undefined
    ? [{ ...dates[0], place }]
    : [...dates, ...places.map((each) => ({ place: each }))];
}
