import { seededBits } from '@breakwater/kernel';
import type { CandidatePairs } from '../pairs/pair-list.ts';
import { PairList } from '../pairs/pair-list.ts';

const SEED = 0x2545f491;

/**
 * Pairs of rows drawn at random, the same for the same numbers; all pairs where there are not more than `most`. Hardly
 * any is of one entity, so that their agreement is that of chance.
 */
export function randomPairs(rows: number, most: number): CandidatePairs {
  const pairs = new PairList(rows);
  if ((rows * (rows - 1)) / 2 <= most) {
    for (let a = 0; a < rows; a += 1) for (let b = a + 1; b < rows; b += 1) pairs.add(a, b);
    return pairs.take();
  }
  const next = seededBits(SEED);
  for (let drawn = 0; drawn < most; drawn += 1) pairs.add(next() % rows, next() % rows);
  return pairs.take();
}
