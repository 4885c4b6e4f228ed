import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { Profile } from '../row.ts';
import type { World } from '../world.ts';
import { avatarOf } from './avatar.ts';
import { bioOf, profileLinksOf } from './bio.ts';
import { deviceOf } from './device.ts';
import { displayName } from './display-name.ts';
import { handleOf } from './handle.ts';
import { inviteOf } from './invite.ts';
import { aliasAddress, mailboxOf, mistypeAddress, plainAddress } from './mail.ts';
import { mistypeNumber, nationalNumber, typeNumber } from './phone.ts';

/** Shares of accounts of which a field is not known, where the country does not say. */
const MISSING = {
  name: 0.1,
  bio: 0.4,
  avatar: 0.36,
  payment: 0.88,
  invite: 0.78,
  profileLinks: 0.84,
  device: 0.2,
  parts: 0.28,
  agent: 0.1,
} as const;
const ALIAS_SHARE = 0.04;
const WRONG_MAIL = 0.02;
const WRONG_PHONE = 0.025;

/**
 * What a person's account shows and is reached by. Accounts of one person use the same things and lack others.
 *
 * @param account number of the account among the person's
 */
export function profileOf(world: World, person: Person, account = 0): Profile {
  const draws = new Draws(world.seed, 'profile', person.number, account);
  const links = draws.chance(MISSING.profileLinks) ? [] : profileLinksOf(world, person);
  return {
    ...mailOf(world, person, draws),
    ...phoneOf(world, person, draws),
    ...shownDevice(world, person, draws),
    ...(draws.chance(MISSING.payment) ? {} : { payment: paymentOf(world, person) }),
    ...(draws.chance(MISSING.invite) ? {} : { invite: inviteOf(world, person) }),
    handle: handleOf(world, person),
    ...(draws.chance(MISSING.name) ? {} : { name: displayName(world, person) }),
    ...(draws.chance(MISSING.bio) ? {} : { bio: bioOf(world, person, links) }),
    ...(links.length === 0 ? {} : { profileLinks: links }),
    ...(draws.chance(MISSING.avatar) ? {} : { avatar: { pdq: avatarOf(world, person.number) } }),
  };
}

function mailOf(world: World, person: Person, draws: Draws): Profile {
  if (draws.chance(person.place.country.noEmail)) return {};
  const mailbox = mailboxOf(world, person);
  const address = draws.chance(ALIAS_SHARE) ? aliasAddress(mailbox, draws) : plainAddress(mailbox);
  if (draws.chance(WRONG_MAIL)) return { email: mistypeAddress(address, draws), emailVerified: false };
  return { email: address, emailVerified: draws.chance(0.7) };
}

function phoneOf(world: World, person: Person, draws: Draws): Profile {
  if (draws.chance(person.place.country.noPhone)) return {};
  const typed = typeNumber(person, nationalNumber(world, person), draws);
  if (draws.chance(WRONG_PHONE)) {
    return { ...typed, phone: mistypeNumber(typed.phone, draws), phoneVerified: false };
  }
  return { ...typed, phoneVerified: draws.chance(0.75) };
}

/** Web views and browsers give no device; some give no properties either. */
function shownDevice(world: World, person: Person, draws: Draws): Profile {
  const { id, parts, agent } = deviceOf(world, person);
  return {
    ...(draws.chance(MISSING.device) ? {} : { device: id }),
    ...(draws.chance(MISSING.parts) ? {} : { parts }),
    ...(draws.chance(MISSING.agent) ? {} : { agent }),
  };
}

/** Token of an instrument; families share one now and then. */
function paymentOf({ seed }: World, { number, place }: Person): string {
  const draws = new Draws(seed, 'payment-holder', number);
  const holder = draws.chance(0.15) ? place.household : number;
  return `pm_${new Draws(seed, 'payment', holder).hex(24)}`;
}
