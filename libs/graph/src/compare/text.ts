import type { Comparator } from './comparator.ts';
import { editDistance } from './edit-distance.ts';
import { jaccard } from './jaccard.ts';
import { jaroWinkler } from './jaro-winkler.ts';

export interface PreparedText {
  readonly text: string;
  /** Without spaces and signs. */
  readonly letters: string;
  readonly words: ReadonlySet<string>;
}

const LEVELS = [
  'same',
  'same-letters',
  'one-edit',
  'very-alike',
  'within',
  'half-of-the-words',
  'alike',
  'a-word',
  'somewhat-alike',
  'different',
] as const;

const SHORTEST_EDITED = 4;

/** Places, addresses, occupations: anything that is written freely. */
export const compareTexts: Comparator<PreparedText> = {
  levels: LEVELS,
  prepare: (value) => {
    const letters = value.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    return letters === '' ? undefined : { text: value, letters, words: new Set(value.split(' ')) };
  },
  compare: (a, b) => LEVELS.indexOf(levelOf(a, b)),
};

function levelOf(a: PreparedText, b: PreparedText): (typeof LEVELS)[number] {
  if (a.text === b.text) return 'same';
  if (a.letters === b.letters) return 'same-letters';
  const shortest = Math.min(a.letters.length, b.letters.length);
  if (shortest >= SHORTEST_EDITED && editDistance(a.letters, b.letters, 1) <= 1) return 'one-edit';
  const likeness = jaroWinkler(a.letters, b.letters);
  if (likeness >= 0.92) return 'very-alike';
  if (shortest >= SHORTEST_EDITED && (a.letters.includes(b.letters) || b.letters.includes(a.letters)))
    return 'within';
  const shared = a.words.size + b.words.size > 2 ? jaccard(a.words, b.words) : 0;
  if (shared >= 0.5) return 'half-of-the-words';
  if (likeness >= 0.85) return 'alike';
  if (shared > 0) return 'a-word';
  return likeness >= 0.75 ? 'somewhat-alike' : 'different';
}
