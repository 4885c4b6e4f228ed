import { describe, expect, it } from 'vitest';
import { personOf } from '../people/person.ts';
import { createSmallSettings } from '../testing/small-settings.ts';
import { HOUR_MS } from '../world.ts';
import { homeSession } from './home.ts';
import { mobileSession } from './mobile.ts';

const world = createSmallSettings();
const people = Array.from({ length: 2_400 }, (_, number) => personOf(world, number));
const at = world.start + 20 * HOUR_MS;
const prefix = (ip: string) => (ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip);

describe('wifi at home', () => {
  it('has one address, or one /64, for all of a household', () => {
    const addresses = new Map<number, Set<string>>();
    for (const person of people) {
      const { household } = person.place;
      const known = addresses.get(household) ?? new Set();
      addresses.set(household, known.add(prefix(homeSession(world, person, at).ip)));
    }
    for (const known of addresses.values()) expect(known.size).toBeLessThanOrEqual(2);
    expect(addresses.size).toBeLessThan(people.length / 2);
  });

  it('changes within three months, and over IPv6 the device makes up a new address each day', () => {
    const changed = people.filter((person) => {
      const later = homeSession(world, person, at + 100 * 24 * HOUR_MS);
      return prefix(later.ip) !== prefix(homeSession(world, person, at).ip);
    });
    expect(changed.length / people.length).toBeGreaterThan(0.8);
    const sixes = people.map((person) => homeSession(world, person, at).ip).filter((ip) => ip.includes(':'));
    expect(sixes.length).toBeGreaterThan(50);
    expect(new Set(sixes).size).toBe(sixes.length);
  });
});

describe('a phone network', () => {
  it('gives thousands few IPv4 addresses, and the same person others within a day', () => {
    const sessions = people.map((person) => mobileSession(world, person, at).ip);
    const fours = sessions.filter((ip) => !ip.includes(':'));
    expect(fours.length / new Set(fours).size).toBeGreaterThan(10);
    const moved = people.filter((person) => {
      const day = Array.from(
        { length: 8 },
        (_, turn) => mobileSession(world, person, at + turn * 3 * HOUR_MS).ip,
      );
      return new Set(day).size > 1;
    });
    expect(moved.length / people.length).toBeGreaterThan(0.95);
  });

  it('gives each session over IPv6 a /64 of its own', () => {
    const sixes = people
      .map((person) => mobileSession(world, person, at).ip)
      .filter((ip) => ip.includes(':'));
    expect(new Set(sixes.map(prefix)).size).toBe(sixes.length);
  });
});
