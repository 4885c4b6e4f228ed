import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenSimilarity } from './token-similarity.ts';
import { splitName } from './tokenize-name.ts';

function similarity(pair: string): number {
  const [a, b, ...rest] = splitName(pair);
  if (a === undefined || b === undefined || rest.length > 0) throw new Error(`not two words: ${pair}`);
  return tokenSimilarity(a, b);
}

describe('tokenSimilarity', () => {
  it.each([
    'Mohammed محمد',
    'Youssef یوسف',
    'Noureddine Nooruddin',
    'Mahsood محسود',
    'Haqqani حقانی',
    'Takriti التكريتي',
    'Stanikzai ستانکزی',
    'Orakzai اورکزئی',
    'Aurangabadi اورنگ‌آبادی',
    'Ubaidi العبيدي',
    'Dujana دجانة',
    'Magomedov Магомедов',
    'Sharma शर्मा',
    'Hasina হাসিনা',
    'Ateequllah Atiqollah',
    'Bandarvi Bandarwi',
    'Qadhafi Kadhafi',
    'al ar',
  ])('%s: one name', (pair) => {
    expect(similarity(pair)).toBeGreaterThanOrEqual(0.9);
    expect(similarity(pair)).toBeLessThan(1);
  });

  it.each(['Kandahari Kandhahri', 'Shahzadaga Shahazadga', 'Stanekzai Stankezai', 'Rodriguez Rodrigez'])(
    '%s: a slip in a long word',
    (pair) => {
      expect(similarity(pair)).toBeGreaterThanOrEqual(0.75);
    },
  );

  it.each([
    'Hassan Hussein',
    'Akram Aslam',
    'Karim Rahim',
    'Salim Salman',
    'Hamid Ahmad',
    'Hamid Mahmud',
    'Nasir Nasri',
    'Saad Said',
    'حسن Hussein',
    'کریم Rahim',
    'Zarqani Zawahri',
    'Khan Khat',
  ])('%s: two names', (pair) => {
    expect(similarity(pair)).toBeLessThan(0.5);
  });

  it('knows Latin spellings that write two names', () => {
    expect(similarity('Salim سالم')).toBeGreaterThan(0.9);
    expect(similarity('Salim سليم')).toBeGreaterThan(0.9);
    expect(similarity('سالم سليم')).toBeLessThanOrEqual(0.4);
  });

  it('is symmetric, in [0, 1], and 1 for a word and itself', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('Hassan', 'محمد', 'التكريتي', 'Хасан', 'রহমান', 'tikriti', 'abdurrahman'),
    );
    fc.assert(
      fc.property(word, word, (left, right) => {
        const [a] = splitName(left);
        const [b] = splitName(right);
        if (a === undefined || b === undefined) return;
        const value = tokenSimilarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(tokenSimilarity(b, a)).toBeCloseTo(value, 10);
        expect(tokenSimilarity(a, a)).toBe(1);
      }),
    );
  });
});
