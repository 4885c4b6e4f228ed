import { describe, expect, it } from 'vitest';
import { createEnglishGlosser, createGlosser } from './glossary.ts';

const arabic = createGlosser([
  ['متابع', ['follower']],
  ['حساب', ['account']],
]);
const german = createGlosser([
  ['schlussel', ['key']],
  ['schlusselwort', ['keyword']],
  ['konto', ['account']],
]);

describe('what a word means', () => {
  it('is found behind the particles that Arabic writes with it, and before its ending', () => {
    expect(arabic.of('والحساب')).toEqual(['account']);
    expect(arabic.of('للمتابعين')).toEqual(['follow']);
  });

  it('is that of the shortest form that begins so, and of the whole word where it is listed', () => {
    expect(german.of('schlussels')).toEqual(['kei']);
    expect(german.of('schlusselwort')).toEqual(['keyword']);
  });

  it('is nothing where nobody knows the word, and a guess is no knowledge', () => {
    expect(german.of('volgers')).toEqual([]);
    expect(german.knows('volgers')).toBe(false);
    expect(german.of('kontexte')).toEqual(['account']);
    expect(german.knows('kontexte')).toBe(false);
    expect(german.knows('kontos')).toBe(true);
  });

  it('is the word itself in English, of whatever form', () => {
    const english = createEnglishGlosser([['follower', ['follower']]]);
    expect(english.of('followers')).toEqual(['follow']);
    expect(english.knows('following')).toBe(true);
    expect(english.knows('volgers')).toBe(false);
  });
});
