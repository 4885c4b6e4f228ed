import type { SignUpRow } from '../sign-up-row.ts';
import type { Chance } from './chance.ts';
import { firstName, HANDLE_STYLES, handleOf } from './names.ts';
import type { Person } from './people.ts';
import { sessionAt } from './places.ts';

/** Innocents of whom most is the same as of somebody who was removed. */
export const BYSTANDERS = [
  'sibling',
  'resold-device',
  'recycled-number',
  'colleague',
  'campus-mate',
] as const;

/** Turns a newcomer into a bystander of a removed person. */
export function besideRemoved(
  chance: Chance,
  seed: number,
  people: number,
  newcomer: SignUpRow,
  removed: Person,
): SignUpRow {
  const kind = chance.pick(BYSTANDERS);
  const planted = { ...newcomer, groups: [`beside ${kind}`] };
  const { device, phone, last, digits, style, place, flavour } = removed;
  const { at } = newcomer;
  switch (kind) {
    case 'sibling': {
      // On the device of the removed one, of the same name, with a handle that a family would have.
      const named = {
        first: firstName(chance, flavour),
        last,
        digits: chance.is(0.5) ? digits : `${chance.below(90) + 10}`,
      };
      return {
        ...planted,
        device: device.id,
        parts: device.parts,
        agent: device.agent,
        name: `${named.first} ${last}`,
        handle: handleOf(chance, named, chance.is(0.5) ? style : chance.below(HANDLE_STYLES)),
        sessions: [sessionAt(chance, seed, place, people, at)],
      };
    }
    case 'resold-device':
      return { ...planted, device: device.id, parts: device.parts, agent: device.agent };
    case 'recycled-number':
      return { ...planted, phone };
    case 'colleague': {
      const [office = ''] = removed.handle.split(/[._]/);
      return {
        ...planted,
        parts: device.parts,
        agent: device.agent,
        handle: `${office}.${firstName(chance, flavour)}`,
        sessions: [sessionAt(chance, seed, place, people, at)],
      };
    }
    case 'campus-mate':
      return {
        ...planted,
        parts: device.parts,
        agent: device.agent,
        sessions: [sessionAt(chance, seed, place, people, at)],
      };
  }
}
