import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';
import { circleOfRank } from './circle.ts';
import { describePerson, type Person, personOf } from './person.ts';

/** How an innocent person can stand next to somebody who was removed. */
export const BESIDE_KINDS = ['sibling', 'next-phone', 'next-device', 'colleague', 'namesake', 'fan'] as const;
export type BesideKind = (typeof BESIDE_KINDS)[number];

/** Innocents who follow a circle though nobody put them beside it. */
const FAN_SHARE = 0.04;
const SHARES_DEVICE = 0.3;
const TRIES = 24;

/** A person as he or she is after being put beside somebody, and how. */
export interface Beside {
  readonly person: Person;
  readonly kind?: BesideKind;
}

/** The innocent person of a sign-up; some are put beside somebody removed on purpose. */
export function innocentPerson(world: World, index: number): Beside {
  const person = personOf(world, world.slotOf(world.removed + world.existing + index));
  const draws = new Draws(world.seed, 'beside', index);
  const circles = Math.max(1, circleOfRank(world.removed));
  const fan = draws.chance(FAN_SHARE) && world.removed > 0 ? { circle: draws.below(circles) } : {};
  if (world.removed === 0 || !draws.chance(world.beside)) return { person: { ...person, ...fan } };
  const kind = draws.pick(BESIDE_KINDS);
  const other = findOther(world, person, kind, draws);
  if (other === undefined) return { person: { ...person, ...fan } };
  return { person: { ...putBeside(world, person, other, kind, draws), ...fan }, kind };
}

/** Somebody removed who lives in the same country and has what is to be shared. */
function findOther(world: World, person: Person, kind: BesideKind, draws: Draws): Person | undefined {
  for (let tries = 0; tries < TRIES; tries++) {
    const rank = draws.below(world.removed);
    const other = personOf(world, world.slotOf(rank));
    const near = kind === 'sibling' || other.place.country === person.place.country;
    const has = kind !== 'colleague' || other.institution !== undefined;
    if (near && has) return { ...other, circle: circleOfRank(rank) };
  }
  return undefined;
}

function putBeside(world: World, person: Person, other: Person, kind: BesideKind, draws: Draws): Person {
  switch (kind) {
    case 'sibling': {
      const householdSize = Math.max(2, other.place.householdSize);
      const sibling = describePerson(world, person.number, { ...other.place, householdSize });
      const lent = draws.chance(SHARES_DEVICE) ? { deviceKey: other.deviceKey, resoldDevice: false } : {};
      return { ...sibling, ...lent };
    }
    case 'next-phone':
      return { ...person, phoneKey: other.phoneKey, recycledSim: true };
    case 'next-device':
      return { ...person, deviceKey: other.deviceKey, resoldDevice: true };
    case 'colleague':
      return other.institution === undefined ? person : { ...person, institution: other.institution };
    case 'namesake':
      return {
        ...person,
        name: other.name,
        carrier: other.carrier,
        carrierNumber: other.carrierNumber,
        place: { ...person.place, district: other.place.district },
      };
    case 'fan':
      return other.circle === undefined ? person : { ...person, circle: other.circle };
    default:
      return kind satisfies never;
  }
}
