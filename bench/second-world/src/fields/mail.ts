import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { numberOfKey } from '../random/number-of-key.ts';
import type { World } from '../world.ts';
import { asciiName } from './ascii-name.ts';

const THROWAWAY = ['mailinator.com', 'yopmail.com', 'guerrillamail.com', 'temp-mail.org', '10minutemail.com'];
const THROWAWAY_SHARE = 0.015;
const OWN_DOMAIN_SHARE = 0.02;
const TAGS = ['app', 'social', 'new', 'news', 'chat', '2', 'fb', 'mobile'];

/** A mailbox: what is delivered into it whatever the sender types. */
export interface Mailbox {
  readonly local: string;
  readonly domain: string;
  readonly own: boolean;
}

/** Mailbox of a person; the number in it is of one key, so no two have it by accident. */
export function mailboxOf({ seed }: World, person: Person): Mailbox {
  const draws = new Draws(seed, 'mailbox', person.mailKey);
  const number = String(numberOfKey(person.mailKey, 'mailbox'));
  const [given, family] = [asciiName(person.name.given), asciiName(person.name.family)];
  if (draws.chance(OWN_DOMAIN_SHARE))
    return { local: given, domain: `${family}-${number}.example`, own: true };
  const domain = draws.chance(THROWAWAY_SHARE)
    ? draws.pick(THROWAWAY)
    : draws.common(person.place.country.mailboxes);
  const separator = draws.pick(['', '.', '_', '']);
  const local = draws.pick([
    `${given}${separator}${family}${number}`,
    `${given}${number}`,
    `${given}${number.slice(0, 3)}${family}${number.slice(3)}`,
    `${family}${separator}${given}${number}`,
    `${given.slice(0, 1)}${separator}${family}${number}`,
  ]);
  return { local: domain === 'gmail.com' ? local.replaceAll('_', '') : local, domain, own: false };
}

/** The address as people mostly type it. */
export const plainAddress = ({ local, domain }: Mailbox): string => `${local}@${domain}`;

/** Another address of the same mailbox: dots where they do not count, a tag after a plus, any name at an own domain. */
export function aliasAddress({ local, domain, own }: Mailbox, draws: Draws): string {
  const tag = draws.pick(TAGS);
  if (own) return draws.chance(0.5) ? `${tag}@${domain}` : `${local}@${tag}.${domain}`;
  if (domain !== 'gmail.com') return `${local}+${tag}@${domain}`;
  const at = 1 + draws.below(local.length - 1);
  const dotted = local.includes('.') ? local.replaceAll('.', '') : `${local.slice(0, at)}.${local.slice(at)}`;
  return draws.chance(0.5) ? `${dotted}@${domain}` : `${local}+${tag}@${domain}`;
}

/** An address with a slip of the finger. */
export function mistypeAddress(address: string, draws: Draws): string {
  const at = 1 + draws.below(Math.max(1, address.indexOf('@') - 1));
  if (draws.chance(0.4)) return address.replace(/\.[a-z]+$/, '.con');
  return draws.chance(0.5)
    ? address.slice(0, at) + address.slice(at + 1)
    : address.slice(0, at) + address.slice(at - 1);
}
