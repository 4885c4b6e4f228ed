import { normalize } from '@breakwater/text';
import type { Alias } from './alias.ts';
import { mixSymbol, nextSymbol, SKELETON_SEED } from './letters.ts';
import { misspellings } from './misspellings.ts';
import { readFieldText } from './words.ts';

/** One comparable spelling of an alias: letters and digits only. */
export interface Spelling {
  readonly alias: Alias;
  readonly letters: string;
  /** Only these letters, no variant: initials and names shorter than five letters. */
  readonly exact: boolean;
  readonly acronym: boolean;
  readonly ambiguous: boolean;
  /** Each need as its words, of letters and digits only. */
  readonly needs: readonly Need[];
}

/** The words of a need, in their order. */
export type Need = readonly string[];

export interface AliasIndex {
  readonly spellings: ReadonlyMap<number, readonly Spelling[]>;
  /** Hashes of the first symbols of all skeletons, at the depths of `PREFIX_DEPTHS`: most stretches end there. */
  readonly prefixes: ReadonlySet<number>;
  /** Length of the longest spelling. */
  readonly longest: number;
}

/** Symbols after which a stretch of text is given up unless some alias begins so. */
export const PREFIX_DEPTHS: ReadonlySet<number> = new Set([3, 5, 8]);

/** Names shorter than this mean too much else to be trusted without being told so. */
export const SHORT_NAME_LETTERS = 5;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
const ARTICLE = /(?<=[\p{L}\p{N}][^\p{L}\p{N}]+)ال(?=\p{L}{3})/gu;
const IN_BRACKETS = /\(([^()]*)\)/gu;

export function lettersOf(text: string): string {
  return normalize(text).text.replace(NOT_LETTERS, '');
}

export function buildAliasIndex(aliases: readonly Alias[]): AliasIndex {
  const spellings = new Map<number, Spelling[]>();
  const prefixes = new Set<number>();
  let longest = 0;
  const meanMore = ambiguousNeeds(aliases);
  for (const alias of aliases) {
    for (const made of spellingsOf(alias)) {
      const needs = meanMore.get(made.letters);
      const spelling = needs === undefined ? made : { ...made, ambiguous: true, needs };
      const written = spelling.exact ? [spelling.letters] : misspellings(spelling.letters);
      for (const hash of new Set(written.map((letters) => skeletonHash(letters, prefixes)))) {
        const bucket = spellings.get(hash);
        if (bucket === undefined) spellings.set(hash, [spelling]);
        else bucket.push(spelling);
      }
      longest = Math.max(longest, spelling.letters.length);
    }
  }
  return { spellings, prefixes, longest };
}

/**
 * Needs of all names of which somebody said what they need, by their letters. A list that gives the same name without
 * a word about it does not make it mean less. An alias that is only called ambiguous speaks for itself alone.
 */
function ambiguousNeeds(aliases: readonly Alias[]): ReadonlyMap<string, readonly Need[]> {
  const needs = new Map<string, readonly Need[]>();
  for (const alias of aliases) {
    if (alias.ambiguous !== true || alias.needs === undefined) continue;
    const letters = lettersOf(alias.text);
    needs.set(letters, [...(needs.get(letters) ?? []), ...needsOf(alias)]);
  }
  return needs;
}

/** Divided as the words of fields are. */
function needsOf({ needs = [] }: Alias): Need[] {
  return needs
    .map((need) => readFieldText(need, false)[0]?.words.map(({ text }) => text) ?? [])
    .filter(({ length }) => length > 0);
}

function spellingsOf(alias: Alias): Spelling[] {
  const needs = needsOf(alias);
  const made = new Map<string, Spelling>();
  // Most names are their only part: each text is normalised once.
  const seen = new Set<string>();
  const add = (text: string, initials: boolean): void => {
    if (seen.has(text)) return;
    seen.add(text);
    const letters = lettersOf(text);
    const short = letters.length < SHORT_NAME_LETTERS;
    if (letters.length < 2 || made.has(letters)) return;
    const acronym = initials || alias.acronym === true;
    const ambiguous = alias.ambiguous ?? (initials || (short && !acronym));
    made.set(letters, { alias, letters, exact: short || acronym, acronym, ambiguous, needs });
  };
  add(alias.text, false);
  // Lists write `NAME (SHORT)` and `NAME / SHORT`: the parts are names too, their initials are nobody's alone.
  const bare = alias.text.replace(IN_BRACKETS, ' ');
  for (const part of [bare, ...bare.split('/')]) add(part, part !== bare && isShortFor(part, bare));
  for (const [, inside] of alias.text.matchAll(IN_BRACKETS)) {
    if (inside !== undefined && isShortFor(inside, bare)) add(inside, true);
  }
  add(normalize(alias.text).text.replace(ARTICLE, ''), false);
  return [...made.values()];
}

/** Whether `part` is one short word whose letters stand in `name` in this order: `AAB`, and not `KENYA`. */
function isShortFor(part: string, name: string): boolean {
  const letters = lettersOf(part);
  if (letters.length > 8 || part.trim().includes(' ')) return false;
  const rest = lettersOf(name);
  let at = -1;
  return [...letters].every((letter) => {
    at = rest.indexOf(letter, at + 1);
    return at >= 0;
  });
}

function skeletonHash(text: string, prefixes: Set<number>): number {
  let hash = SKELETON_SEED;
  let last = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const symbol = nextSymbol(text.charCodeAt(at), last);
    if (symbol === 0) continue;
    hash = mixSymbol(hash, symbol);
    last = symbol;
    if (PREFIX_DEPTHS.has(++depth)) prefixes.add(hash);
  }
  return hash;
}
