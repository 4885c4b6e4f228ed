import type { Place } from '../places/place-of.ts';
import type { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

/** A place where many share one way out. */
export interface Institution {
  readonly kind: 'hostel' | 'campus' | 'office';
  readonly number: number;
}

const KINDS = [
  { kind: 'hostel', share: 0.04, members: 90 },
  { kind: 'campus', share: 0.07, members: 1_500 },
  { kind: 'office', share: 0.16, members: 40 },
] as const;

/** Where somebody studies or works, if there is wifi; members come from all districts of the country. */
export function chooseInstitution(world: World, { country }: Place, draws: Draws): Institution | undefined {
  const one = draws.unit();
  const place = draws.unit();
  let from = 0;
  for (const { kind, share, members } of KINDS) {
    const many = Math.max(1, Math.round((world.people * country.share * share) / members));
    if (one >= from && one < from + share) return { kind, number: Math.floor(place * many) };
    from += share;
  }
  return undefined;
}
