/** Whole numbers below a limit, the same for the same seed. */
export type Dice = (limit: number) => number;

/** Kinds of disguise as they are reported. */
export const DISGUISE_CLASSES = [
  'letters apart',
  'stretched and torn',
  'word by word',
  'other signs',
  'other script',
  'misspelt',
] as const;
export type DisguiseClass = (typeof DISGUISE_CLASSES)[number];

/** A name as a disguise looks at it. */
export interface DisguisedName {
  readonly text: string;
  /** Characters with their marks. */
  readonly letters: readonly string[];
  readonly script: NameScript;
  /** The same organisation in other scripts. */
  readonly peers: readonly string[];
}

/** One way to write a name so that a filter does not see it. */
export interface Disguise {
  readonly id: string;
  readonly class: DisguiseClass;
  fits(name: DisguisedName): boolean;
  /** The written form; the name itself where chance left nothing to change. */
  write(name: DisguisedName, dice: Dice): string;
}

export type NameScript = 'Latin' | 'Arabic' | 'Cyrillic' | 'Devanagari' | 'Bengali' | 'other';
const SCRIPTS: ReadonlyArray<readonly [script: NameScript, letters: RegExp]> = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Latin', /\p{Script=Latin}/u],
];
const LETTER = /[\p{L}\p{N}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** @param others names of the same organisation */
export function nameOf(text: string, others: readonly string[] = []): DisguisedName {
  const script = scriptOf(text);
  const peers = others.filter((other) => scriptOf(other) !== script);
  return { text, letters: charactersOf(text), script, peers };
}

function scriptOf(text: string): NameScript {
  return SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? 'other';
}

export function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

export function isLetter(character: string): boolean {
  return LETTER.test(character);
}

/** Letters and digits of a text, marks left out. */
export function countLetters(text: string): number {
  return charactersOf(text).filter(isLetter).length;
}

export function pick<T>(dice: Dice, from: readonly [T, ...T[]]): T {
  return from[dice(from.length)] ?? from[0];
}

export function isLikely(dice: Dice, percent: number): boolean {
  return dice(100) < percent;
}

/** Places of `from`, in order: at least one, at most `most`. */
export function somePlaces(dice: Dice, from: readonly number[], most: number): ReadonlySet<number> {
  const left = [...from];
  const chosen = new Set<number>();
  for (let wanted = 1 + dice(most); wanted > 0 && left.length > 0; wanted--) {
    for (const place of left.splice(dice(left.length), 1)) chosen.add(place);
  }
  return chosen;
}

/** Places after which a word goes on: between two letters. */
export function innerPlaces(letters: readonly string[]): number[] {
  return letters.flatMap((letter, at) => (isLetter(letter) && isLetter(letters[at + 1] ?? '') ? [at] : []));
}

/** Writes something after the letters at some inner places. */
export function insertBetween(
  letters: readonly string[],
  dice: Dice,
  most: number,
  what: () => string,
): string {
  const places = somePlaces(dice, innerPlaces(letters), most);
  return letters.map((letter, at) => (places.has(at) ? letter + what() : letter)).join('');
}

/** Changes some of the letters that `change` knows: each with this likelihood, one at least. */
export function changeSome(
  letters: readonly string[],
  dice: Dice,
  percent: number,
  change: (letter: string) => string | undefined,
): string {
  const able = letters.flatMap((letter, at) => (change(letter) === undefined ? [] : [at]));
  const sure = able[dice(Math.max(1, able.length))];
  return letters
    .map((letter, at) =>
      able.includes(at) && (at === sure || isLikely(dice, percent)) ? (change(letter) ?? letter) : letter,
    )
    .join('');
}
