import { describe, expect, it } from 'vitest';
import { maskText } from './mask-text.ts';

describe('masking', () => {
  it('takes little time, whatever the text', () => {
    for (const text of [
      'a.'.repeat(4_000),
      '1 '.repeat(4_000),
      '@'.repeat(8_000),
      'a@'.repeat(4_000),
      '-'.repeat(8_000),
      'a-'.repeat(4_000),
    ]) {
      const started = performance.now();
      maskText(text);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
