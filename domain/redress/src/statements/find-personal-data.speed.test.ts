import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

describe('findPersonalData', () => {
  it('is quick on what looks almost like something', () => {
    const started = performance.now();
    for (const text of ['@'.repeat(20_000), '1 '.repeat(10_000), 'a.'.repeat(10_000), '1:'.repeat(10_000)])
      findPersonalData(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
