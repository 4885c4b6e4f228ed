import { describe, expect, it } from 'vitest';
import { Draws } from '../random/draws.ts';
import { TOPICS } from '../truth.ts';
import { rewrite, writePost } from './write-text.ts';

describe('texts', () => {
  it('fill every pattern in every language', () => {
    for (const language of ['en', 'ur', 'ar'] as const) {
      for (const topic of TOPICS) {
        const draws = new Draws(1, `${language}-${topic}`);
        const texts = Array.from({ length: 200 }, () => writePost(draws, language, topic));
        expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
        expect(new Set(texts).size).toBeGreaterThan(60);
      }
    }
  });

  it('keep most words in a near copy, fewer the farther it is', () => {
    const draws = new Draws(2, 'copies');
    const kept = (distance: number) => {
      let sum = 0;
      for (let round = 0; round < 300; round++) {
        const text = writePost(draws, 'en', 'news');
        const copy = new Set(rewrite(draws, text, 'en', 'news', distance).split(' '));
        const words = text.split(' ');
        sum += words.filter((word) => copy.has(word)).length / words.length;
      }
      return sum / 300;
    };
    const [near, far] = [kept(0.1), kept(0.9)];
    expect(near).toBeGreaterThan(0.8);
    expect(far).toBeLessThan(near - 0.1);
  });
});
