import { seededRandom } from '@breakwater/kernel';
import { describe, expect, it } from 'vitest';
import { readPool } from '../account/pool-posts.ts';
import { madeRecipe } from '../testing/made-examples.ts';
import type { Example } from './example.ts';
import { fitAccounts } from './fit-accounts.ts';

const recipe = { ...madeRecipe, accounts: { label: 'threat', floor: -1 } };

/** Accounts with so many posts each, whose scores are 1 higher than those of harmless posts. */
function madePosts(posts: readonly number[]) {
  const random = seededRandom(11);
  const noise = () => random() * 4 - 2;
  const found = posts.flatMap((many, at) => Array.from({ length: many }, () => `a${at}`));
  const examples = [
    ...found.map((account): Example => ({ text: '', labels: ['threat'], source: 'found', account })),
    ...Array.from({ length: 400 }, (_, at): Example => ({ text: '', labels: [], source: `s${at % 2}` })),
  ];
  return {
    examples,
    labels: Uint8Array.from(examples, ({ labels }) => labels.length),
    scores: Float64Array.from(examples, ({ labels }) => noise() + (labels.length > 0 ? 1 : 0)),
  };
}

const fit = ({ examples, labels, scores }: ReturnType<typeof madePosts>, of = recipe) =>
  fitAccounts(examples, labels, scores, of);

describe('fitAccounts', () => {
  const many = madePosts(Array.from({ length: 20 }, () => 60));

  it('is surer, the more posts it has seen', () => {
    const steps = fit(many)?.steps ?? [];
    expect(steps.map(({ posts }) => posts)).toEqual([1, 3, 5, 10, 20, 50]);
    const at = (posts: number, mean: number) =>
      readPool({ posts, sum: posts * mean }, { steps })?.probability ?? 0;
    expect(at(20, 1)).toBeGreaterThan(at(1, 1));
    expect(at(20, 0)).toBeLessThan(at(1, 0));
    expect(at(50, 1)).toBeGreaterThan(0.9);
  });

  it('gives the same for the same seed', () => {
    expect(fit(many)).toEqual(fit(many));
  });

  it('says nothing of lengths that fewer than three accounts reach', () => {
    const few = madePosts([...Array.from({ length: 10 }, () => 5), 60, 60]);
    const steps = fit(few)?.steps ?? [];
    expect(steps.map(({ posts }) => posts)).toEqual([1, 3, 5]);
    // The step before speaks on: a long account is judged no milder for being long.
    const at = (posts: number) => readPool({ posts, sum: posts }, { steps })?.probability;
    expect(at(50)).toBe(at(5));
    expect(fit(madePosts([60, 60]))?.steps).toEqual([]);
  });

  it('learns nothing that is not asked for', () => {
    const { examples, labels, scores } = many;
    expect(fitAccounts(examples, labels, scores, madeRecipe)).toBeUndefined();
  });
});
