import type { Locale, LocalText } from '@breakwater/contracts';

const WORDS = {
  title: {
    en: 'Report to the minister: platforms and what was asked of them',
    ur: 'وزیر کے نام رپورٹ: پلیٹ فارم اور ان سے کیے گئے مطالبات',
  },
  'as-of': {
    en: 'As of {at}. From the ledger, by the rules of each law.',
    ur: 'بمطابق {at}۔ کھاتے سے، ہر قانون کے قواعد کے مطابق۔',
  },
  made: {
    en: 'Made from the ledger; every figure can be followed to its entries.',
    ur: 'کھاتے سے تیار کردہ؛ ہر عدد اپنے اندراجات تک دیکھا جا سکتا ہے۔',
  },
  page: { en: 'Page {page} of {pages}', ur: 'صفحہ {page} از {pages}' },
  platform: { en: 'Platform', ur: 'پلیٹ فارم' },
  stands: { en: 'Stands at', ur: 'موجودہ مرحلہ' },
  asked: { en: 'Asked', ur: 'مطالبات' },
  items: { en: 'Items', ur: 'اشیا' },
  gone: { en: 'Gone', ur: 'ہٹ گئیں' },
  stillThere: { en: 'Still there', ur: 'اب بھی موجود' },
  refused: { en: 'Refused', ur: 'انکار' },
  open: { en: 'Open', ur: 'کھلے' },
  overdue: { en: 'Overdue', ur: 'تاخیر' },
  insufficient: { en: 'Insufficient', ur: 'ناکافی' },
  met: { en: 'Last met', ur: 'آخری ملاقات' },
  next: { en: 'Next step', ur: 'اگلا مرحلہ' },
  ready: { en: 'nothing is missing; people decide', ur: 'کچھ باقی نہیں؛ فیصلہ لوگ کرتے ہیں' },
  missing: { en: 'not yet; missing:', ur: 'ابھی نہیں؛ باقی ہے:' },
  why: { en: 'Insufficient, and why', ur: 'ناکافی، اور کیوں' },
  clocks: { en: 'Clocks', ur: 'مہلتیں' },
  clock: {
    en: '{name}: {open} run, of them over: {overdue}',
    ur: '{name}: {open} جاری، جن میں سے {overdue} گزر چکیں',
  },
  'networks-to': { en: 'Networks named to it', ur: 'اسے بتائے گئے نیٹ ورک' },
  meetings: { en: 'Meetings', ur: 'ملاقاتیں' },
  networks: { en: 'Networks that were named to platforms', ur: 'پلیٹ فارموں کو بتائے گئے نیٹ ورک' },
  to: { en: 'To {count} platforms', ur: '{count} پلیٹ فارموں کو' },
  answered: { en: 'answered', ur: 'جواب آ گیا' },
  waiting: { en: 'no answer yet', ur: 'ابھی جواب نہیں آیا' },
  note: {
    en: 'Gone and still there are what people found when they looked; what a platform says of itself is no finding. An answer is insufficient because an officer recorded it so, with the reason; the platform can contest it. Nobody is ranked here.',
    ur: '”ہٹ گئیں“ اور ”اب بھی موجود“ وہ ہے جو لوگوں نے خود دیکھا؛ پلیٹ فارم کا اپنا بیان مشاہدہ نہیں۔ جواب اس لیے ناکافی ہے کہ ایک اہلکار نے وجہ کے ساتھ ایسا درج کیا؛ پلیٹ فارم اس پر اعتراض کر سکتا ہے۔ یہاں کسی کی درجہ بندی نہیں کی گئی۔',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type ReportWord = keyof typeof WORDS;

/**
 * What reports say, in a language.
 *
 * @example
 * ```ts
 * say('to', 'en', { count: '3' }) // => 'To 3 platforms'
 * ```
 */
export function say(word: ReportWord, locale: Locale, values: Readonly<Record<string, string>> = {}): string {
  return WORDS[word][locale].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const DAYS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
  ur: new Intl.DateTimeFormat('ur-PK-u-nu-latn', { dateStyle: 'medium', timeZone: 'UTC' }),
};

/**
 * A day as people read it; a day is the same in every zone.
 *
 * @example
 * ```ts
 * dayText('2026-07-24', 'en') // => '24 Jul 2026'
 * ```
 */
export function dayText(day: string, locale: Locale): string {
  return DAYS[locale].format(new Date(`${day}T12:00:00Z`)).replace('،', '');
}
