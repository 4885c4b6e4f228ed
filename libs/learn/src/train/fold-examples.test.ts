import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeExamples } from '../testing/made-examples.ts';
import { foldExamples, rowsWithout } from './fold-examples.ts';

const texts = madeExamples(12, { seed: 3 }).map(({ text }) => text);
const example = fc.record({
  text: fc.constantFrom(...texts, ...texts.map((text) => `${text.toUpperCase()} !`)),
  account: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }),
});

describe('folds', () => {
  it('have no account and no near-duplicate on both sides', () => {
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 40 }), fc.integer(), (rows, seed) => {
        const examples = rows.map(({ text, account }) => ({
          text,
          labels: [],
          source: 'made',
          ...(account !== undefined && { account }),
        }));
        const dealt = foldExamples(examples, { folds: 5, seed, labels: new Uint8Array(rows.length) });
        for (let fold = 0; fold < 5; fold++) {
          const train = rowsWithout(dealt, fold);
          const test = rows.flatMap((row, at) => (dealt.foldOf[at] === fold ? [{ ...row, at }] : []));
          for (const at of train) {
            const own = rows[at];
            expect(dealt.foldOf[at]).not.toBe(fold);
            expect(test.some(({ account }) => account !== undefined && account === own?.account)).toBe(false);
            const plain = (text = '') => text.toLowerCase().replace(' !', '');
            expect(test.some(({ text }) => plain(text) === plain(own?.text))).toBe(false);
          }
        }
      }),
    );
  });
});
