import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseName } from '../compare/analyse-name.ts';
import { compareNames } from '../compare/compare-names.ts';
import { readComparisonVectors } from '../testing/comparison-vectors.ts';
import { crossValidate, type LabelledPair } from './cross-validate.ts';
import { evaluatePairs } from './evaluate-pairs.ts';

describe('crossValidate', () => {
  const pairs: LabelledPair[] = readComparisonVectors();

  it('gives every pair a fold by its names and a score from the other folds', () => {
    const scores = crossValidate(pairs, 3);
    expect(scores.map(({ fold }) => fold)).toEqual(
      crossValidate([...pairs].reverse(), 3)
        .map(({ fold }) => fold)
        .reverse(),
    );
    expect(new Set(scores.map(({ fold }) => fold))).toEqual(new Set([0, 1, 2]));
    const scored = pairs.map(({ isMatch }, index) => ({ isMatch, score: scores[index]?.score ?? 0 }));
    expect(evaluatePairs(scored, 0.5).f1).toBeGreaterThan(0.9);
  });

  it('learns from the labels: with every label turned, agreement speaks against', () => {
    const turned = pairs.map((pair) => ({ ...pair, isMatch: !pair.isMatch }));
    const scores = crossValidate(turned, 3);
    const scored = pairs.map(({ isMatch }, index) => ({ isMatch, score: scores[index]?.score ?? 0 }));
    expect(evaluatePairs(scored, 0.5).f1 ?? 0).toBeLessThan(0.9);
  });
});

const file = new URL(
  '../../../../../shared/data/names/opensanctions/nomenklatura_name_bench_cases.csv',
  import.meta.url,
);

/** The file quotes fields that hold commas and doubles quotes inside them. */
function readBench(): (LabelledPair & { schema: string; group: string; quality: string })[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      );
      const [group = '', schema = '', left = '', right = '', isMatch = '', quality = ''] = cells;
      const type = schema === 'Person' ? ('person' as const) : ('organisation' as const);
      return { left, right, type, isMatch: isMatch === 'true', schema, group, quality };
    });
}

describe.skipIf(!existsSync(file))(
  'on labelled pairs that the weights have not seen [needs shared data]',
  () => {
    it('keeps the bars in five folds at one threshold', () => {
      const pairs = readBench();
      const scores = crossValidate(pairs, 5);
      const scored = pairs.map((pair, index) => ({ ...pair, score: scores[index]?.score ?? 0 }));
      const { f1, bySchema, byGroup, tieBand } = evaluatePairs(scored, 0.5);
      expect(f1).toBeGreaterThan(0.9);
      expect(bySchema.Person?.f1).toBeGreaterThan(0.87);
      expect(byGroup.synth_people?.precision).toBeGreaterThan(0.85);
      expect(byGroup.synth_people?.recall).toBeGreaterThan(0.85);
      expect(tieBand).toBeLessThan(0.05);
    }, 120_000);

    it('makes no error in the pairs that must be right', () => {
      const strong = readBench().filter(({ quality }) => quality === 'STRONG');
      expect(strong.length).toBeGreaterThan(15);
      for (const { left, right, type, isMatch } of strong) {
        const { score } = compareNames(analyseName(left, type), analyseName(right, type));
        expect({ left, right, said: score >= 0.5 }).toEqual({ left, right, said: isMatch });
      }
    });
  },
);
