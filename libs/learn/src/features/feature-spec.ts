/** Which features are made of a text, and in how many buckets they fall. Part of every model file. */
export interface FeatureSpec {
  /** Buckets are `2 ** bits`; from 10 to 20. */
  readonly bits: number;
  /** Single words. */
  readonly words: boolean;
  /** Two words that follow each other. */
  readonly pairs: boolean;
  /** Shortest and longest run of letters inside a word, its two edges counting as letters; [0, 0] for none. */
  readonly letters: readonly [number, number];
  /** Names of organisations that a caller marks count as one and the same word. */
  readonly maskEntities: boolean;
  /**
   * Words up to so far before and after the name of an organisation, with the side on which they stand: what is said of it
   * may stand apart. 0 or left out for none.
   */
  readonly near?: number;
  /** Shortest and longest run of letters that goes on from one word into the next, the space between them counting as one. */
  readonly across?: readonly [number, number];
  /** Arabic words without the particles that are written together with them, and pairs of these. */
  readonly stems?: boolean;
  /** Emoji and marks that shout; neither flags nor signs of a faith. */
  readonly signs?: boolean;
  /** A letter that is written several times in a row counts once: `nahiiii` and `nahi` are one word. */
  readonly squeeze?: boolean;
  /** Classes of words, by the table of the model, in place of all of the above: `ClassReader`. */
  readonly classes?: boolean;
}

/** What models are made with unless a recipe says otherwise. */
export const DEFAULT_FEATURES: FeatureSpec = {
  bits: 18,
  words: true,
  pairs: true,
  letters: [3, 5],
  maskEntities: true,
};

/** Classes of words and nothing else. */
export const CLASSES_ALONE: FeatureSpec = {
  ...DEFAULT_FEATURES,
  words: false,
  pairs: false,
  letters: [0, 0],
  classes: true,
};

/** What stands in a text that is not to be read as words: a link, or the name of an organisation. */
export interface MarkedSpan {
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly as: 'link' | 'entity';
}

/** Whether a name of an organisation is marked. */
export function isNamed(marked: readonly MarkedSpan[] | undefined): boolean {
  return marked?.some(({ as }) => as === 'entity') ?? false;
}
