import type { Language } from '../languages.ts';
import type { LanguageModel } from '../model-file.ts';
import { type LanguageSample, trainLanguageModel } from '../train-language-model.ts';

const TEXTS: readonly (readonly [Language, string])[] = [
  ['en', 'the ferry leaves the harbour at nine and nobody knows why it is late'],
  ['ur-Latn', 'kashti bandargah se nau baje jati hai aur kisi ko nahi pata ke kyun'],
  ['ar', 'تغادر العبارة الميناء في الساعة التاسعة ولا أحد يعرف لماذا تأخرت'],
  ['ur', 'کشتی بندرگاہ سے نو بجے جاتی ہے اور کسی کو نہیں پتا کہ کیوں'],
];

/** Parts of four sentences, each in two scripts of two languages. */
export function madeSamples(): readonly LanguageSample[] {
  return TEXTS.flatMap(([language, sentence]) => {
    const words = sentence.split(' ');
    return words.map((_, at) => ({
      language,
      text: [...words.slice(at), ...words.slice(0, at)].slice(0, 8).join(' '),
    }));
  });
}

/** A small model of four languages. */
export function madeModel(): LanguageModel {
  return trainLanguageModel(madeSamples(), {
    dataSets: [{ name: 'made', licence: 'none needed', texts: 4 }],
    seed: 7,
    arabicBits: 10,
    latinBits: 10,
  });
}
