import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from './tokenize-name.ts';

const folded = (text: string) => splitName(text).map((token) => token.folded);
const HARAKAT = ['\u064b', '\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0670'];
const INVISIBLE = ['\u200c', '\u200d', '\u200e', '\u200f', '\u202b', '\u2067', '\u0640'];
const arabicWord = fc
  .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقکلمنوی'), { minLength: 2, maxLength: 8 })
  .map((letters) => letters.join(''));
const latinWord = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 2, maxLength: 8 })
  .map((letters) => letters.join(''));

describe('splitName', () => {
  it('folds twin letters of Arabic, Persian, Urdu and Pashto keyboards', () => {
    expect(folded('علي كريم فاطمة')).toEqual(folded('علی کریم فاطمه'));
    expect(folded('أحمد إسماعيل آدم')).toEqual(folded('احمد اسماعیل ادم'));
    expect(folded('ﻣﺤﻤﺪ')).toEqual(folded('محمد'));
    expect(folded('ګل')).toEqual(folded('گل'));
  });

  it('keeps letters that tell Pashto and Urdu names apart', () => {
    expect(folded('ښځړ')).toEqual(['ښځړ']);
    expect(folded('ٹڈڑ')).toEqual(['ٹڈڑ']);
  });

  it('splits at hyphens, dots and spaces, and drops apostrophes of every shape', () => {
    expect(folded("Abd-al.Ra'uf ‘Umar O’Neil")).toEqual(['abd', 'al', 'rauf', 'umar', 'oneil']);
  });

  it('leaves camel case alone and cuts where scripts meet', () => {
    expect(folded('KarimAhmed محمدAli')).toEqual(['karimahmed', 'محمد', 'ali']);
  });

  it('reads digits of every script alike', () => {
    expect(folded('١٢ ۱۲ १२ 12')).toEqual(['12', '12', '12', '12']);
  });

  it('folds accents, width and letters that do not decompose', () => {
    expect(folded('Müller ＡＬＩ Łukasz Straße İbrahim Nguyễn')).toEqual([
      'muller',
      'ali',
      'lukasz',
      'strasse',
      'ibrahim',
      'nguyen',
    ]);
  });

  it('romanises Cyrillic, Devanagari and Bengali', () => {
    expect(splitName('Хасан शर्मा রহমান').map((token) => token.roman)).toEqual(['khasan', 'sharma', 'rahman']);
  });

  it('is not moved by vowel marks, joiners, bidi controls or tatweel', () => {
    const noise = fc.array(fc.constantFrom(...HARAKAT, ...INVISIBLE), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(arabicWord, noise, (word, signs) => {
        const noisy = [...word].map((letter, at) => letter + (signs[at] ?? '')).join('');
        expect(folded(noisy)).toEqual(folded(word));
      }),
    );
  });

  it('is not moved by case or width', () => {
    fc.assert(
      fc.property(latinWord, (word) => {
        const wide = [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)).join('');
        expect(folded(wide.toUpperCase())).toEqual(folded(word));
      }),
    );
  });

  it('reads any text within its caps', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        const tokens = splitName(text);
        expect(tokens.length).toBeLessThanOrEqual(48);
        for (const token of tokens) {
          expect(token.folded.length).toBeGreaterThan(0);
          expect(token.folded.length).toBeLessThanOrEqual(64);
          expect(token.skeleton.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
