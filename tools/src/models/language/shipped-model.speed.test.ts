import { readFileSync } from 'node:fs';
import { readLanguageModel } from '@breakwater/learn';
import { describe, expect, it } from 'vitest';

const bytes = readFileSync(new URL('../../../../packs/models/language/language.model', import.meta.url));
const began = performance.now();
readLanguageModel(bytes);
const loadMs = performance.now() - began;

describe('the language model that ships', () => {
  it('has at most 1 MB, is loaded at once, and names data with licences', () => {
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(loadMs).toBeLessThan(250);
    const { dataSets } = JSON.parse(bytes.subarray(0, bytes.indexOf(0x0a)).toString('utf8'));
    expect(dataSets.length).toBeGreaterThan(20);
    for (const { licence } of dataSets)
      expect(licence).toMatch(/^(CC0|CC-BY|MIT|Apache|public domain|free use)/);
  });
});
