import { asciiName } from '../fields/ascii-name.ts';
import { respell } from '../names/respell.ts';
import type { Person } from '../people/person.ts';
import type { Draws } from '../random/draws.ts';

/** Signs that pass for a letter: one of another script, a digit where one does, one with an accent. */
const LOOK_ALIKES: Readonly<Record<string, readonly [script: string, digit: string, accent: string]>> = {
  a: ['а', '4', 'á'],
  b: ['ь', '8', 'ḃ'],
  c: ['с', 'c', 'ć'],
  e: ['е', '3', 'é'],
  g: ['ɡ', '9', 'ğ'],
  i: ['і', '1', 'í'],
  l: ['ӏ', '1', 'ĺ'],
  o: ['о', '0', 'ó'],
  p: ['р', 'p', 'ṗ'],
  s: ['ѕ', '5', 'ś'],
  t: ['т', '7', 'ţ'],
  x: ['х', 'x', 'ẋ'],
  y: ['у', 'y', 'ý'],
};
/** Accents are seldomer than the other two. */
const KIND_WEIGHTS = [4, 4, 1];

/** The handle with another number at its end. */
export function renumberHandle(handle: string, draws: Draws): string {
  const stem = handle.replace(/\d+$/, '');
  let number = '';
  do number = String(1 + draws.below(99_999));
  while (`${stem}${number}` === handle);
  return `${stem}${number}`;
}

/** The owner's names spelled otherwise, in another order or with another sign between them. */
export function respellHandle({ name }: Person, draws: Draws): string {
  const parts = [name.given, name.family].map((part) =>
    asciiName({ latin: respell(part, draws), spellings: [] }),
  );
  const order = draws.chance(0.3) ? parts.reverse() : parts;
  return `${order.join(draws.pick(['', '_', '.', '__']))}${draws.below(9_999)}`;
}

/** The handle in signs of one kind that look like its letters, at least one; the number at its end stays or goes. */
export function disguiseHandle(handle: string, draws: Draws): string {
  const kind = draws.weighted(KIND_WEIGHTS);
  const alike = (letter: string) => LOOK_ALIKES[letter]?.[kind] ?? letter;
  const stem = handle.replace(/\d+$/, '');
  const number = draws.chance(0.5) ? handle.slice(stem.length) : String(draws.below(999));
  const letters = Array.from(stem);
  const able = letters.flatMap((letter, at) => (alike(letter) === letter ? [] : [at]));
  if (able.length === 0) return `${stem}_${number}`;
  const sure = draws.pick(able);
  const written = letters.map((letter, at) => (at === sure || draws.chance(0.5) ? alike(letter) : letter));
  return `${written.join('')}${number}`;
}

/** A handle that passes for somebody else's at a glance. */
export function mimicHandle(handle: string, draws: Draws): string {
  const at = 1 + draws.below(Math.max(1, handle.length - 1));
  return draws.pick([
    `${handle}_`,
    `_${handle}`,
    `${handle.slice(0, at)}${handle.slice(at - 1)}`,
    `${handle}${draws.below(10)}`,
    handle.includes('_') ? handle.replace('_', '__') : `${handle.slice(0, at)}_${handle.slice(at)}`,
  ]);
}
