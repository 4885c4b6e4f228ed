import { giverOf } from '../people/giver-of.ts';
import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { numberOfKey } from '../random/number-of-key.ts';
import type { World } from '../world.ts';

/** A number without the country's code, as digits; of one key alone, whoever has it now. */
export function nationalNumber({ seed }: World, { place: { country }, phoneKey }: Person): string {
  const draws = new Draws(seed, 'number', phoneKey);
  const prefix = draws.pick(country.carriers[giverOf(seed, country, phoneKey)]?.prefixes ?? []);
  const digits = String(numberOfKey(phoneKey, 'phone')).padStart(7, '0');
  return country.digits > 7 ? `${prefix}${draws.below(10)}${digits}` : `${prefix}${digits}`;
}

/** A number as it was typed into a form. */
export interface TypedNumber {
  readonly phone: string;
  readonly phoneRegion?: string;
}

/** Types a number in one of the ways people do; where the country's code is left out, most forms know the country. */
export function typeNumber(person: Person, national: string, draws: Draws): TypedNumber {
  const { calling, code } = person.place.country;
  const way = draws.unit();
  const [head, tail] = [national.slice(0, 3), national.slice(3)];
  if (way < 0.5) return { phone: `+${calling}${national}` };
  if (way < 0.62) return { phone: `+${calling} ${head} ${tail}` };
  if (way < 0.68) return { phone: `00${calling}${national}` };
  const trunk = code === 'BR' ? '' : '0';
  const local = way < 0.86 ? `${trunk}${national}` : `${trunk}${head}-${tail}`;
  return draws.chance(0.9) ? { phone: local, phoneRegion: code } : { phone: local };
}

/** A number of which one digit is another. */
export function mistypeNumber(phone: string, draws: Draws): string {
  const at = phone.length - 1 - draws.below(4);
  return `${phone.slice(0, at)}${draws.below(10)}${phone.slice(at + 1)}`;
}
