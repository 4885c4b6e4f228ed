import type { NameScript, NameToken } from '../name-token.ts';
import type { WordReading } from '../phonemes/word-reading.ts';

/**
 * A word that an index holds for as long as it stands. It is copied from what was read, since V8 learns from objects that
 * stay to make all that the same lines of code make for good: the words of every query were then garbage among the old.
 */
export class HeldToken implements NameToken {
  readonly text: string;
  readonly folded: string;
  readonly script: NameScript;
  readonly roman: string;
  readonly spelling: string;
  readonly skeleton: string;

  constructor({ folded, script, roman, spelling, skeleton }: NameToken) {
    this.text = folded;
    this.folded = folded;
    this.script = script;
    this.roman = roman;
    this.spelling = spelling;
    this.skeleton = skeleton;
  }
}

const NO_FAMILIES: readonly number[] = [];

/** The reading of a held word. See `HeldToken`. */
export class HeldReading implements WordReading {
  readonly sounds: Uint8Array;
  readonly isAbjad: boolean;
  readonly folded: string;
  readonly families: readonly number[];
  readonly article: number;
  readonly weight: number;
  readonly bareWeight: number;

  constructor({ sounds, isAbjad, folded, families, article, weight, bareWeight }: WordReading) {
    this.sounds = sounds.slice();
    this.isAbjad = isAbjad;
    this.folded = folded;
    this.families = families.length === 0 ? NO_FAMILIES : families.slice();
    this.article = article;
    this.weight = weight;
    this.bareWeight = bareWeight;
  }
}
