import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { checkPack } from './check-pack.ts';
import { comparePacks } from './compare-packs.ts';
import { newestInForce } from './newest-in-force.ts';
import { parsePack, placeFaults } from './parse-pack.ts';

const folder = await readTestFolder();
const source = folder.sources.get('eu-tco-2021-784') ?? '';
const check = (text: string) => {
  const { pack, faults } = parsePack(text);
  return pack === undefined
    ? faults
    : placeFaults(text, checkPack(pack, folder.calendars, Date.UTC(2026, 9, 1)));
};

describe('a pack', () => {
  it('of this repository has no fault, and everything in it says where it stands in both languages', () => {
    for (const [id, text] of folder.sources) expect([id, check(text)]).toEqual([id, []]);
  });

  it.each([
    ['version: ', 'version: one.', '/pack/version'],
    ['starts: receipt', 'starts: someday', '/requestTypes/0/clocks/0/starts'],
    ['calendar: eu-institutions', 'calendar: moon', '/pack/calendar'],
    ['timezone: Europe/Brussels', 'timezone: Europe/Atlantis', '/pack/timezone'],
    ['period: PT1H', 'period: PT0H', '/requestTypes/0/clocks/0/period'],
    ['period: PT1H', 'period: P1DT1H', '/requestTypes/0/clocks/0/period'],
    ['effectiveFrom: "2022-06-07"', 'effectiveFrom: "2022-02-31"', '/pack/effectiveFrom'],
    ['id: c\n', 'id: c\n        colour: red\n', '/requestTypes/0/reasonsCategories/2'],
  ])('with %s changed to %s is wrong there', (from, to, pointer) => {
    expect(source).toContain(from);
    const faults = check(source.replace(from, to));
    expect(faults.map((one) => one.pointer)).toContain(pointer);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  it('is not reviewed while one of its rules is not checked', () => {
    const reviewed = source.replace(
      'status: draft',
      'status: reviewed\n  reviewedBy: A. Lawyer\n  reviewedAt: "2026-09-01"',
    );
    expect(check(reviewed).every(({ pointer }) => pointer.endsWith('/prov'))).toBe(true);
    expect(check(reviewed).length).toBeGreaterThan(20);
  });

  it('refuses aliases, and text that is no YAML, with the place', () => {
    expect(check('a: &x 1\nb: *x')[0]).toMatchObject({ line: 1 });
    expect(check('pack: [')[0]?.line).toBeGreaterThanOrEqual(1);
    expect(check('')[0]?.message).toContain('nothing');
  });

  it('differs from another version by its rules, not by their places', () => {
    const [pack] = folder.packs.filter((one) => one.pack.id === 'eu-tco-2021-784');
    if (!pack) throw new Error('no pack');
    const moved = structuredClone(pack);
    moved.requestTypes[0]?.clocks.reverse();
    expect(comparePacks(pack, moved)).toEqual([]);
    moved.requestTypes[0]?.clocks.pop();
    expect(comparePacks(pack, moved)).toMatchObject([
      { path: 'requestTypes/removal-order/clocks/execute', kind: 'removed' },
    ]);
  });

  it('is used in its newest version that is in force', () => {
    const [pack] = folder.packs;
    if (!pack) throw new Error('no pack');
    const later = structuredClone(pack);
    Object.assign(later.pack, { version: '0.10.0', effectiveFrom: '2030-01-01' });
    const id = pack.pack.id;
    expect(newestInForce([later, pack], Date.UTC(2026, 9, 1)).get(id)?.pack.version).toBe('0.1.0');
    expect(newestInForce([pack, later], Date.UTC(2031, 0, 1)).get(id)?.pack.version).toBe('0.10.0');
  });
});
