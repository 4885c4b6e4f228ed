import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

const STARS = 1_500;
const SITES = 4_000;
const VIRAL = 3_000;
const LOCALS = 12;
/** Circles to a milieu, whose popular accounts and links all of them and their fans know. */
const CIRCLES_IN_MILIEU = 8;
const MILIEU_ACCOUNTS = 40;
const MILIEU_LINKS = 60;
const CIRCLE_ACCOUNTS = 9;
const CIRCLE_LINKS = 7;
const CIRCLE_FILES = 6;

const fileOf = (seed: number, purpose: string, number: number) => new Draws(seed, purpose, number).hex(64);

const milieuOf = (circle: number): number => Math.floor(circle / CIRCLES_IN_MILIEU);

/** What anybody follows and passes on: stars, the neighbourhood, news, what is viral. */
export function ordinaryValue(
  { seed }: World,
  { place, number }: Person,
  kind: 'follow' | 'link' | 'media',
  draws: Draws,
): string {
  const { code } = place.country;
  if (kind === 'follow') {
    if (draws.chance(0.6)) return `star-${code}-${draws.rank(STARS)}`;
    return draws.chance(0.5) ? `local-${place.district}-${draws.below(LOCALS)}` : `account-${draws.hex(8)}`;
  }
  if (kind === 'link') {
    const site = draws.rank(SITES);
    if (draws.chance(0.3)) return `https://shop-${new Draws(seed, 'own-shop', number).hex(6)}.example/`;
    return `https://news-${code.toLowerCase()}-${site % 90}.example/story/${site}`;
  }
  return draws.chance(0.35) ? fileOf(seed, 'viral', draws.rank(VIRAL)) : draws.hex(64);
}

/** What a circle and its fans follow and pass on; some of it all of the milieu does. */
export function circleValue(
  { seed }: World,
  circle: number,
  kind: 'follow' | 'link' | 'media',
  draws: Draws,
): string {
  const milieu = milieuOf(circle);
  if (kind === 'follow') {
    if (draws.chance(0.5)) return `account-m${milieu}-${draws.rank(MILIEU_ACCOUNTS)}`;
    return `account-c${circle}-${draws.below(CIRCLE_ACCOUNTS)}`;
  }
  if (kind === 'link') {
    if (draws.chance(0.45)) return `https://channel-${milieu}.example/post/${draws.rank(MILIEU_LINKS)}`;
    return `https://t.me/c${fileOf(seed, 'circle-link', circle).slice(0, 8)}/${draws.below(CIRCLE_LINKS)}`;
  }
  return fileOf(seed, 'circle-file', circle * CIRCLE_FILES + draws.below(CIRCLE_FILES));
}
