import { isParticle } from './base-rates/particles.ts';
import { tokenRate } from './base-rates/token-rate.ts';
import type { NameToken } from './name-token.ts';
import { splitName } from './tokenize-name.ts';
import { familiesOf } from './variants/variant-families.ts';

/** Why a name alone is a poor thing to search accounts by. */
export type WeakAliasReason =
  | 'short'
  | 'digits'
  | 'nickname'
  | 'kunya-only'
  | 'epithet'
  | 'single-word'
  | 'common-word'
  | 'acronym';

export interface AliasStrength {
  readonly strength: 'strong' | 'weak';
  /** Every reason that holds; empty for a strong name. */
  readonly reasons: readonly WeakAliasReason[];
}

const SHORTEST = 4;
const ACRONYM = /^\p{Lu}[\p{Lu}\d&.-]{1,7}$/u;
/** One bearer in a thousand: what so many bear tells nobody apart. */
const COMMON_RATE = 0.001;
const NICKNAMES: ReadonlySet<string> = new Set(
  (
    'doctor dr doc engineer teacher ustad ustaz ustadz commander captain colonel general major sheikh shaykh mullah ' +
    'mulla haji hajji hafiz qari imam emir amir prince king queen boss chief uncle tiger lion wolf eagle fox snake ' +
    'giant fat tall short little small big old young senior junior black white red blind lame one crazy father brother ' +
    'son el al the chacha baba lala mama shah jan gul boy kid'
  ).split(' '),
);
const EPITHET = /^the\s+\p{L}/iu;
const KUNYA: ReadonlySet<string> = new Set('abu abou abo abi aba um umm oum ابو ابی ام'.split(' '));
const COMPOUND_LEADS: ReadonlySet<string> = new Set('abd abdul abdel عبد'.split(' '));

function isKunyaOnly(words: readonly NameToken[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !KUNYA.has(first.spelling)) return false;
  // Abu Abd al-Rahman is a kunya still; Abu Karim Tunisi says more.
  return words.length === (COMPOUND_LEADS.has(second.spelling) ? 3 : 2);
}

function isGivenNameOnly(words: readonly NameToken[]): boolean {
  return words.every((word) => familiesOf(word.spelling).length > 0 && tokenRate(word) >= COMMON_RATE);
}

function personReasons(text: string, tokens: readonly NameToken[]): WeakAliasReason[] {
  const words = tokens.filter((token) => !isParticle(token));
  const reasons: WeakAliasReason[] = [];
  const [first] = words;
  if (EPITHET.test(text.trim())) reasons.push('epithet');
  else if (words.length > 0 && words.every((word) => NICKNAMES.has(word.spelling))) {
    reasons.push('nickname');
  }
  if (isKunyaOnly(words)) reasons.push('kunya-only');
  if (words.length === 1 && first !== undefined) {
    reasons.push('single-word');
    if (isGivenNameOnly(words)) reasons.push('common-word');
  }
  return reasons;
}

/**
 * Works out whether an alias is fit to search by, after OFAC FAQ 122 (weak aliases are short, nicknames, acronyms or
 * too broad) and FAQ 124 (they confirm a match and never make one). What a list itself says about an alias is another
 * matter: keep both.
 *
 * Weak: fewer than four letters; only digits or with digits in a person's name; nickname and title words only; "the
 * Tanzanian"; a kunya alone (Abu Salman); one word of a person; an acronym, which may stand for many things.
 *
 * @param type persons have kunyas and nicknames; organisations and all else are judged by length and acronym.
 * @example
 * ```ts
 * aliasStrength('Abu Salman', 'person').reasons // => ['kunya-only']
 * aliasStrength('The Tanzanian', 'person').strength // => 'weak'
 * aliasStrength('Karim Tahir Orakzai', 'person') // => { strength: 'strong', reasons: [] }
 * aliasStrength('HUM', 'organisation').reasons // => ['short', 'acronym']
 * ```
 */
export function aliasStrength(text: string, type: string): AliasStrength {
  const tokens = splitName(text);
  const letters = tokens.reduce((sum, token) => sum + token.spelling.length, 0);
  const reasons: WeakAliasReason[] = [];
  const hasDigits = tokens.some((token) => /\d/.test(token.spelling));
  if (letters < SHORTEST) reasons.push('short');
  if (hasDigits && (type === 'person' || tokens.every((token) => /^\d+$/.test(token.spelling)))) {
    reasons.push('digits');
  }
  if (type === 'person') reasons.push(...personReasons(text, tokens));
  else if (ACRONYM.test(text.trim())) reasons.push('acronym');
  return { strength: reasons.length === 0 ? 'strong' : 'weak', reasons };
}
