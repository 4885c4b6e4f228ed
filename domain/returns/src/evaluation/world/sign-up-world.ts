import { BreakwaterError } from '@breakwater/kernel';
import type { SignUpRow } from '../sign-up-row.ts';
import { firstDay, ownBehaviour } from './behaviour.ts';
import { besideRemoved } from './bystanders.ts';
import { createChance } from './chance.ts';
import { createPeople, type Person, profileOf } from './people.ts';
import { type PlaceShares, sessionAt } from './places.ts';
import { returnOf, TACTICS, type Tactic } from './tactics.ts';

/** How large a simulated world is. */
export interface WorldSize {
  readonly seed: number;
  /** Sign-ups of people who were never removed. */
  readonly signUps: number;
  readonly removed: number;
  /** Accounts that live; as many as sign up when left out. */
  readonly existing?: number;
  /** Returns of each tactic; a tenth of the removed when left out. */
  readonly returns?: number;
  readonly tactics?: readonly Tactic[];
  /** Where people mostly are; as it is by nature when left out. */
  readonly places?: PlaceShares;
}

/** Rows of a simulated world, made while they are read: each read gives the same. */
export interface SignUpWorld {
  /** How many rows each gives, about. */
  readonly counts: { readonly removed: number; readonly existing: number; readonly signUps: number };
  removed(): Iterable<SignUpRow>;
  existing(): Iterable<SignUpRow>;
  /** Newcomers and returns, mixed. */
  signUps(): Iterable<SignUpRow>;
}

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);
/** Removals fall on the first sixty days, sign-ups on the ninety from the start. */
const REMOVALS_MS = 60 * DAY_MS;
const SIGN_UPS_MS = 90 * DAY_MS;
const SESSIONS = 4;
/** Newcomers on a device or number that somebody had before, and how often the device still says that it is the same. */
const RESOLD = 0.015;
const KEEPS_ID = 0.3;
const RECYCLED = 0.01;
/** Newcomers who stand beside somebody removed on purpose: far more than by nature. */
const BESIDE = 0.005;

/**
 * A world in which people sign up, share homes, carriers, schools, offices, cafés, devices and numbers, and in which some
 * of those removed come back. All that is claimed from it is simulated.
 *
 * @throws BreakwaterError world-invalid
 * @example
 * const world = createSignUpWorld({ seed: 1, signUps: 40, removed: 10, existing: 50, returns: 1 });
 * [...world.signUps()].filter(({ tactic }) => tactic !== undefined).length // => 6
 * createSignUpWorld({ seed: 1, signUps: 1, removed: 10, existing: 5 }) // => throws world-invalid
 */
export function createSignUpWorld(size: WorldSize): SignUpWorld {
  const { seed, signUps, removed, existing = signUps, tactics = TACTICS } = size;
  const { returns = Math.ceil(removed / 10) } = size;
  if (!(signUps > 0 && removed > 0 && existing >= removed && returns * tactics.length <= removed)) {
    throw new BreakwaterError(
      'world-invalid',
      'A world needs sign-ups and removals, no more removals than existing accounts, and a removal for each return.',
      { status: 422 },
    );
  }
  const people = createPeople(seed, existing + signUps, size.places);
  const { newcomers, residents } = dealRoles(seed, people.count, signUps);
  // Spread over the whole, so that homes have removed ones and newcomers as chance has it.
  const removedPeople = Array.from(
    { length: removed },
    (_, at) => residents[Math.floor((at * residents.length) / removed)] ?? 0,
  );

  const removedAt = ({ number }: Person) => START + createChance(seed, number, 5).next() * REMOVALS_MS;
  const behaviourOf = (person: Person) => {
    const fresh = firstDay(createChance(seed, person.number, 6), person.communities, true);
    const own = ownBehaviour(seed, person.number);
    return { ...fresh, links: [...own.links, ...fresh.links], media: own.media, texts: own.texts };
  };

  function removedRow(number: number): SignUpRow {
    const person = people.person(number);
    const at = removedAt(person);
    const chance = createChance(seed, number, 7);
    const sessions = Array.from({ length: SESSIONS }, () =>
      sessionAt(chance, seed, person.place, people.count, at - chance.next() * 30 * DAY_MS),
    );
    // In weeks of sessions the device was seen at least once.
    const device = person.device.id;
    return { role: 'removed', at, ...profileOf(person), device, sessions, ...behaviourOf(person) };
  }

  function existingRow(number: number): SignUpRow {
    const person = people.person(number);
    const chance = createChance(seed, number, 8);
    const at = START - chance.next() * 300 * DAY_MS;
    const session = () =>
      sessionAt(chance, seed, person.place, people.count, START + chance.next() * REMOVALS_MS);
    return {
      role: 'existing',
      at,
      ...profileOf(person),
      sessions: [session(), session()],
      ...firstDay(chance, person.communities),
    };
  }

  function newcomerRow(number: number): SignUpRow {
    const person = people.person(number);
    const chance = createChance(seed, number, 9);
    const at = START + chance.next() * SIGN_UPS_MS;
    const row: SignUpRow = {
      role: 'signup',
      at,
      ...profileOf(person),
      sessions: [sessionAt(chance, seed, person.place, people.count, at)],
      ...firstDay(chance, person.communities),
    };
    if (chance.is(BESIDE)) {
      const beside = people.person(chance.pick(removedPeople));
      return besideRemoved(chance, seed, people.count, row, beside);
    }
    const { device, phone } = people.person(residents[chance.below(residents.length)] ?? 0);
    if (chance.is(RESOLD)) {
      const id = chance.is(KEEPS_ID) ? device.id : person.device.id;
      return { ...row, parts: device.parts, agent: device.agent, device: id };
    }
    return chance.is(RECYCLED) ? { ...row, phone } : row;
  }

  function returnRow(at: number): SignUpRow {
    const tactic = tactics[at % tactics.length] ?? 'T0';
    const person = people.person(removedPeople[Math.floor((at * removed) / (returns * tactics.length))] ?? 0);
    const before = { at: removedAt(person), behaviour: behaviourOf(person) };
    return returnOf(seed, people.count, person, tactic, before);
  }

  return {
    counts: {
      removed,
      existing: residents.length - removed,
      signUps: newcomers.length + returns * tactics.length,
    },
    *removed() {
      for (const number of removedPeople) yield removedRow(number);
    },
    *existing() {
      const gone = new Set(removedPeople);
      for (const number of residents) if (!gone.has(number)) yield existingRow(number);
    },
    *signUps() {
      const all = returns * tactics.length;
      let made = 0;
      for (const [at, number] of newcomers.entries()) {
        yield newcomerRow(number);
        // As many returns as there should be by now.
        while (made < ((at + 1) / newcomers.length) * all) yield returnRow(made++);
      }
    },
  };
}

/** Who lives there and who comes: by chance, so that both are in one home. */
function dealRoles(seed: number, count: number, signUps: number) {
  const newcomers: number[] = [];
  const residents: number[] = [];
  const chance = createChance(seed, 10);
  for (let number = 0; number < count; number += 1) {
    const wanted = signUps - newcomers.length;
    (chance.is(wanted / (count - number)) ? newcomers : residents).push(number);
  }
  return { newcomers: Uint32Array.from(newcomers), residents: Uint32Array.from(residents) };
}
