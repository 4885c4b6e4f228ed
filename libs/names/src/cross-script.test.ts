import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import type { NameToken } from './name-token.ts';
import { tokenSimilarity } from './token-similarity.ts';
import { splitName } from './tokenize-name.ts';

const names = sharedData('names');
const LEAST_COUNT = 3;

type Pair = readonly [latin: NameToken, arabic: NameToken];

/** Words of personal names in Latin and Arabic letters that were seen together three times or more. */
function readPairs(folder: string): Pair[] {
  const lines = readFileSync(join(folder, 'coling2018', 'wd_arabic_64'), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line): Pair[] => {
    const [latin = '', arabic = '', count = ''] = line.split('\t');
    const [left, ...moreLeft] = splitName(latin);
    const [right, ...moreRight] = splitName(arabic.replaceAll(' ', ''));
    if (Number(count) < LEAST_COUNT || moreLeft.length + moreRight.length > 0) return [];
    return left === undefined || right === undefined ? [] : [[left, right]];
  });
}

describe('words in Latin and Arabic letters [needs shared data]', () => {
  const pairs = names === undefined ? [] : readPairs(names);
  const share = (found: readonly number[], least: number) =>
    found.filter((value) => value >= least).length / found.length;

  it.skipIf(names === undefined)('are alike where they are one name [needs shared data]', () => {
    const likeness = pairs.map(([latin, arabic]) => tokenSimilarity(latin, arabic));
    expect(pairs.length).toBeGreaterThan(5_000);
    expect(share(likeness, 0.9)).toBeGreaterThanOrEqual(0.85);
    expect(share(likeness, 0.7)).toBeGreaterThanOrEqual(0.94);
  });

  it.skipIf(names === undefined)('are not where they are two [needs shared data]', () => {
    const likeness = pairs.flatMap(([latin], at) => {
      const [other, arabic] = pairs[(at * 7 + 1_001) % pairs.length] ?? [];
      return arabic === undefined || other?.folded === latin.folded ? [] : [tokenSimilarity(latin, arabic)];
    });
    expect(share(likeness, 0.8)).toBeLessThan(0.005);
    expect(share(likeness, 0.5)).toBeLessThan(0.01);
  });
});
