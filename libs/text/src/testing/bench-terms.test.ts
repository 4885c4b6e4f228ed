import { describe, expect, it } from 'vitest';
import { benchTerms } from './bench-terms.ts';
import { syntheticBank, syntheticTexts } from './synthetic-bank.ts';

describe('benchTerms', () => {
  it('measures a bank in both scripts, and its texts hold the terms that they were given', () => {
    const bank = syntheticBank(500);
    const texts = syntheticTexts(50, bank);
    expect(texts.every((text) => text.length === 300)).toBe(true);
    const figures = benchTerms(bank, texts, 1);
    expect(figures).toMatchObject({ terms: 500, texts: 50 });
    expect(figures.matches).toBeGreaterThanOrEqual(10);
    expect(figures.textsPerCpuSecond).toBeGreaterThan(0);
  });

  it('repeats for a seed', () => expect(syntheticBank(50)).toEqual(syntheticBank(50)));
});
