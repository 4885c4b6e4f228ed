import type { PromotionRefusal } from '@breakwater/contracts/models';
import { ALL } from '../train/false-alarms.ts';
import type { Measured } from '../train/learn-job.ts';

/** So many texts with a label say something of recall. */
const LEAST_POSITIVES = 20;
/** So many harmless texts say something of a budget of half a per cent. */
const LEAST_HARMLESS = 200;

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

/**
 * Why a version may not go live, with the figures; nothing when it may.
 */
export function refusalsOf({
  heldOut,
  hardNegatives,
  comparedWith,
}: Pick<Measured, 'heldOut' | 'hardNegatives' | 'comparedWith'>): PromotionRefusal[] {
  const refusals: PromotionRefusal[] = [];
  const harmless = hardNegatives.find(({ slice }) => slice === ALL)?.of ?? 0;
  if (heldOut.positives < LEAST_POSITIVES) {
    const message = `Only ${heldOut.positives} texts have a label; ${LEAST_POSITIVES} are the least to measure with.`;
    refusals.push({ code: 'too-little', message });
  }
  if (harmless < LEAST_HARMLESS) {
    const message = `Only ${harmless} harmless texts were there; ${LEAST_HARMLESS} are the least to measure with.`;
    refusals.push({ code: 'too-little', message });
  }
  for (const { slice, of, falseAlarms, share, budget, within } of hardNegatives) {
    if (within) continue;
    const message = `False alarms in ${slice}: ${falseAlarms} of ${of} (${percent(share)}); the budget is ${percent(budget)}.`;
    refusals.push({ code: 'over-budget', slice, message });
  }
  for (const { slice, measure, before, after, regression } of comparedWith?.slices ?? []) {
    if (!regression) continue;
    const what = measure === 'recall' ? 'Recall' : 'False alarms';
    const message = `${what} in ${slice}: ${percent(after)}, and ${percent(before)} with version ${comparedWith?.version}.`;
    refusals.push({ code: 'regression', slice, message });
  }
  return refusals;
}
