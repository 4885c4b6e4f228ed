import { lettersForSigns, normalize } from '@breakwater/text';
import type { LetterModel } from './letter-model.ts';

/** A handle as it is compared. */
export interface PreparedHandle {
  /** Folded, without a leading @ or # and without the domain of an e-mail address. */
  readonly text: string;
  /** Letters and digits. */
  readonly signs: string;
  readonly letters: string;
  readonly digits: string;
  /** Letters with repeated ones once and digits between letters read as what they look like. */
  readonly skeleton: string;
  /** Bits of surprise of the letters up to each place. */
  readonly surprise: Float64Array;
}

const READ_AS = lettersForSigns('013457');

/** The letters of a handle, folded: what a letter model is made from. */
export const lettersOf = (handle: string): string => foldHandle(handle).replaceAll(/[^\p{L}]+/gu, '');

/** Folds a handle once, so that it can be compared often. */
export function prepareHandle(handle: string, model: LetterModel): PreparedHandle {
  const text = foldHandle(handle);
  const signs = text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const letters = signs.replaceAll(/\p{N}+/gu, '');
  const skeleton = signs
    .replaceAll(/(?<=\p{L})[013457](?=\p{L})/gu, (digit) => READ_AS[digit] ?? digit)
    .replaceAll(/\p{N}+/gu, '')
    .replaceAll(/(.)\1+/gu, '$1');
  return {
    text,
    signs,
    letters,
    digits: signs.replaceAll(/\P{N}+/gu, ''),
    skeleton,
    surprise: model.surprise(letters),
  };
}

function foldHandle(handle: string): string {
  return normalize(
    handle
      .trim()
      .replace(/^[@#,\s]+/, '')
      .replace(/(?<=.)@[^@\s]*\.\w+$/, ''),
  ).text;
}
