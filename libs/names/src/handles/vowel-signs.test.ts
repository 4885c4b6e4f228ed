import { describe, expect, it } from 'vitest';
import { createAliasMatcher } from './create-alias-matcher.ts';

const matcher = createAliasMatcher([
  { key: 'hamas', text: 'हमास' },
  { key: 'ansaru', text: 'আনসারু', ambiguous: true, needs: ['নাইজেরিয়া'] },
  { key: 'qasim', text: 'क़सीम' },
]);

describe('short names of Indic scripts are told from words with other vowel signs', () => {
  it.each([
    ['हमास', ['हमास']],
    ['हमसे मिलिए', []],
    ['हम से', []],
    ['আনসারু', ['আনসারু']],
    ['আনসার', []],
    ['कसीम', ['कसीम']],
    ['क़सम', []],
  ])('%s', (name, expected) => {
    const seen = matcher.readName(name).map(({ span }) => name.slice(span.start, span.end));
    expect(seen).toEqual(expected);
  });

  it('in handles, too', () => {
    expect(matcher.readHandle('हमसे')).toEqual([]);
    expect(matcher.readHandle('हमास_2024')).toHaveLength(1);
  });
});
