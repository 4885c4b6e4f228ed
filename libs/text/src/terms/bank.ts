import type { HashSet } from './hash-set.ts';
import type { NameTables } from './loose/name-tables.ts';
import type { Trie } from './trie.ts';
import type { WordTable } from './word-table.ts';

/** A near word as word numbers: phrases have several. */
export type Phrase = readonly number[];

/** Near phrases by their first word; entries with the same list share one. */
export type NearPhrases = ReadonlyMap<number, readonly Phrase[]>;

/** A term with all that a candidate is checked against. */
export interface CompiledTerm {
  readonly id: string;
  readonly text: string;
  /** Bit per entry of TERM_POSITIONS. */
  readonly positions: number;
  readonly exactCase: boolean;
  /** All capitals and exact case: shouting around it makes it a word like any other. */
  readonly acronym: boolean;
  readonly exactForm: boolean;
  /** Initials: they may be spelled letter by letter, and in other scripts by the names of the letters. */
  readonly initials: boolean;
  /** Initials that are an everyday word too. */
  readonly isOrdinaryWord: boolean;
  readonly evasion: boolean;
  /** Whether it may be part of a run-together word. */
  readonly segments: boolean;
  readonly digits: boolean;
  readonly clitics: boolean;
  /** Words, and letters without marks. */
  readonly words: number;
  readonly letters: number;
  /** Whether it is so long that it is known with a letter lost, as it is and written as one word. */
  readonly isLong: boolean;
  readonly isLongWord: boolean;
  /** Whether disguises that are too uncertain for a match give a mark. */
  readonly marks: boolean;
  /** Whether each letter and digit of the term is a capital. */
  readonly capitals: readonly boolean[];
  readonly requireNear: NearPhrases;
  readonly excludeNear: NearPhrases;
  readonly window: number;
}

/** An everyday word: what a term may be run together with. */
export const COMMON = 1;
/** A word that is a whole term, or a whole term written without its spaces. */
export const WHOLE = 2;
/** An Arabic-script word without a meaning of its own. */
export const FUNCTION = 4;
/** A short part of handles. */
export const AFFIX = 8;

/** A word that may be a word of a name misspelt. */
export const NEAR_NAME = 16;

/** The name of a Latin letter in another script, or the names of initials as one word. */
export const LETTER_NAME = 32;

/** Letters from which on a term is looked for inside run-together words. */
export const MIN_JOINED_TERM = 4;

/** What a word may name. */
export interface LetterName {
  /** Some languages give two letters one name. */
  readonly letters: string;
  /** It is a little word of its language, too. */
  readonly isParticle: boolean;
}

/** All terms of a matcher in the tables that matching walks. */
export interface Bank {
  readonly terms: readonly CompiledTerm[];
  readonly words: WordTable;
  /** Terms as sequences of words. */
  readonly phrases: Trie;
  /** Hashes of how the words of terms begin: a quick no for words that are torn. */
  readonly beginnings: HashSet;
  /** Hashes of the first letters of words that may take an ending: a quick no. */
  readonly stems: HashSet;
  /** State of `phrases` after a first word, or -1. */
  readonly firstStates: Int32Array;
  readonly wordTraits: Uint8Array;
  /** Term and evasion bits of each pattern of `phrases` and `fragments`. */
  readonly patternTerms: Int32Array;
  readonly patternVias: Int32Array;
  readonly skeletons: Skeletons;
  /** Words that name Latin letters; empty when the bank has no initials. */
  readonly letterNames: ReadonlyMap<number, LetterName>;
  /** Words that are the names of initials run together, and all initials that they name. */
  readonly initials: ReadonlyMap<number, ReadonlySet<number>>;
  /** Terms without word boundary, as sequences of units; absent when the bank has none. */
  readonly fragments: Trie | undefined;
  /** What disguised names are looked up by; absent when no term asks for marks. */
  readonly names: NameTables | undefined;
  /** Whether some term may be written in digits alone. */
  readonly hasDigitTerms: boolean;
  readonly longestWord: number;
}

/** Words by leet skeleton: `first[skeleton]`, then `next[word]` until -1. */
export interface Skeletons {
  readonly table: WordTable;
  readonly first: Int32Array;
  readonly next: Int32Array;
}
