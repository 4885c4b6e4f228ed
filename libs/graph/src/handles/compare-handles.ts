import { editDistance } from '../compare/edit-distance.ts';
import { jaroWinkler } from '../compare/jaro-winkler.ts';
import type { PreparedHandle } from './prepare-handle.ts';
import { sharedPieces } from './shared-pieces.ts';

/** How two handles can agree; the first that holds. */
export const HANDLE_LEVELS = [
  'same',
  'same-letters-and-digits',
  'same-letters',
  'turned-round',
  'same-when-read-aloud',
  'one-edit',
  'at-an-end',
  'within',
  'two-edits',
  'very-alike',
  'shares-six-letters',
  'alike',
  'shares-five-letters',
  'somewhat-alike',
  'shares-four-letters',
  'shares-three-letters',
  'different',
] as const;
export type HandleLevel = (typeof HANDLE_LEVELS)[number];

/** What is weighed beside the level, each about 0 to 5. */
export const HANDLE_MEASURES = [
  'shared-bits',
  'shared-bits-up-to-30',
  'fewer-unshared',
  'more-unshared',
  'share-of-shorter',
  'share-of-longer',
  'same-digits',
  'other-digits',
  'digits-in-one',
  'digits-within',
] as const;

export interface HandleComparison {
  readonly level: HandleLevel;
  /** In the order of HANDLE_MEASURES. */
  readonly measures: readonly number[];
}

/** Bits that any shared stretch costs, since it may lie anywhere in both handles. */
const PLACE_BITS = 2;
/** Further stretches hang together with the first. */
const FURTHER = 0.7;
const MOST_BITS = 30;

/**
 * Compares two handles: the level of agreement, how surprising the letters are that they share (a stem that many have
 * says little), how much neither shares, and their digits. Symmetric but for ties between stretches.
 */
export function compareHandles(a: PreparedHandle, b: PreparedHandle): HandleComparison {
  const pieces = sharedPieces(a.letters, b.letters);
  const bits = pieces
    .map(({ inA, length }) =>
      Math.max(0, (a.surprise[inA + length] ?? 0) - (a.surprise[inA] ?? 0) - PLACE_BITS),
    )
    .sort((x, y) => y - x);
  const shared = bits.reduce((sum, one, at) => sum + one * (at === 0 ? 1 : FURTHER), 0);
  const letters = pieces.reduce((sum, { length }) => sum + length, 0);
  const [shorter, longer] = ordered(a.letters.length, b.letters.length);
  return {
    level: levelOf(a, b, Math.max(0, ...pieces.map(({ length }) => length))),
    measures: [
      shared / 10,
      Math.min(shared, MOST_BITS) / 10,
      (shorter - letters) / 5,
      (longer - letters) / 5,
      letters / Math.max(1, shorter),
      letters / Math.max(1, longer),
      ...digitMeasures(a.digits, b.digits),
    ],
  };
}

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

function digitMeasures(a: string, b: string): readonly number[] {
  if (a === b) return [Math.min(a.length, 5), 0, 0, 0];
  if (a === '' || b === '') return [0, 0, 1, 0];
  return [0, 1, 0, a.includes(b) || b.includes(a) ? Math.min(a.length, b.length, 5) : 0];
}

function levelOf(a: PreparedHandle, b: PreparedHandle, longestPiece: number): HandleLevel {
  return sameLevel(a, b) ?? nearLevel(a, b) ?? likeLevel(a.letters, b.letters, longestPiece);
}

function sameLevel(a: PreparedHandle, b: PreparedHandle): HandleLevel | undefined {
  if (a.text === b.text) return 'same';
  if (a.signs === b.signs) return 'same-letters-and-digits';
  if (a.letters === b.letters && a.letters.length >= 4) return 'same-letters';
  if (
    a.letters.length === b.letters.length &&
    a.letters.length >= 6 &&
    (a.letters + a.letters).includes(b.letters)
  )
    return 'turned-round';
  return a.skeleton === b.skeleton && a.skeleton.length >= 4 ? 'same-when-read-aloud' : undefined;
}

function nearLevel(a: PreparedHandle, b: PreparedHandle): HandleLevel | undefined {
  const shortest = Math.min(a.signs.length, b.signs.length);
  const edits = shortest >= 4 ? editDistance(a.signs, b.signs, 2) : 3;
  if (edits <= 1) return 'one-edit';
  const [short, long] =
    a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (short.length >= 4 && long.includes(short))
    return long.startsWith(short) || long.endsWith(short) ? 'at-an-end' : 'within';
  return edits === 2 && shortest >= 6 ? 'two-edits' : undefined;
}

function likeLevel(a: string, b: string, longestPiece: number): HandleLevel {
  const likeness = jaroWinkler(a, b);
  if (likeness >= 0.92) return 'very-alike';
  if (longestPiece >= 6) return 'shares-six-letters';
  if (likeness >= 0.85) return 'alike';
  if (longestPiece === 5) return 'shares-five-letters';
  if (likeness >= 0.75) return 'somewhat-alike';
  if (longestPiece === 4) return 'shares-four-letters';
  return longestPiece === 3 ? 'shares-three-letters' : 'different';
}
