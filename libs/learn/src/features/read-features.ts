import type { Range } from '@breakwater/text';
import type { MarkedSpan } from './feature-spec.ts';

/** What a text was read into, until the next text is read. */
export interface ReadFeatures {
  /** How many features there are. */
  readonly count: number;
  /** Bucket of each. */
  readonly buckets: Uint32Array;
  /** Words that gave features. */
  readonly words: number;
  /** How many words the text has, those that gave no features too. */
  readonly tokenCount: number;
  /** Number of the word of the text that feature `index` was made of, of two the second. */
  fromOf(index: number): number;
  /** Number of the other word that feature `index` was made of; below 0 where there is none. */
  beforeOf(index: number): number;
  /** Where word `token` stands in the original text. */
  wordRange(token: number): Range;
}

/** Reads texts into features, and the text that it read last not again. */
export interface LastRead {
  /** The reader with this text in it. */
  of(text: string, marked: readonly MarkedSpan[] | undefined): ReadFeatures;
}
