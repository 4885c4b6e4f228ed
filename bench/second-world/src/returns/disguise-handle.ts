import { asciiName } from '../fields/ascii-name.ts';
import { respell } from '../names/respell.ts';
import type { Person } from '../people/person.ts';
import type { Draws } from '../random/draws.ts';

const LIKE_LATIN: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  y: 'у',
};
const LEET: Readonly<Record<string, string>> = {
  a: '4',
  e: '3',
  i: '1',
  o: '0',
  s: '5',
  t: '7',
  l: '1',
  b: '8',
  g: '9',
};

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

/** Letters of another script that look the same, or digits that look alike; the number stays or goes. */
export function disguiseHandle(handle: string, draws: Draws): string {
  const table = draws.chance(0.5) ? LIKE_LATIN : LEET;
  const stem = handle.replace(/\d+$/, '');
  const number = draws.chance(0.5) ? handle.slice(stem.length) : String(draws.below(999));
  const letters = Array.from(stem);
  const able = letters.flatMap((letter, at) => (table[letter] === undefined ? [] : [at]));
  const sure = able.length === 0 ? -1 : draws.pick(able);
  const written = letters.map((letter, at) =>
    at === sure || draws.chance(0.5) ? (table[letter] ?? letter) : letter,
  );
  return `${written.join('')}${able.length === 0 ? `_${number}` : number}`;
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
