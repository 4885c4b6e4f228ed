import { COMMON_WORDS } from './common-words.ts';
import type { Term } from './term.ts';

/** Latin letters, two capitals or more, and no two small ones in a row: `TTP`, `LeT`, `JuD`, and not `Hamas`. */
const INITIALS = /^(?!.*[a-z]{2})(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z]{2,6}$/;
/** Of longer terms the pattern need not be asked. */
const MOST_INITIALS = 6;
/** Words of everyday that no handle is run together with, and of Hindi and Urdu in Latin letters. */
const MORE_WORDS = 'bla blah hum ham tum main mein aap yeh woh kya koi bhi nahi aur jab tab sab ek do'.split(
  ' ',
);
let everyday: ReadonlySet<string> | undefined;

/** Whether a term is initials, which may be spelled letter by letter. */
export function areInitials({ text, boundary, form }: Term): boolean {
  return looksLikeInitials(text) && boundary !== 'none' && form !== 'exact';
}

/** Whether a term is initials that are an everyday word as well: IS, LeT, HUM. */
export function isOrdinaryWord(term: Term): boolean {
  if (!looksLikeInitials(term.text)) return false;
  everyday ??= new Set([...COMMON_WORDS, ...MORE_WORDS]);
  return everyday.has(term.text.toLowerCase());
}

const looksLikeInitials = (text: string): boolean => text.length <= MOST_INITIALS && INITIALS.test(text);

/** Whether a term wants its written case: where it says so, and initials that are an everyday word unless they say not. */
export function wantsCase(term: Term): boolean {
  return (term.case ?? (isOrdinaryWord(term) ? 'exact' : 'fold')) === 'exact';
}

const FOUR_LETTERS = /(?:\p{L}\P{L}*){4}/u;
const ACRONYM = /^\p{Lu}{3,}$/u;

/** Whether evaded spellings of `term` count where the term does not say. */
export function evadesByDefault(term: Term): boolean {
  return FOUR_LETTERS.test(term.text.normalize('NFKC')) || (!wantsCase(term) && ACRONYM.test(term.text));
}
