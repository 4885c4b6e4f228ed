import type { Comparator } from './comparator.ts';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';

const CODE_LEVELS = [
  'same',
  'one-edit',
  'same-area',
  'very-alike',
  'same-region',
  'alike',
  'different',
] as const;

export interface PreparedCode {
  readonly text: string;
  /** What stands before the space or, without one, all but the last two signs. */
  readonly area: string;
  /** Letters at the beginning, or the first two digits. */
  readonly region: string;
}

/** Postcodes: the beginning says more than the end. */
export const comparePostcodes: Comparator<PreparedCode> = {
  levels: CODE_LEVELS,
  prepare: (value) => {
    const text = value.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    if (text === '') return undefined;
    const spaced = /^(\S+) \S+$/.exec(value)?.[1];
    const area = spaced ?? (text.length > 3 ? text.slice(0, text.length - 2) : text);
    return { text, area, region: /^\p{L}+/u.exec(text)?.[0] ?? text.slice(0, 2) };
  },
  compare: (a, b) => CODE_LEVELS.indexOf(codeLevel(a, b)),
};

function codeLevel(a: PreparedCode, b: PreparedCode): (typeof CODE_LEVELS)[number] {
  if (a.text === b.text) return 'same';
  if (editDistance(a.text, b.text, 1) <= 1) return 'one-edit';
  if (a.area === b.area) return 'same-area';
  const likeness = jaroWinkler(a.text, b.text);
  if (likeness >= 0.9) return 'very-alike';
  if (a.region === b.region) return 'same-region';
  return likeness >= 0.75 ? 'alike' : 'different';
}

const NUMBER_LEVELS = ['same', 'one-edit', 'two-edits', 'different'] as const;

/** Numbers that name something: identity documents, houses, telephones. */
export const compareNumbers: Comparator<string> = {
  levels: NUMBER_LEVELS,
  prepare: (value) => value.replaceAll(/[^\p{L}\p{N}]+/gu, '') || undefined,
  compare: (a, b) => {
    if (a === b) return 0;
    const shortest = Math.min(a.length, b.length);
    if (shortest < 3) return NUMBER_LEVELS.length - 1;
    const edits = editDistance(a, b, 2);
    return edits === 1 ? 1 : edits === 2 && shortest >= 6 ? 2 : 3;
  },
};

/** One of a few values: the same or not. */
export const compareCategories: Comparator<string> = {
  levels: ['same', 'different'],
  prepare: (value) => value || undefined,
  compare: (a, b) => (a === b ? 0 : 1),
};
