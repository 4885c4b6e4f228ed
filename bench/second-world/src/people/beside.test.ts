import { describe, expect, it } from 'vitest';
import { deviceOf } from '../fields/device.ts';
import { nationalNumber } from '../fields/phone.ts';
import { removedPerson } from '../roles/removed.ts';
import { createSmallSettings } from '../testing/small-settings.ts';
import { BESIDE_KINDS, type BesideKind, innocentPerson } from './beside.ts';
import type { Person } from './person.ts';

const world = createSmallSettings(0.5);
const removed = Array.from({ length: world.removed }, (_, rank) => removedPerson(world, rank));
const placed = Array.from({ length: 1_500 }, (_, index) => innocentPerson(world, index));

/** People put beside somebody in one way, and what they have of a value that somebody removed has too. */
function shareOf(kind: BesideKind, value: (person: Person) => string): number {
  const values = new Set(removed.map(value));
  const people = placed.filter((one) => one.kind === kind).map(({ person }) => person);
  expect(people.length).toBeGreaterThan(20);
  return people.filter((person) => values.has(value(person))).length / people.length;
}

describe('an innocent person beside somebody removed', () => {
  it('is never that person', () => {
    const numbers = new Set(removed.map(({ number }) => number));
    for (const { person } of placed) expect(numbers).not.toContain(person.number);
  });

  it('shares what makes the two neighbours', () => {
    expect(shareOf('next-phone', (person) => nationalNumber(world, person))).toBe(1);
    expect(shareOf('next-device', (person) => deviceOf(world, person).id)).toBe(1);
    expect(shareOf('sibling', ({ place }) => String(place.household))).toBe(1);
    expect(shareOf('fan', ({ circle }) => String(circle))).toBe(1);
    expect(shareOf('namesake', ({ name }) => `${name.given.latin} ${name.family.latin}`)).toBe(1);
    expect(
      shareOf('colleague', ({ institution, place }) => `${place.country.code}${JSON.stringify(institution)}`),
    ).toBe(1);
  });

  it('shares nothing else by that', () => {
    for (const kind of BESIDE_KINDS.filter((one) => one !== 'next-phone')) {
      expect(shareOf(kind, (person) => nationalNumber(world, person))).toBeLessThan(0.2);
    }
    expect(shareOf('next-phone', (person) => deviceOf(world, person).id)).toBeLessThan(0.2);
  });
});
