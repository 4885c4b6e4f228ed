import { AccessError } from '../access-error.ts';
import type { Weakness } from './guess-password.ts';

export type PasswordFault = Weakness | 'length' | 'personal';

/** A password that cannot be taken, and what to do, in both languages; nothing of the password itself. */
export function passwordRefused(reason: PasswordFault, shortest: number, longest: number): AccessError {
  const advice = ADVICE[reason](shortest, longest);
  return new AccessError('password-refused', advice.en, {
    status: 422,
    pointer: '/password',
    extra: { reason, shortest, longest, advice },
  });
}

const ADVICE: Readonly<
  Record<PasswordFault, (shortest: number, longest: number) => Record<'en' | 'ur', string>>
> = {
  length: (shortest, longest) => ({
    en: `A password has ${shortest} to ${longest} characters; several words are easiest to keep.`,
    ur: `پاس ورڈ میں ${shortest} سے ${longest} حروف ہوتے ہیں؛ چند الفاظ یاد رکھنا سب سے آسان ہے۔`,
  }),
  common: () => ({
    en: 'This password, or one much like it, is in lists of stolen passwords and is guessed first. Take several words of your own.',
    ur: 'یہ پاس ورڈ، یا اس جیسا کوئی، چوری شدہ پاس ورڈز کی فہرستوں میں ہے اور سب سے پہلے آزمایا جاتا ہے۔ اپنے چند الفاظ چنیے۔',
  }),
  pattern: () => ({
    en: 'This password repeats itself or follows a row of keys, and is guessed soon. Take several words that do not belong together.',
    ur: 'یہ پاس ورڈ خود کو دہراتا ہے یا کی بورڈ کی ترتیب پر چلتا ہے اور جلد بوجھ لیا جاتا ہے۔ چند الگ الگ الفاظ چنیے۔',
  }),
  personal: () => ({
    en: 'This password is made of your name or e-mail address. Take several words of your own.',
    ur: 'یہ پاس ورڈ آپ کے نام یا ای میل پتے سے بنا ہے۔ اپنے چند اور الفاظ چنیے۔',
  }),
};
