import type { Erasure } from '@breakwater/contracts/keeping';

/** Languages of receipts. */
export const RECEIPT_LANGUAGES = ['en', 'ur'] as const;
export type ReceiptLanguage = (typeof RECEIPT_LANGUAGES)[number];

interface Words {
  readonly title: string;
  readonly erased: (rows: number, kinds: number) => string;
  readonly nothing: string;
  readonly kept: string;
  readonly until: (day: string) => string;
  readonly open: string;
  readonly may: string;
  readonly number: string;
}

const WORDS: Readonly<Record<ReceiptLanguage, Words>> = {
  en: {
    title: 'What we erased about your account',
    erased: (rows, kinds) => `We erased ${rows} records of ${kinds} kinds on`,
    nothing: 'Nothing else about you is kept.',
    kept: 'A law asks us to keep the following for a while:',
    until: (day) => `until ${day}`,
    open: 'for as long as that law asks',
    may: 'A law can oblige us to keep records that we may not tell you of yet. If that is so, we will tell you as soon as it allows.',
    number: 'Number of this receipt:',
  },
  ur: {
    title: 'آپ کے اکاؤنٹ کے بارے میں ہم نے کیا مٹایا',
    erased: (rows, kinds) => `ہم نے ${kinds} قسم کے ${rows} اندراجات مٹا دیے، بتاریخ`,
    nothing: 'آپ کے بارے میں اس کے سوا کچھ محفوظ نہیں۔',
    kept: 'قانون کے تحت ہمیں یہ چیزیں کچھ عرصہ رکھنی ہیں:',
    until: (day) => `${day} تک`,
    open: 'جب تک وہ قانون کہے',
    may: 'ہو سکتا ہے کہ قانون ہمیں ایسے اندراجات رکھنے کا پابند کرے جن کا ابھی آپ کو بتانا منع ہو۔ ایسا ہوا تو اجازت ملتے ہی ہم آپ کو بتا دیں گے۔',
    number: 'اس رسید کا نمبر:',
  },
};

/** What kept records are called to the user; what has no name here goes under "records". */
const KINDS: Readonly<Record<string, Readonly<Record<ReceiptLanguage, string>>>> = {
  statements: { en: 'statements of reasons', ur: 'فیصلوں کی وجوہات کے بیانات' },
  appeals: { en: 'your appeals', ur: 'آپ کی اپیلیں' },
  removals: { en: 'codes that recognise a removed account', ur: 'ہٹائے گئے اکاؤنٹ کو پہچاننے والے کوڈ' },
};
const DECISIONS = { en: 'the decisions behind them', ur: 'ان کے پیچھے کیے گئے فیصلے' } as const;

/**
 * A receipt for the user, in their language. What an order keeps is never told here, whether there is one or not: the same
 * sentence stands in each receipt.
 *
 * @example
 * const erasure = { id: 'e1', platform: 'p', reason: 'r', by: 'b', at: '2026-05-04T09:30:00.000Z', erased: [], kept: [] };
 * receiptText(erasure, 'en').includes('Nothing else about you is kept.') // => true
 */
export function receiptText({ id, at, erased, kept }: Erasure, language: ReceiptLanguage): string {
  const words = WORDS[language];
  const rows = erased.reduce((sum, one) => sum + one.rows, 0);
  const told = kept.filter(({ byOrder, table }) => !byOrder && !OF_ORDERS.test(table));
  const lines = new Map<string, string>();
  for (const { table, because, until } of told) {
    const kind = (KINDS[table] ?? DECISIONS)[language];
    if (lines.has(kind)) continue;
    const law = table in KINDS && table === 'statements' ? ` (${because})` : '';
    lines.set(kind, `- ${kind}${law}: ${until ? words.until(until.slice(0, 10)) : words.open}`);
  }
  return [
    words.title,
    '',
    `${words.erased(rows, erased.length)} ${at.slice(0, 10)}.`,
    '',
    ...(lines.size > 0 ? [words.kept, ...lines.values()] : [words.nothing]),
    '',
    words.may,
    '',
    `${words.number} ${id}`,
    '',
  ].join('\n');
}

/** Records of orders, which an order may forbid to tell. */
const OF_ORDERS = /^(disclosure_|order|removal_holds)/;
