import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeExamples, madeRecipe } from '../testing/made-examples.ts';
import { trainTextModel } from '../train/train-text-model.ts';
import { encodeModel } from './model-file.ts';
import type { TrainedModel } from './model-header.ts';
import { readTextModel, type TextModel } from './text-model.ts';

let trained: TrainedModel;
let model: TextModel;

beforeAll(async () => {
  trained = (await trainTextModel(madeExamples(240), madeRecipe)).model;
  model = readTextModel(encodeModel(trained));
});

const words = fc.array(
  fc.constantFrom('attack', 'ferry', 'the', 'BURN', 'harbour', 'crush', 'garden', 'سلام', 'Muslim', '17'),
  { minLength: 2, maxLength: 12 },
);
const breaks = fc.constantFrom(' ', ', ', '\n', ' — ', ' 👍 ');

describe('a text model', () => {
  it('finds what it has learnt in texts that it has not seen', () => {
    const fresh = madeExamples(200, { seed: 77 });
    const right = fresh.filter(
      ({ text, labels }) => (model.judge(text)?.[0]?.probability ?? 0) > 0.5 === labels.length > 0,
    );
    expect(right.length / fresh.length).toBeGreaterThan(0.95);
  });

  it('has nothing to say of too few words', () => {
    expect(model.judge('attack')).toBeUndefined();
    expect(model.judge('')).toBeUndefined();
    expect(model.judge('@attack @burn attack')).toBeUndefined();
    expect(model.judge('attack them')).toHaveLength(1);
  });

  it('has bands that begin at the thresholds', () => {
    const at = (possible: number, likely: number) => {
      const [label] = trained.header.labels;
      const thresholds = { possible, likely, even: 0.5 };
      const labels = label ? [{ ...label, thresholds }] : [];
      const banded = readTextModel(encodeModel({ ...trained, header: { ...trained.header, labels } }));
      return banded.judge('attack them at dawn')?.[0]?.band;
    };
    const probability = model.judge('attack them at dawn')?.[0]?.probability ?? 0;
    expect(at(probability, 1.1)).toBe('possible');
    expect(at(0, probability)).toBe('likely');
    expect(at(probability + 1e-9, 1.1)).toBe('none');
  });

  it('explains a score by words of the original, whose bits add up to it', () => {
    fc.assert(
      fc.property(words, breaks, (list, between) => {
        const text = list.join(between);
        const [label] = model.header.labels;
        const score = model.judge(text)?.[0]?.score ?? Number.NaN;
        const { slope = 1, shift = 0 } = label?.calibration ?? {};
        const spans = model.explain(text, 'threat');
        let bits = 0;
        for (const span of spans) {
          expect(text.slice(span.start, span.end)).toBe(span.matched);
          expect(list).toContain(span.matched);
          bits += span.bits;
        }
        // Words that say less than a twentieth of a bit are not shown.
        const unsaid = (list.length - spans.length) * 0.05;
        const expected = (score - slope * (label?.bias ?? 0) - shift) / Math.LN2;
        expect(Math.abs(bits - expected)).toBeLessThanOrEqual(unsaid + 1e-6);
      }),
    );
  });

  it('shows the strongest first, for above nought and against below', () => {
    const spans = model.explain('attack and burn beside the ferry in the harbour', 'threat');
    const sizes = spans.map(({ bits }) => Math.abs(bits));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(spans.find(({ matched }) => matched === 'attack')?.bits).toBeGreaterThan(0);
    expect(spans.find(({ matched }) => matched === 'ferry')?.bits).toBeLessThan(0);
    expect(model.explain('attack them', 'no-such-label')).toEqual([]);
  });

  it('changes no score and no band when who somebody is changes', () => {
    const identity = fc.constantFrom(
      'Muslim',
      'Christian',
      'Hindu',
      'Jew',
      'Baloch',
      'Pashtun',
      'Arab',
      'مسلمان',
      'हिंदू',
    );
    fc.assert(
      fc.property(words, identity, identity, fc.nat(12), (list, one, other, at) => {
        const withWord = (word: string) => [...list.slice(0, at), word, ...list.slice(at)].join(' ');
        expect(model.judge(withWord(one))).toEqual(model.judge(withWord(other)));
      }),
    );
  });

  it('judges any text, and gives numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { score, probability } of model.judge(text) ?? []) {
          expect(Number.isFinite(score)).toBe(true);
          expect(probability >= 0 && probability <= 1).toBe(true);
        }
        for (const { start, end, matched } of model.explain(text, 'threat'))
          expect(text.slice(start, end)).toBe(matched);
      }),
    );
  });
});
