import type { SignUpRow } from '../sign-up-row.ts';
import { type Behaviour, firstDay, ownBehaviour, resumed } from './behaviour.ts';
import { type Chance, createChance } from './chance.ts';
import { changedDevice, type Device, deviceOf } from './devices.ts';
import {
  firstName,
  HANDLE_STYLES,
  handleOf,
  lastName,
  mailAlias,
  mailboxOf,
  similarHandle,
} from './names.ts';
import type { Person } from './people.ts';
import { sessionAt, vpnSession } from './places.ts';

/**
 * How somebody hides who comes back:
 * T0 an alias of the same mailbox, and little else is changed; T1 a new mailbox, the same phone or device, a similar
 * handle; T2 new mailbox and phone, the same device and network, a similar handle; T3 all contact and the handle new,
 * some parts of the device changed, half of them at the same network; T4 all new but the parts of the device, from a
 * VPN; T5 all new, from a VPN. From T3 on they are known by what they do: whom they follow, what they link and post.
 */
export const TACTICS = ['T0', 'T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type Tactic = (typeof TACTICS)[number];

interface Return {
  readonly email: string;
  readonly phone: string | undefined;
  readonly device: Device;
  readonly sendsDevice: boolean;
  readonly handle: string;
  readonly name: string;
  readonly atSamePlace: boolean;
  readonly fromVpn: boolean;
}

const NEW_NUMBERS = 400_000_000;
const NEW_DEVICES = 1_700_000_000;
const MEDIAN_GAP_MS = 2 * 86_400_000;

/** The account with which a removed person comes back. */
export function returnOf(
  seed: number,
  people: number,
  person: Person,
  tactic: Tactic,
  removed: { readonly at: number; readonly behaviour: Behaviour },
): SignUpRow {
  const chance = createChance(seed, person.number, 20);
  const at = removed.at + gapOf(chance);
  const made = TACTIC[tactic](chance, seed, person);
  const elsewhere = { kind: 'nat', number: chance.below(Math.max(1, Math.round(people / 10_000))) } as const;
  const from = made.atSamePlace ? person.place : elsewhere;
  const first = firstDay(chance, person.communities, true);
  return {
    role: 'signup',
    person: `person-${person.number}`,
    tactic,
    at,
    email: made.email,
    ...(made.phone && { phone: made.phone }),
    ...(made.sendsDevice && { device: made.device.id }),
    parts: made.device.parts,
    agent: made.device.agent,
    handle: made.handle,
    name: made.name,
    sessions: [made.fromVpn ? vpnSession(chance, seed, at) : sessionAt(chance, seed, from, people, at)],
    ...resumed(chance, first, removed.behaviour, ownBehaviour(seed, person.number)),
  };
}

const TACTIC: Readonly<Record<Tactic, (chance: Chance, seed: number, person: Person) => Return>> = {
  T0: (chance, seed, person) => ({
    ...fresh(chance, seed, person),
    email: mailAlias(chance, person.email),
    device: chance.is(0.6) ? person.device : newDevice(seed, person),
    handle: chance.is(0.7) ? similarHandle(chance, person.handle) : newHandle(chance, person),
    name: chance.is(0.6) ? nameOf(person) : newName(chance, person),
    atSamePlace: chance.is(0.7),
    fromVpn: false,
  }),
  T1: (chance, seed, person) => {
    const byPhone = person.hasPhone && chance.is(0.5);
    return {
      ...fresh(chance, seed, person),
      phone: byPhone ? person.phone : newPhone(chance, person),
      device: byPhone ? newDevice(seed, person) : person.device,
      sendsDevice: byPhone ? chance.is(0.85) : true,
      handle: similarHandle(chance, person.handle),
      name: chance.is(0.5) ? nameOf(person) : newName(chance, person),
      atSamePlace: chance.is(0.7),
      fromVpn: false,
    };
  },
  T2: (chance, seed, person) => ({
    ...fresh(chance, seed, person),
    device: person.device,
    sendsDevice: true,
    handle: similarHandle(chance, person.handle),
    name: chance.is(0.4) ? nameOf(person) : newName(chance, person),
    atSamePlace: true,
    fromVpn: false,
  }),
  T3: (chance, seed, person) => ({
    ...fresh(chance, seed, person),
    device: changedDevice(seed, person.number, person.device, 4 + chance.below(4)),
    atSamePlace: chance.is(0.5),
    fromVpn: false,
  }),
  T4: (chance, seed, person) => ({
    ...fresh(chance, seed, person),
    device: changedDevice(seed, person.number, person.device, 8),
    fromVpn: true,
  }),
  T5: (chance, seed, person) => ({ ...fresh(chance, seed, person), fromVpn: true }),
};

/** All new. */
function fresh(chance: Chance, seed: number, person: Person): Return {
  const name = newName(chance, person);
  const [first = '', last = ''] = name.split(' ');
  return {
    email: mailboxOf(chance, { first, last, digits: `${chance.below(90) + 10}` }, 1e8 + person.number),
    phone: newPhone(chance, person),
    device: newDevice(seed, person),
    sendsDevice: chance.is(0.85),
    handle: newHandle(chance, person),
    name,
    atSamePlace: false,
    fromVpn: false,
  };
}

function nameOf({ first, last }: Person): string {
  return `${first} ${last}`;
}

function newName(chance: Chance, { flavour }: Person): string {
  return `${firstName(chance, flavour)} ${lastName(chance, flavour)}`;
}

function newHandle(chance: Chance, { flavour }: Person): string {
  const named = {
    first: firstName(chance, flavour),
    last: lastName(chance, flavour),
    digits: `${chance.below(90) + 10}`,
  };
  return handleOf(chance, named, chance.below(HANDLE_STYLES));
}

function newPhone(chance: Chance, { number }: Person): string | undefined {
  if (!chance.is(0.6)) return undefined;
  const line = NEW_NUMBERS + ((number * 41) % 100_000_000);
  return `+923${String(Math.floor(line / 1e7)).padStart(2, '0')}${String(line % 1e7).padStart(7, '0')}`;
}

function newDevice(seed: number, { number }: Person): Device {
  return deviceOf(seed, NEW_DEVICES + number);
}

/** Log-normal: half within two days, one in six after more than a fortnight, at most 60 days. */
function gapOf(chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
  return Math.min(60 * 86_400_000, MEDIAN_GAP_MS * Math.exp(2 * normal));
}
