import type { DecisionForm } from './decision-form.ts';

/** Reasons that users can be given: a beginning to write on from, in both languages, for the decisions they fit. */
export interface ReasonTemplate {
  readonly id: string;
  readonly fits: NonNullable<DecisionForm['decision']>;
  readonly text: Readonly<Record<'en' | 'ur', string>>;
}

export const REASON_TEMPLATES: readonly ReasonTemplate[] = [
  {
    id: 'speaks-as',
    fits: 'violation',
    text: {
      en: 'The profile presents itself as an official voice of an organisation that is listed as terrorist.',
      ur: 'یہ پروفائل خود کو ایسی تنظیم کی سرکاری آواز کے طور پر پیش کرتا ہے جو دہشت گرد قرار دی جا چکی ہے۔',
    },
  },
  {
    id: 'recruits',
    fits: 'violation',
    text: {
      en: 'The post asks people to join, or to contact, an organisation that is listed as terrorist.',
      ur: 'اس پوسٹ میں لوگوں کو ایسی تنظیم میں شامل ہونے یا اس سے رابطہ کرنے کو کہا گیا ہے جو دہشت گرد قرار دی جا چکی ہے۔',
    },
  },
  {
    id: 'spreads',
    fits: 'violation',
    text: {
      en: 'The post passes on material, or a link to material, made by an organisation that is listed as terrorist, without reporting on it or speaking against it.',
      ur: 'یہ پوسٹ ایسی تنظیم کا بنایا ہوا مواد یا اس کا لنک پھیلاتی ہے جو دہشت گرد قرار دی جا چکی ہے، اور نہ اس پر خبر دیتی ہے نہ اس کی مخالفت کرتی ہے۔',
    },
  },
  {
    id: 'news',
    fits: 'no-violation',
    text: {
      en: 'The post reports on an organisation or speaks against it. To name it is not to support it.',
      ur: 'یہ پوسٹ کسی تنظیم کے بارے میں خبر دیتی ہے یا اس کی مخالفت کرتی ہے۔ کسی کا نام لینا اس کی حمایت نہیں۔',
    },
  },
  {
    id: 'other-meaning',
    fits: 'no-violation',
    text: {
      en: 'The words that were found mean something else here.',
      ur: 'جو الفاظ ملے، یہاں ان کا مطلب کچھ اور ہے۔',
    },
  },
];
