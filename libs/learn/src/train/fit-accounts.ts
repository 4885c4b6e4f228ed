import { seededRandom } from '@breakwater/kernel';
import { fitPlatt } from '../calibrate/fit-platt.ts';
import type { AccountHeader, AccountStep } from '../model/model-header.ts';
import type { Example, Recipe } from './example.ts';

/** How many posts of an account are looked at in turn. */
export const ACCOUNT_POSTS = [1, 3, 5, 10, 20, 50] as const;
/** Made accounts of harmless posts of one source, for each source. */
const BUNDLES = 400;
/** A step that fewer accounts reach would say nothing, or who they are. */
const LEAST_ACCOUNTS = 3;

/**
 * Learns how the mean score of an account's first posts becomes a probability: accounts with the label against bundles
 * of harmless posts of one source. Both classes weigh the same, so that the probability is one before anything is known
 * of how rare such accounts are. Where fewer than three accounts have so many posts, the step before speaks on.
 */
export function fitAccounts(
  examples: readonly Example[],
  labels: Uint8Array,
  scores: Float64Array,
  { accounts, seed }: Recipe,
): AccountHeader | undefined {
  if (!accounts) return undefined;
  const { floor, label } = accounts;
  const positives = new Map<string, number[]>();
  const sources = new Map<string, number[]>();
  examples.forEach(({ account, source }, row) => {
    const score = Math.max(floor, scores[row] ?? 0);
    if (labels[row] === 1 && account !== undefined) pushTo(positives, account, score);
    if (labels[row] !== 1) pushTo(sources, source, score);
  });
  const random = seededRandom(seed);
  const steps = ACCOUNT_POSTS.flatMap((posts): AccountStep[] => {
    const means: number[] = [];
    const classes: number[] = [];
    for (const own of positives.values()) {
      if (own.length < posts) continue;
      means.push(meanOf(own.slice(0, posts)));
      classes.push(1);
    }
    const supporters = means.length;
    if (supporters < LEAST_ACCOUNTS) return [];
    for (const pool of sources.values()) {
      for (let bundle = 0; bundle < BUNDLES; bundle++) {
        means.push(
          meanOf(Array.from({ length: posts }, () => pool[Math.floor(random() * pool.length)] ?? floor)),
        );
        classes.push(0);
      }
    }
    const costs = classes.map((one) => (one === 1 ? (means.length - supporters) / supporters : 1));
    return [{ posts, ...fitPlatt(means, classes, costs) }];
  });
  return { label, floor, steps };
}

function pushTo(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
