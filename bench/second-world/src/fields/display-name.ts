import type { FullName } from '../names/choose-name.ts';
import type { NamePart } from '../names/name-book.ts';
import { respell } from '../names/respell.ts';
import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

const parts = ({ before, given, family }: FullName): NamePart[] =>
  before === undefined ? [given, family] : [before, given, family];

/** Name that an account shows, in the letters of its owner; the spelling stays the owner's. */
export function displayName({ seed }: World, { number, name, ownScript }: Person): string {
  const draws = new Draws(seed, 'display-name', number);
  const way = draws.unit();
  const chosen = way < 0.08 ? [name.given] : parts(name);
  const written = chosen.map((part) => {
    const other = draws.chance(0.25) && part.spellings.length > 0 ? draws.pick(part.spellings) : part.latin;
    return ownScript ? (part.own ?? part.latin) : other;
  });
  const text = written.join(' ');
  if (way > 0.92 && !ownScript) return text.toLowerCase();
  return way > 0.89 ? `${text} ${draws.pick(['🌹', '✨', '❤️', '🌙', '🔥'])}` : text;
}

/** The same name written otherwise, in Latin letters. */
export function respelledName({ name }: Person, draws: Draws): string {
  const order = draws.chance(0.2) ? [name.family, name.given] : [name.given, name.family];
  return order.map((part) => respell(part, draws)).join(' ');
}
