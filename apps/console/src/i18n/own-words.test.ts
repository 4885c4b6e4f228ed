import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const rule = { title: 'Spam', translations: { ur: { title: 'اسپیم' } } };

describe('what a rule says', () => {
  it('is in the language of the page where it is translated', () => {
    expect(ownWords(rule, 'title', 'ur')).toEqual({
      text: 'اسپیم',
      attributes: { lang: 'ur', dir: 'rtl' },
    });
  });

  it('is its own text elsewhere, and says in which language that is', () => {
    const own = { text: 'Spam', attributes: { lang: 'en', dir: 'auto' } };
    expect(ownWords(rule, 'title', 'en')).toEqual(own);
    expect(ownWords({ title: 'Spam' }, 'title', 'ur')).toEqual(own);
    expect(ownWords({ title: 'Spam', translations: {} }, 'title', 'ur')).toEqual(own);
  });
});
