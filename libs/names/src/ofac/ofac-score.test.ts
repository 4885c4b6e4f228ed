import { existsSync, readFileSync } from 'node:fs';
import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';
import { ofacScore } from './ofac-score.ts';

describe('ofacScore', () => {
  it.each([
    ['RUSTAM VELIDOV', 'VELIDOV, Rustam Timurovich', 100],
    ['VELIDOV', 'VELIDOV, Rustam', 100],
    ['Z', 'VELMORA Z', 100],
    ['RUSTAM VELIDOV', 'KLOMP, Bernhard', 40],
  ])('%s in %s', (query, listed, score) => {
    if (score === 100) expect(ofacScore(query, listed)).toBe(100);
    else expect(ofacScore(query, listed)).toBeLessThan(60);
  });

  it('is a whole number from 0 to 100 for any text, and the likeness under it is symmetric', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (left, right) => {
        const score = ofacScore(left, right);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(jaroWinkler(left, left)).toBe(left === '' ? 0 : 1);
      }),
    );
  });
});

const file = new URL('../../../../../shared/data/names/opensanctions/ofac_fixtures.csv', import.meta.url);

describe.skipIf(!existsSync(file))('against scores read from the search itself [needs shared data]', () => {
  it('is within five points in 95 of 100', () => {
    const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
    const near = rows.filter((row) => {
      const [, query = '', quoted, plain, score = ''] = /^(.*?),(?:"(.*)"|(.*)),(-?\d+)$/.exec(row) ?? [];
      const ours = ofacScore(query, quoted ?? plain ?? '');
      return score === '-1' ? ours < 80 : Math.abs(ours - Number(score)) <= 5;
    });
    expect(rows.length).toBeGreaterThan(80);
    expect(near.length / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});
