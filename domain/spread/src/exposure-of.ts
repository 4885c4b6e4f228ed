import type { ContentRef } from '@breakwater/contracts/review';
import type { Expected } from '@breakwater/spread';
import { BEING_READ, type Exposures } from './exposures.ts';
import type { Followings } from './memory/followings.ts';

/**
 * Further people that content is expected to reach in six hours, by those who will pass it on and of those to whom it came
 * already, or why nobody can say.
 */
export type Exposure =
  | (Expected & { readonly known: true; readonly supercritical: boolean })
  | { readonly known: false; readonly reason: string };

export interface ExposureParts {
  readonly followings: Followings;
  readonly exposures: Exposures;
}

/** What pieces of content will still reach in six hours, in their order: each by the thing of it that reaches most. */
export function exposureOf(
  { followings, exposures }: ExposureParts,
  contents: readonly ContentRef[],
  now: number,
): readonly Exposure[] {
  const following = followings.current();
  if (!following) return contents.map(() => ({ known: false, reason: BEING_READ }));
  return contents.map(({ platform, contentId }) => {
    let most: Exposure | undefined;
    let reason = 'nobody has passed it on yet';
    for (const thing of following.thingsOf(platform, contentId)) {
      const said = exposures.forecastOf(thing, now);
      if (!said.known) {
        reason = said.reason;
        continue;
      }
      const { expected, low, high } = said.exposure['6h'];
      const yetToSee = exposures.yetToSeeOf(thing, now);
      const people = { expected: expected + yetToSee, low: low + yetToSee, high: high + yetToSee };
      if (most === undefined || !most.known || people.expected > most.expected)
        most = { known: true, ...people, supercritical: said.supercritical };
    }
    return most ?? { known: false, reason };
  });
}
