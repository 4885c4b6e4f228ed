import { seededNumbers } from '../synthetic-bank.ts';
import { CARRIERS } from './carriers.ts';
import {
  DISGUISE_CLASSES,
  type Dice,
  type Disguise,
  type DisguiseClass,
  type DisguisedName,
  type NameScript,
  nameOf,
} from './disguise.ts';
import { DRAWN_SIGNS } from './drawn-signs.ts';
import { LETTERS_APART } from './letters-apart.ts';
import { MISSPELT } from './misspelt.ts';
import { MIXED_SCRIPTS } from './mixed-scripts.ts';
import { STRETCHED_ARABIC } from './stretched-arabic.ts';
import { WORD_BY_WORD } from './word-by-word.ts';

/** All ways to disguise a name. */
export const DISGUISES: readonly Disguise[] = [
  ...LETTERS_APART,
  ...STRETCHED_ARABIC,
  ...WORD_BY_WORD,
  ...DRAWN_SIGNS,
  ...MIXED_SCRIPTS,
  ...MISSPELT,
];

/** A name and other names of the same organisation. */
export interface NameToDisguise {
  readonly name: string;
  readonly peers?: readonly string[];
}

/** A disguised name in a mild text. */
export interface DisguisedText {
  readonly name: string;
  readonly script: NameScript;
  readonly class: DisguiseClass | 'two at once';
  /** Names of the disguises, in the order in which they were put on. */
  readonly disguises: readonly string[];
  readonly written: string;
  readonly text: string;
  /** Where the written name begins in the text. */
  readonly start: number;
}

/**
 * Disguises each name once by every class that fits it, and once by two disguises at the same time. The same for the same
 * seed.
 *
 * @example
 * const [first] = disguiseNames([{ name: 'Amber League' }], 3);
 * first?.written === 'Amber League' // => false
 * first?.text.includes(first.written) // => true
 */
export function disguiseNames(names: readonly NameToDisguise[], seed: number): DisguisedText[] {
  const dice = seededNumbers(seed);
  for (let warm = 0; warm < 10; warm++) dice(2);
  return names.flatMap(({ name, peers }) => {
    const read = nameOf(name, peers);
    const once = DISGUISE_CLASSES.flatMap((of): DisguisedText[] => {
      const able = DISGUISES.filter((disguise) => disguise.class === of && disguise.fits(read));
      return asText(read, able, dice, of);
    });
    return [...once, ...twice(read, dice)];
  });
}

function asText(
  name: DisguisedName,
  able: readonly Disguise[],
  dice: Dice,
  of: DisguiseClass,
): DisguisedText[] {
  const disguise = able[dice(Math.max(1, able.length))];
  if (!disguise) return [];
  return placed(name, disguise.write(name, dice), [disguise.id], of, dice);
}

/** Two disguises of different classes, one put on over the other. */
function twice(name: DisguisedName, dice: Dice): DisguisedText[] {
  const able = DISGUISES.filter((disguise) => disguise.fits(name));
  const first = able[dice(Math.max(1, able.length))];
  if (!first) return [];
  const written = nameOf(first.write(name, dice), name.peers);
  const next = able.filter((disguise) => disguise.class !== first.class && disguise.fits(written));
  const second = next[dice(Math.max(1, next.length))];
  if (!second) return [];
  return placed(name, second.write(written, dice), [first.id, second.id], 'two at once', dice);
}

function placed(
  { text: name, script }: DisguisedName,
  written: string,
  disguises: readonly string[],
  of: DisguisedText['class'],
  dice: Dice,
): DisguisedText[] {
  if (written === name) return [];
  const carriers = CARRIERS[script];
  const [before = '', after = ''] = (carriers[dice(carriers.length)] ?? carriers[0]).split('{}');
  return [
    { name, script, class: of, disguises, written, text: before + written + after, start: before.length },
  ];
}
