import type { NameToken } from '../name-token.ts';

/** What a part of a name is. Persons have the first group, organisations the second. */
export type NameRole =
  | 'given'
  | 'father'
  | 'ancestor'
  | 'name'
  | 'nisba'
  | 'kunya'
  | 'honorific'
  | 'initial'
  | 'suffix'
  | 'particle'
  | 'word'
  | 'place'
  | 'business-word'
  | 'class-word'
  | 'soft-word'
  | 'number'
  | 'legal-form';

/** How a compound name is built around its head: `Abd al-X`, `X-ullah`, `X-ud-Din`, `X-ur-Rahman`, `Abu X`. */
export type NameCompound = '' | 'abd' | 'abu' | 'allah' | 'din' | 'rahman' | 'haq' | 'islam';

/** One part of a name that is compared as a whole. */
export interface NameUnit {
  /** As written, all its words. */
  readonly text: string;
  /** The word that is compared: the head of a compound, the word without its article. */
  readonly token: NameToken;
  /** All its words in Latin letters without spaces: finds `Vanderbilt` in `van der Bilt`. */
  readonly surface: string;
  /** Which of a to z the compared word has, as bits; 0 for other scripts. Words with few in common are not compared. */
  readonly letters: number;
  readonly role: NameRole;
  readonly compound: NameCompound;
  /** 0 for the bearer, 1 for the father and so on where the name has a chain; −1 where it does not. */
  readonly generation: number;
  /** Evidence that an agreement gives, 0 to 1: rare words more than common ones. */
  readonly weight: number;
  /** A name or word of its own: one letter more or less makes another word and not a misspelling. */
  readonly isEstablished: boolean;
  /** What the word stands for whatever its language (`army`, `country-iran`, `3`), or ''. */
  readonly sense: string;
  /** In brackets or after a slash: often left out. */
  readonly isAside: boolean;
}

export type NameType = 'person' | 'organisation';

const LETTER_A = 97;

/** Letters a to z of a word as bits; 0 where it has any other. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - LETTER_A;
    if (letter < 0 || letter > 25) return 0;
    bits |= 1 << letter;
  }
  return bits;
}

/** A name taken apart once, to be compared often. */
export interface AnalysedName {
  readonly text: string;
  readonly type: NameType;
  readonly units: readonly NameUnit[];
  /** All words in Latin letters without spaces. */
  readonly surface: string;
  /** First letters of its words, for acronyms. */
  readonly initials: string;
  /** How the name says who is whose child: by `bin`, `ibn`, `ould`; by its order before a nisba; not at all. */
  readonly chain: 'stated' | 'implied' | 'none';
  /** Too long to be read whole: only its beginning was. */
  readonly isTruncated: boolean;
}
