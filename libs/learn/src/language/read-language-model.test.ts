import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { writeLanguageModel } from './model-file.ts';
import { createLanguageIdentifier, readLanguageModel } from './read-language-model.ts';
import { madeModel } from './testing/made-model.ts';

const model = madeModel();
const identifier = createLanguageIdentifier(model);
const found = (text: string) => identifier.languageOf(text);

describe('a language identifier', () => {
  it.each([
    ['en', 'the ferry leaves the harbour at nine and nobody knows why'],
    ['ur-Latn', 'kashti bandargah se nau baje jati hai aur kisi ko nahi pata'],
    ['ar', 'تغادر العبارة الميناء في الساعة التاسعة ولا أحد يعرف لماذا'],
    ['ur', 'کشتی بندرگاہ سے نو بجے جاتی ہے اور کسی کو نہیں پتا'],
    ['hi', 'नाव बंदरगाह से नौ बजे जाती है'],
    ['bn', 'নৌকা বন্দর থেকে নয়টায় ছাড়ে'],
    ['ru', 'Паром отходит от пристани в девять'],
    ['other', 'Паром відходить від пристані о дев’ятій, і ніхто не знає чому'],
    ['other', 'Το πλοίο φεύγει από το λιμάνι στις εννέα'],
  ])('says %s', (language, text) => {
    expect(found(text)).toBe(language);
  });

  it.each(['', 'ok', 'اچھا', '😀😀😀😀😀😀😀😀', '12345 67890', '@harbour_office @ferry_master', '   \n\t'])(
    'says unknown of %j',
    (text) => {
      expect(identifier.identify(text)).toEqual({ language: 'unknown', probability: 0 });
    },
  );

  it.each([
    'https://example.org/the-ferry-leaves-the-harbour-at-nine',
    'www.the-ferry-leaves.example/harbour',
    't.me/theferryleavestheharbour (http://example.org/andnobodyknowswhy)',
    'theferryleaves.com',
  ])('reads no link: %s', (text) => {
    expect(found(text)).toBe('unknown');
  });

  it('reads the words of a hashtag, and a full stop without a space is no link', () => {
    expect(found('#the #ferry #leaves #the #harbour')).toBe('en');
    expect(found('the ferry leaves.nobody knows.why the harbour')).toBe('en');
  });

  it('decides a text that is mostly in Arabic letters by them', () => {
    expect(found('کشتی بندرگاہ سے نو بجے جاتی ہے the ferry leaves')).toBe('ur');
    expect(found('the ferry leaves the harbour at nine کشتی سے')).toBe('en');
  });

  it('is not changed by capitals, marks, fonts and drawn-out letters', () => {
    const bold = [...'theferryleaves'].map((letter) =>
      String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97),
    );
    expect(found(bold.join(''))).toBe(found('theferryleaves'));
    expect(identifier.identify('THE FERRYYYYYY LEAVES')).toEqual(identifier.identify('the ferryy leaves'));
    expect(identifier.identify('تُغَادِرُ العبّارة الميناء')).toEqual(
      identifier.identify('تغادر العبارة المينـــاء'),
    );
  });

  it('says the same from a file', () => {
    const fromFile = readLanguageModel(writeLanguageModel(model));
    const text = 'the ferry leaves the harbour';
    expect(fromFile.identify(text)).toEqual(identifier.identify(text));
  });

  it('throws on no text, and its answer is one of the languages with a probability', () => {
    const languages = new Set<string>([...LANGUAGES, 'unknown']);
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(anyText, (text) => {
        const { language, probability } = identifier.identify(text);
        expect(languages.has(language)).toBe(true);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(identifier.languageOf(text)).toBe(language);
      }),
    );
  });
});
