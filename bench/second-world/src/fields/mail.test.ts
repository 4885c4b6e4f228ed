import { describe, expect, it } from 'vitest';
import { personOf } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { createSmallSettings } from '../testing/small-settings.ts';
import { aliasAddress, type Mailbox, mailboxOf, mistypeAddress, plainAddress } from './mail.ts';

const world = createSmallSettings();
const people = Array.from({ length: 3_000 }, (_, number) => personOf(world, number));

/** Whether what is sent to an address lands in a mailbox, by the rules of providers. */
function reaches({ local, domain, own }: Mailbox, address: string): boolean {
  const [name = '', host = ''] = address.split('@');
  if (own) return host === domain || host.endsWith(`.${domain}`);
  const bare = (text: string) => (domain === 'gmail.com' ? text.replaceAll('.', '') : text);
  return host === domain && bare(name.split('+')[0] ?? '') === bare(local);
}

describe('a mailbox', () => {
  it('is of one person', () => {
    const addresses = people.map((person) => plainAddress(mailboxOf(world, person)));
    expect(new Set(addresses).size).toBe(people.length);
  });

  it('is reached by its aliases, and by nothing mistyped', () => {
    for (const person of people.slice(0, 60)) {
      const draws = new Draws(1, 'alias', person.number);
      const mailbox = mailboxOf(world, person);
      const alias = aliasAddress(mailbox, draws);
      expect(alias).not.toBe(plainAddress(mailbox));
      expect(reaches(mailbox, alias)).toBe(true);
      const others = people.filter((other) => reaches(mailboxOf(world, other), alias));
      expect(others).toEqual([person]);
      if (!mailbox.own) expect(mistypeAddress(alias, draws)).not.toBe(alias);
    }
  });
});
