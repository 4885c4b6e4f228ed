import { COMMON_WORDS } from './common-words.ts';
import type { Term } from './term.ts';

/** Latin letters, two capitals or more, and no two small ones in a row: `TTP`, `LeT`, `JuD`, and not `Hamas`. */
const INITIALS = /^(?!.*[a-z]{2})(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z]{2,6}$/;
/** Words of everyday that no handle is run together with, and of Hindi and Urdu in Latin letters. */
const MORE_WORDS = 'bla blah hum ham tum main mein aap yeh woh kya koi bhi nahi aur jab tab sab ek do'.split(
  ' ',
);
let everyday: ReadonlySet<string> | undefined;

/** Whether a term is initials, which may be spelled letter by letter. */
export function areInitials({ text, boundary, form }: Term): boolean {
  return INITIALS.test(text) && boundary !== 'none' && form !== 'exact';
}

/** Whether a term is initials that are an everyday word as well: IS, LeT, HUM. */
export function isOrdinaryWord(term: Term): boolean {
  everyday ??= new Set([...COMMON_WORDS, ...MORE_WORDS]);
  return INITIALS.test(term.text) && everyday.has(term.text.toLowerCase());
}

/** Whether a term wants its written case: where it says so, and initials that are an everyday word unless they say not. */
export function wantsCase(term: Term): boolean {
  return (term.case ?? (isOrdinaryWord(term) ? 'exact' : 'fold')) === 'exact';
}

const LETTER = /\p{L}/gu;
const ACRONYM = /^\p{Lu}{3,}$/u;

/** Whether evaded spellings of `term` count where the term does not say. */
export function evadesByDefault(term: Term): boolean {
  const letters = term.text.normalize('NFKC').match(LETTER)?.length ?? 0;
  return letters >= 4 || (!wantsCase(term) && ACRONYM.test(term.text));
}
