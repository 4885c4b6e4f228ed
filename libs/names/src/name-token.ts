/** Writing systems that names are read in. `other` is compared as written. */
export type NameScript = 'latin' | 'arabic' | 'cyrillic' | 'devanagari' | 'bengali' | 'other';

/** One word of a name, ready to be compared with a word in any script. */
export interface NameToken {
  /** As written. */
  readonly text: string;
  /** Comparable form in its own script: case, width, marks, ZWNJ, tatweel and look-alike letters folded. */
  readonly folded: string;
  readonly script: NameScript;
  /** Latin reading: the folded word itself for Latin, a romanisation without guessed short vowels for others. */
  readonly roman: string;
  /** As tables of words list it: the folded word of Latin and Arabic script, the Latin reading of others. */
  readonly spelling: string;
  /** Consonant classes: proposes candidates and bridges scripts, is never evidence by itself. */
  readonly skeleton: string;
}
