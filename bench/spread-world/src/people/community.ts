export type Language = 'en' | 'ur' | 'ar';

/** People who mostly pass on what others of theirs post. */
export interface Community {
  readonly name: string;
  readonly language: Language;
  /** Hours that local time is ahead of UTC. */
  readonly offsetHours: number;
}

export const COMMUNITIES: readonly Community[] = [
  { name: 'coast', language: 'en', offsetHours: 0 },
  { name: 'hills', language: 'en', offsetHours: -5 },
  { name: 'river', language: 'ur', offsetHours: 5 },
  { name: 'abroad', language: 'ur', offsetHours: 1 },
  { name: 'delta', language: 'ar', offsetHours: 2 },
  { name: 'palms', language: 'ar', offsetHours: 3 },
];

/** @throws RangeError where there is no community of that number */
export function communityAt(index: number): Community {
  const found = COMMUNITIES[index];
  if (found === undefined) throw new RangeError('There is no such community: give one of those listed.');
  return found;
}
