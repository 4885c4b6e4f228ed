import { EMPTY_REASONS, type EmptyPackage, type FieldPreview } from '@breakwater/contracts/disclosure';

const WORDS: Readonly<Record<EmptyPackage['because'][number], EmptyPackage['explain']>> = {
  'not-allowed': {
    en: 'The law pack of this order lists no field of what was granted that is stored here.',
    ur: 'اس حکم کا قانونی پیکج اُس ڈیٹا کے کسی ایسے اندراج کا نام نہیں لیتا جو یہاں محفوظ ہو۔',
  },
  'not-stored': {
    en: 'Nothing of what may be disclosed is stored for these accounts and times.',
    ur: 'جو کچھ فراہم کیا جا سکتا ہے، ان اکاؤنٹس اور اوقات کے لیے اس میں سے کچھ محفوظ نہیں۔',
  },
  purged: {
    en: 'What was stored has been deleted at the end of its time.',
    ur: 'جو محفوظ تھا وہ اپنی مدت پوری ہونے پر مٹا دیا گیا۔',
  },
  unreadable: {
    en: 'Records are there, and cannot be read.',
    ur: 'ریکارڈ موجود ہیں مگر پڑھے نہیں جا سکتے۔',
  },
};

/**
 * Why a package would hold nothing; undefined where it holds something. Said before anybody approves it: an empty package
 * is an answer only where nothing is stored, never where the law pack forgot to say what may be disclosed.
 *
 * @example
 * const of = { platform: 'p', accountId: 'a', category: 'content' } as const;
 * const leftOut = [{ field: 'text', records: 0, because: 'not-allowed' as const }];
 * emptyOf([{ ...of, fields: [], leftOut }])?.because // => ['not-allowed']
 * emptyOf([{ ...of, fields: [{ field: 'text', records: 1 }], leftOut: [] }]) // => undefined
 */
export function emptyOf(preview: readonly FieldPreview[]): EmptyPackage | undefined {
  if (preview.some(({ fields }) => fields.length > 0)) return undefined;
  const found = new Set<string>(preview.flatMap(({ leftOut }) => leftOut.map(({ because }) => because)));
  const because = EMPTY_REASONS.filter((reason) => found.has(reason));
  const reasons = because.length > 0 ? because : (['not-stored'] as const);
  const say = (language: 'en' | 'ur') => reasons.map((one) => WORDS[one][language]).join(' ');
  return { because: [...reasons], explain: { en: say('en'), ur: say('ur') } };
}
