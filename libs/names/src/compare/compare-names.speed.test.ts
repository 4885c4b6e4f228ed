import { describe, expect, it } from 'vitest';
import { analyseName } from './analyse-name.ts';
import { compareNames } from './compare-names.ts';

const score = (a: string, b: string) =>
  compareNames(analyseName(a, 'person'), analyseName(b, 'person')).score;

describe('compareNames, for any names', () => {
  it('answers ten thousand letters within 50 ms', () => {
    const long = ['ab '.repeat(5_000), 'x'.repeat(10_000), 'عبد '.repeat(2_500), '(&.,'.repeat(2_500)];
    score(long[0] ?? '', long[1] ?? '');
    const started = performance.now();
    for (const text of long) score(text, `${text}z`);
    expect((performance.now() - started) / long.length).toBeLessThan(50);
    expect(analyseName(long[0] ?? '', 'person').isTruncated).toBe(true);
  });
});
