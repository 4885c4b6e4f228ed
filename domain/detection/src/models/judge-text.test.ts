import type { TextModel } from '@breakwater/learn';
import { describe, expect, it } from 'vitest';
import { type ModelReading, passagesOf } from './judge-text.ts';
import type { OwnWords } from './own-words.ts';

/** A model that marks these words wherever they stand. */
function marking(...words: readonly string[]): TextModel {
  const explain: TextModel['explain'] = (text) =>
    words.map((matched) => {
      const start = text.indexOf(matched);
      return { start, end: start + matched.length, matched, bits: matched === 'news' ? -1.234 : 2.345 };
    });
  return { explain } as unknown as TextModel;
}

function reading(model: TextModel): ModelReading {
  return {
    label: 'support',
    probability: 0.912_345,
    score: 2.3,
    band: 'likely',
    asked: { id: 'support-en', version: 3, mode: 'live', model },
  };
}

describe('the evidence of a text model', () => {
  it('says what it comes to first, then each passage with its bits for or against', () => {
    const text = 'join us, no news';
    const words: OwnWords = {
      text,
      terms: 'text.terms',
      parts: [{ field: '/content/text', start: 0, length: text.length }],
    };
    const of = { kind: 'model', field: '/content/text', label: 'support', model: 'support-en@3' };
    expect(passagesOf(words, reading(marking('join us', 'news')), [])).toEqual([
      { ...of, entry: 'likely', probability: 0.9123 },
      { ...of, start: 0, end: 7, matched: 'join us', value: 2.35 },
      { ...of, start: 12, end: 16, matched: 'news', value: -1.23 },
    ]);
  });

  it('names the first field of a profile as a whole, and each passage where it stands', () => {
    const words: OwnWords = {
      text: 'Heron | join us',
      terms: 'account.terms',
      parts: [
        { field: '/account/displayName', start: 0, length: 5 },
        { field: '/account/bio', start: 8, length: 7 },
      ],
    };
    const evidence = passagesOf(words, reading(marking('join us')), []);
    expect(evidence.map(({ field, start }) => [field, start])).toEqual([
      ['/account/displayName', undefined],
      ['/account/bio', 0],
    ]);
  });
});
