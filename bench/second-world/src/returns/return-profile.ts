import { flipBits } from '../fields/avatar.ts';
import { respelledName } from '../fields/display-name.ts';
import { aliasAddress, mailboxOf, plainAddress } from '../fields/mail.ts';
import { nationalNumber, typeNumber } from '../fields/phone.ts';
import { profileOf } from '../fields/profile.ts';
import { labelOf, type Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { Profile } from '../row.ts';
import type { World } from '../world.ts';
import { disguiseHandle, mimicHandle, renumberHandle, respellHandle } from './disguise-handle.ts';
import type { Return } from './plan-returns.ts';

const MOST_FLIPPED_BITS = 18;

/** Those whom a return is made of: who returns, whom he invents, whom he copies. */
export interface Cast {
  readonly removed: Person;
  readonly guise: Person;
  readonly victim?: Person;
}

/** What the account of somebody who returns shows: each field as the disguise says, all else of the invented person. */
export function returnProfile(world: World, { index, disguise }: Return, cast: Cast): Profile {
  const draws = new Draws(world.seed, 'return-profile', index);
  const old = profileOf(world, cast.removed);
  const fresh = profileOf(world, cast.guise);
  const victim = cast.victim === undefined ? fresh : profileOf(world, cast.victim);
  const copies = cast.victim === undefined ? {} : { copies: labelOf(cast.victim.number) };
  return {
    ...mailWay(world, disguise.email, cast.removed, old, fresh, draws),
    ...phoneWay(world, disguise.phone, cast.removed, old, fresh, draws),
    ...only(disguise.device === 'kept' ? old : fresh, 'device', 'parts', 'agent'),
    ...only(disguise.payment === 'kept' ? old : fresh, 'payment'),
    ...only(disguise.invite === 'kept' ? old : fresh, 'invite'),
    ...only({ kept: old, new: fresh, copied: victim }[disguise.about], 'bio', 'profileLinks'),
    ...avatarWay(disguise.avatar, { old, fresh, victim }, draws),
    ...nameWay(disguise.name, { old, fresh, victim }, cast.removed, draws),
    handle: handleWay(disguise.handle, { old, fresh, victim }, cast.removed, draws),
    ...copies,
  };
}

interface Sources {
  readonly old: Profile;
  readonly fresh: Profile;
  readonly victim: Profile;
}

function only<K extends keyof Profile>(from: Profile, ...fields: K[]): Partial<Pick<Profile, K>> {
  const found: Partial<Pick<Profile, K>> = {};
  for (const field of fields) if (from[field] !== undefined) found[field] = from[field];
  return found;
}

function mailWay(
  world: World,
  way: Return['disguise']['email'],
  removed: Person,
  old: Profile,
  fresh: Profile,
  draws: Draws,
): Profile {
  if (way === 'new') return only(fresh, 'email', 'emailVerified');
  if (way === 'kept') return only(old, 'email', 'emailVerified');
  const mailbox = mailboxOf(world, removed);
  const email = draws.chance(0.4) ? aliasAddress(mailbox, draws) : plainAddress(mailbox);
  return { email, emailVerified: true };
}

/** A number that is his is typed anew; one that was wrong stays as it was. */
function phoneWay(
  world: World,
  way: Return['disguise']['phone'],
  removed: Person,
  old: Profile,
  fresh: Profile,
  draws: Draws,
): Profile {
  if (way === 'new') return only(fresh, 'phone', 'phoneRegion', 'phoneVerified');
  if (old.phoneVerified !== true) return only(old, 'phone', 'phoneRegion', 'phoneVerified');
  return { ...typeNumber(removed, nationalNumber(world, removed), draws), phoneVerified: true };
}

function avatarWay(
  way: Return['disguise']['avatar'],
  { old, fresh, victim }: Sources,
  draws: Draws,
): Profile {
  if (way === 'new') return only(fresh, 'avatar');
  const from = way === 'copied' ? victim.avatar : old.avatar;
  if (from === undefined) return {};
  return way === 'kept'
    ? { avatar: from }
    : { avatar: { pdq: flipBits(from.pdq, draws.below(MOST_FLIPPED_BITS), draws) } };
}

function nameWay(
  way: Return['disguise']['name'],
  { old, fresh, victim }: Sources,
  removed: Person,
  draws: Draws,
): Profile {
  if (way === 'respelled') return { name: respelledName(removed, draws) };
  return only({ kept: old, new: fresh, copied: victim }[way], 'name');
}

function handleWay(
  way: Return['disguise']['handle'],
  { old, fresh, victim }: Sources,
  removed: Person,
  draws: Draws,
): string {
  switch (way) {
    case 'other-number':
      return renumberHandle(old.handle ?? '', draws);
    case 'respelled':
      return respellHandle(removed, draws);
    case 'disguised':
      return disguiseHandle(old.handle ?? '', draws);
    case 'copied':
      return mimicHandle(victim.handle ?? '', draws);
    case 'new':
      return fresh.handle ?? '';
    default:
      return way satisfies never;
  }
}
