import type { Activity } from './activity.ts';
import { addedFeatures } from './added-features.ts';
import { gapFeatures } from './gap-features.ts';
import { earlyShape, type ShapeCascade } from './shape.ts';
import { tempoFeatures } from './tempo-features.ts';
import { repeatFeatures, treeFeatures } from './tree-features.ts';

/** What the first seconds of a cascade look like, by name. Nothing in it says who, what, where or at which hour. */
export function shapeFeatures(
  cascade: ShapeCascade,
  seen: number,
  activity: Activity,
): Record<string, number> {
  const shape = earlyShape(cascade, seen, activity);
  return {
    ...tempoFeatures(shape),
    ...treeFeatures(shape),
    ...repeatFeatures(shape),
    ...gapFeatures(shape),
    ...addedFeatures(shape),
  };
}
