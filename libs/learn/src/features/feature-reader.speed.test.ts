import { describe, expect, it } from 'vitest';
import { FeatureReader } from './feature-reader.ts';
import { DEFAULT_FEATURES } from './feature-spec.ts';
import { markedLinks } from './marked-links.ts';
import { MOST_WORDS } from './marked-words.ts';

const reader = new FeatureReader(DEFAULT_FEATURES);

function featuresOf(text: string): number[] {
  reader.read(text, markedLinks(text));
  return [...reader.buckets.subarray(0, reader.count)];
}

describe('any text', () => {
  it.each([
    ['one word', 'a'.repeat(100_000)],
    ['words', 'ab '.repeat(33_333)],
    ['letters', 'a b '.repeat(25_000)],
    ['dots', 'a.'.repeat(50_000)],
    ['links', 'https://'.repeat(12_500)],
    ['handles', '@_a'.repeat(33_333)],
    [
      'different letters',
      Array.from({ length: 100_000 }, (_, at) => String.fromCharCode(97 + ((at * at) % 25))).join(''),
    ],
  ])('of 100,000 letters as %s is read in a moment', (_, text) => {
    const started = performance.now();
    featuresOf(text);
    // Some 20 ms where nothing else runs.
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(reader.words).toBeLessThanOrEqual(MOST_WORDS);
  });
});
