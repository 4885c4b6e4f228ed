import type { SpreadWorld } from '../make-spread-world.ts';

/** Exposure to a content and its known copies after an instant, in what it counts; none of what does not violate. */
export type ExposureValue = (contentId: string, at: number) => number;

/** Exposure as `weigh` counts it: a person reached is one, or the severity of what was seen. */
export function exposureValue(world: SpreadWorld, weigh: 'people' | 'severity'): ExposureValue {
  return (contentId, at) => {
    const { violating, severity } = world.truth(contentId);
    if (!violating) return 0;
    return world.exposureAfter(contentId, at) * (weigh === 'people' ? 1 : severity);
  };
}
