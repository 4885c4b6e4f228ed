import type { Locale } from '@breakwater/contracts';

/** What an office of a test writes. */
export interface LetterWords {
  readonly title: string;
  readonly first: string;
  readonly office: string;
  /** Name, and a line below it. */
  readonly letterhead: string;
  /** `name | office` */
  readonly signatory: string;
  readonly facts: string;
  readonly missing: string;
  readonly nextStep: string;
  readonly note: string;
}

export const LETTER_WORDS: Readonly<Record<Locale, LetterWords>> = {
  en: {
    title: 'Posts of July',
    first: 'Raised at a meeting.',
    office: 'Ministry of Harbours',
    letterhead: 'Ministry of Harbours\n1 Quay Street',
    signatory: 'Amina Khan | Joint Secretary',
    facts: 'Three posts were named on 3 July; one of them is still up.',
    missing: 'An answer on the third post.',
    nextStep: 'The matter is placed before the authority.',
    note: 'video, 2 min',
  },
  ur: {
    title: 'جولائی کی پوسٹیں',
    first: 'ملاقات میں اٹھایا گیا۔',
    office: 'وزارتِ بندرگاہ',
    letterhead: 'وزارتِ بندرگاہ\nبندر روڈ',
    signatory: 'امینہ خان | جوائنٹ سیکریٹری',
    facts: '3 جولائی کو تین پوسٹوں کی نشان دہی کی گئی؛ ان میں سے ایک اب بھی موجود ہے۔',
    missing: 'تیسری پوسٹ کے بارے میں جواب۔',
    nextStep: 'معاملہ اتھارٹی کے سامنے پیش کیا جائے گا۔',
    note: 'ویڈیو، 2 منٹ',
  },
};
