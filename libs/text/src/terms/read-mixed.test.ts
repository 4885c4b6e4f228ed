import { describe, expect, it } from 'vitest';
import { compileTerms } from './compile-terms.ts';

const words = ['مرجان', 'قنطرة', 'маяк', 'роспись', 'कुमुद', 'बन्दरगाह', 'শালুক', 'বন্দর', 'amber'];
const matcher = compileTerms(words.map((text) => ({ id: text, text, evasion: true })));
const found = (text: string) => matcher.find(text, 'text').map(({ termId, via }) => [termId, via]);
const ids = (text: string) => matcher.find(text, 'text').map(({ termId }) => termId);

describe('a word of another script', () => {
  it.each([
    ['م4رجان', undefined],
    ['مرج1ن', 'مرجان'],
    ['مرج@ن', 'مرجان'],
    ['9نطرة', 'قنطرة'],
    ['قن6رة', 'قنطرة'],
    ['قن/طرة', 'قنطرة'],
    ['مdجان', undefined],
    ['مrجان', 'مرجان'],
    ['м@як', 'маяк'],
    ['ро$пи$ь', 'роспись'],
    ['роспuсь', 'роспись'],
    ['कु.मु.द', 'कुमुद'],
    ['कु*मुद', 'कुमुद'],
    ['कु मु द', 'कुमुद'],
    ['बन्दरग1ह', 'बन्दरगाह'],
    ['শা-লু-ক', 'শালুক'],
    ['শ1লুক', 'শালুক'],
    ['বlন্দর', undefined],
  ])('%s → %s', (text, word) => {
    expect(ids(text)).toEqual(word === undefined ? [] : [word]);
  });

  it('says how it was read, and where', () => {
    expect(found('مرج1ن')).toEqual([['مرجان', ['leet']]]);
    expect(found('कु.मु.द')).toEqual([['कुमुद', ['spaced']]]);
    expect(matcher.find('، مرج1ن!', 'text')[0]).toMatchObject({ start: 2, end: 7, matched: 'مرج1ن' });
  });

  it.each([
    'مرج 1 ن',
    'المرج1نات',
    'маячок1 росписи2',
    'कुमुदिनी के फूल',
    'कु मु दि नी',
    'а.м.a.я',
    '1,5 কেজি শাল, ২ টি',
    'في 2024/05 عدد 3 من 7',
  ])('nothing in: %s', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('stays within bounds where a run is all signs', () => {
    expect(ids(`م${'1@'.repeat(200)}ن`)).toEqual([]);
    expect(ids(`м${'3'.repeat(30)}к`)).toEqual([]);
  });
});
