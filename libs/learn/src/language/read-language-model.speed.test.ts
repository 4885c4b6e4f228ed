import { describe, expect, it } from 'vitest';
import { createLanguageIdentifier } from './read-language-model.ts';
import { madeModel } from './testing/made-model.ts';

const identifier = createLanguageIdentifier(madeModel());

describe('a language identifier', () => {
  it('takes no longer for 100,000 letters than for some hundred', () => {
    const texts = ['the ferry leaves ', 'a', '@', 'http', 'a.', '(http://', '😀', 'کشتی '].map((part) =>
      part.repeat(100_000 / part.length),
    );
    const start = performance.now();
    for (const text of texts) identifier.languageOf(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
