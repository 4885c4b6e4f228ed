import type { Comparator } from './comparator.ts';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { soundKey } from './sound-key.ts';

export interface PreparedName {
  readonly text: string;
  /** Without spaces, hyphens and apostrophes. */
  readonly letters: string;
  readonly sound: string;
}

const LEVELS = [
  'same',
  'same-letters',
  'one-edit',
  'very-alike',
  'initial',
  'beginning',
  'sounds-alike',
  'alike',
  'somewhat-alike',
  'different',
] as const;

const SHORTEST_EDITED = 4;
const SHORTEST_BEGINNING = 3;

/** One name of a person: given or family. */
export const compareNameParts: Comparator<PreparedName> = {
  levels: LEVELS,
  prepare: (value) => {
    const letters = value.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    return letters === '' ? undefined : { text: value, letters, sound: soundKey(letters) };
  },
  compare: (a, b) => LEVELS.indexOf(levelOf(a, b)),
};

function levelOf(a: PreparedName, b: PreparedName): (typeof LEVELS)[number] {
  if (a.text === b.text) return 'same';
  if (a.letters === b.letters) return 'same-letters';
  const [short, long] =
    a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'different';
  if (short.length >= SHORTEST_EDITED && editDistance(short, long, 1) <= 1) return 'one-edit';
  const likeness = jaroWinkler(short, long);
  if (likeness >= 0.92) return 'very-alike';
  if (short.length >= SHORTEST_BEGINNING && long.includes(short)) return 'beginning';
  if (a.sound === b.sound && a.sound.length > 1) return 'sounds-alike';
  if (likeness >= 0.82) return 'alike';
  return likeness >= 0.7 ? 'somewhat-alike' : 'different';
}
