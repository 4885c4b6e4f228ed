import type { Draws } from '../random/draws.ts';
import type { NamePart } from './name-book.ts';

const SWAPS: readonly [RegExp, string][] = [
  [/ee/, 'i'],
  [/ou/, 'u'],
  [/aa/, 'a'],
  [/q/i, 'k'],
  [/i(?=.)/, 'ee'],
  [/u(?=.)/, 'oo'],
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/y$/, 'ie'],
  [/a(?=.)/, 'aa'],
  [/e(?=.)/, 'a'],
  [/o(?=.)/, 'ou'],
];

/** Another spelling that people use, or one that sounds alike; always another than the name's own. */
export function respell({ latin, spellings }: NamePart, draws: Draws): string {
  if (spellings.length > 0 && draws.chance(0.8)) return draws.pick(spellings);
  const able = SWAPS.map(([from, to]) => latin.replace(from, to)).filter((other) => other !== latin);
  return able.length === 0 ? `${latin}${latin.slice(-1)}` : draws.pick(able);
}
