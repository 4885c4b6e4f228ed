import type { LocalText } from '@breakwater/contracts';
import type { UserNotice } from '@breakwater/contracts/disclosure';
import type { AuthorityKind, DataCategory } from '@breakwater/contracts/law';
import type { NoticeFacts } from '../store/notices.ts';

type Texts = NonNullable<UserNotice['texts']>;
type Words<K extends string> = Readonly<Record<K, { readonly en: string; readonly ur: string }>>;

const CATEGORIES: Words<DataCategory> = {
  subscriber: { en: 'who the account belongs to', ur: 'یہ اکاؤنٹ کس کا ہے' },
  'user-identification': {
    en: 'IP addresses and times of sign-ins',
    ur: 'سائن اِن کے آئی پی پتے اور اوقات',
  },
  traffic: {
    en: 'IP addresses, times and devices of what the account did',
    ur: 'اکاؤنٹ کی سرگرمی کے آئی پی پتے، اوقات اور آلات',
  },
  content: { en: 'what the account posted', ur: 'اکاؤنٹ سے شائع کیا گیا مواد' },
};

const AUTHORITIES: Words<AuthorityKind> = {
  judge: { en: 'a judge', ur: 'ایک جج' },
  court: { en: 'a court', ur: 'ایک عدالت' },
  prosecutor: { en: 'a public prosecutor', ur: 'سرکاری استغاثہ' },
  'law-enforcement': { en: 'a law-enforcement authority', ur: 'قانون نافذ کرنے والا ادارہ' },
  administrative: { en: 'an administrative authority', ur: 'ایک انتظامی ادارہ' },
  'telecom-regulator': { en: 'a telecommunications regulator', ur: 'ٹیلی مواصلات کا نگران ادارہ' },
  ministry: { en: 'a ministry', ur: 'ایک وزارت' },
  'central-authority': { en: 'a central authority', ur: 'ایک مرکزی ادارہ' },
};
const GIVEN: Words<'disclosed' | 'preserved'> = {
  disclosed: {
    en: 'We checked it, and gave nothing beyond it.',
    ur: 'ہم نے اس کی جانچ کی اور اس سے زیادہ کچھ فراہم نہیں کیا۔',
  },
  preserved: {
    en: 'Nothing of it was given to anybody by that.',
    ur: 'اس سے کسی کو کچھ فراہم نہیں ہوا۔',
  },
};
const SOME_AUTHORITY = { en: 'a public authority', ur: 'ایک سرکاری ادارہ' };

/**
 * What a user is told, in English and Urdu: what was disclosed or preserved, of which time, under which law, at the request
 * of which kind of authority, and how to challenge it. Names neither the authority nor the case: an order can be about
 * others too.
 */
export function noticeTexts(
  { what, categories, from, to, instrument, authorityKind }: NoticeFacts,
  title: LocalText | undefined,
): Texts {
  const who = authorityKind ? AUTHORITIES[authorityKind] : SOME_AUTHORITY;
  const law = title ?? { en: instrument, ur: instrument };
  const day = (instant: string) => instant.slice(0, 10);
  const data = (language: 'en' | 'ur') =>
    categories.map((one) => CATEGORIES[one][language]).join(language === 'en' ? ', ' : '، ');
  const time = {
    en: from && to ? ` from ${day(from)} to ${day(to)} (UTC)` : '',
    ur: from && to ? ` ${day(from)} سے ${day(to)} تک (یو ٹی سی)` : '',
  };
  const en =
    what === 'disclosed'
      ? `We gave data about your account to ${who.en}, because a lawful order required it: ${data('en')}${time.en}. `
      : `We are keeping data about your account for ${who.en}, because a lawful order required it: ${data('en')}${time.en}. `;
  const ur =
    what === 'disclosed'
      ? `ایک قانونی حکم کی تعمیل میں ہم نے آپ کے اکاؤنٹ کا یہ ڈیٹا ${who.ur} کو فراہم کیا ہے: ${data('ur')}${time.ur}۔ `
      : `ایک قانونی حکم کی تعمیل میں ہم آپ کے اکاؤنٹ کا یہ ڈیٹا ${who.ur} کے لیے محفوظ رکھ رہے ہیں: ${data('ur')}${time.ur}۔ `;
  const given = GIVEN[what];
  return {
    en: `${en}The order rests on: ${law.en}. ${given.en} You can write to us and ask for the ground of the order, complain to your data protection authority, and challenge the order before the courts of the state that issued it; a lawyer can tell you how and until when.`,
    ur: `${ur}اس حکم کی بنیاد یہ قانون ہے: ${law.ur}۔ ${given.ur} آپ ہمیں لکھ کر حکم کی بنیاد پوچھ سکتے ہیں، ڈیٹا کے تحفظ کے ادارے کے پاس شکایت کر سکتے ہیں اور حکم جاری کرنے والے ملک کی عدالتوں میں اسے چیلنج کر سکتے ہیں؛ طریقہ اور میعاد کوئی وکیل بتا سکتا ہے۔`,
  };
}
