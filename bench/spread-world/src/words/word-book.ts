import type { Topic } from '../truth.ts';

/** Sentences of a language: patterns with `{list}` for a word of a list. All of it is invented. */
export interface WordBook {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly patterns: Readonly<Record<Topic, readonly string[]>>;
  /** Words that may stand for one another, in pairs. */
  readonly swaps: readonly (readonly [string, string])[];
  readonly asides: readonly string[];
  readonly answers: readonly string[];
  readonly tags: Readonly<Record<Topic, readonly string[]>>;
}
