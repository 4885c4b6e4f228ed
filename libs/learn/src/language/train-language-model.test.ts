import { describe, expect, it } from 'vitest';
import { LanguageReader } from './language-reader.ts';
import { writeLanguageModel } from './model-file.ts';
import { madeModel, madeSamples } from './testing/made-model.ts';
import { trainLanguageModel } from './train-language-model.ts';

describe('training a language model', () => {
  it('gives the same bytes from the same samples and seed', () => {
    expect(writeLanguageModel(madeModel())).toEqual(writeLanguageModel(madeModel()));
  });

  it('leaves out texts in a script that their language is not told apart in', () => {
    const samples = [...madeSamples(), { text: 'Москва слезам не верит', language: 'en' } as const];
    const model = trainLanguageModel(samples, { dataSets: [], seed: 7, arabicBits: 8, latinBits: 8 });
    expect(model.groups.map(({ script, languages }) => [script, languages])).toEqual([
      ['Arab', ['ar', 'ur']],
      ['Latn', ['en', 'ur-Latn']],
    ]);
  });

  it('refuses texts of one language', () => {
    const samples = madeSamples().filter(({ language }) => language === 'en');
    expect(() => trainLanguageModel(samples, { dataSets: [], seed: 7 })).toThrow(
      expect.objectContaining({ code: 'training-too-little' }),
    );
  });

  it('learns nothing of words that fewer than three texts have', () => {
    const secret = { text: 'qxzvkjwq wqjkvz', language: 'en' } as const;
    const bits = { arabicBits: 8, latinBits: 16 };
    const reader = new LanguageReader(bits);
    const bucketsOf = (text: string): readonly number[] => {
      reader.read(text);
      return [...reader.latin.buckets.subarray(0, reader.latin.count)];
    };
    const shared = new Set(madeSamples().flatMap(({ text }) => bucketsOf(text)));
    const own = bucketsOf(secret.text).filter((bucket) => !shared.has(bucket));
    const learnt = (times: number) => {
      const samples = [...madeSamples(), ...Array.from({ length: times }, () => secret)];
      const [, latin] = trainLanguageModel(samples, { dataSets: [], seed: 7, ...bits }).groups;
      return own.filter((bucket) => latin?.weights[2 * bucket] !== 0).length;
    };
    expect(own.length).toBeGreaterThan(20);
    expect(learnt(2)).toBe(0);
    expect(learnt(3)).toBe(own.length);
  });
});
