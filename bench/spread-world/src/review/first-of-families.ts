import type { SpreadWorld } from '../make-spread-world.ts';

/** First content of each item, by the order of the world. */
export function firstOfFamilies(world: SpreadWorld): string[] {
  const seen = new Set<number>();
  return world.objects.filter((content) => {
    const { family } = world.truth(content);
    return !seen.has(family) && seen.add(family);
  });
}
