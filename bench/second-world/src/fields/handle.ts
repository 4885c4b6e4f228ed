import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { numberOfKey } from '../random/number-of-key.ts';
import type { World } from '../world.ts';
import { asciiName } from './ascii-name.ts';
import { mailboxOf } from './mail.ts';

const WORDS =
  'official star writer lion rose king prince doctor tech gamer cricket lover photo life dream real voice sky moon river desert falcon tiger student travel poet coder chef music art media news daily world one smile silent brave lucky golden blue red green north south city village';
const NICKNAMES = WORDS.split(' ');

/** Those who call themselves as in their address. */
const AS_MAILBOX = 0.15;

/** Handle of a person's first account; it ends in digits of one key, as platforms allow a handle but once. */
export function handleOf(world: World, person: Person): string {
  const draws = new Draws(world.seed, 'handle', person.number);
  const mailbox = mailboxOf(world, person);
  if (draws.chance(AS_MAILBOX) && !mailbox.own) return mailbox.local;
  const number = numberOfKey(person.number, 'handle');
  const [given, family] = [asciiName(person.name.given), asciiName(person.name.family)];
  const word = NICKNAMES[number % NICKNAMES.length] ?? '';
  const rest = Math.floor(number / NICKNAMES.length);
  return draws.pick([
    `${given}${family}${number}`,
    `${given}_${word}${rest}`,
    `${given}.${family}${number}`,
    `${word}_${given}_${family}${rest}`,
    `${given}_${number}`,
    `the.${word}.${family}${rest}`,
  ]);
}
