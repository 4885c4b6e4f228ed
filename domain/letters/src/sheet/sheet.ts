import type { LetterItem, LetterWords } from '@breakwater/contracts/letters';

/** From how many items on they stand in an annex. */
export const ANNEX_FROM = 11;

/** A letter as it reads: nothing is left to fill in. Kept with it from the moment that it has its number. */
export interface Sheet {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: LetterWords;
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
  readonly number: string;
  /** `2026-07-24`; empty in a draft. */
  readonly day: string;
  /** The day in words. */
  readonly date: string;
  readonly addressee: { readonly name: string; readonly lines: readonly string[] };
  readonly reference: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly LetterItem[];
  readonly signatory: { readonly name: string; readonly office: string };
}

/** Names and texts of others keep their own direction within a sentence (UAX #9). */
export function isolate(text: string, direction: Sheet['direction']): string {
  if (text === '') return text;
  const mixed = direction === 'rtl' || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  return mixed
    ? text
        .split('\n')
        .map((line) => `\u2068${line}\u2069`)
        .join('\n')
    : text;
}
