import { describe, expect, it } from 'vitest';
import type { WorldRow } from './row.ts';
import { createSecondWorld } from './second-world.ts';

const world = createSecondWorld({ seed: 21, signUps: 20_000, removed: 2_000, existing: 10_000, oneIn: 100 });
const rows = [...world.signUps()];
const innocent = rows.filter(({ tactic }) => tactic === undefined);
const share = (holds: (row: WorldRow) => boolean, of = innocent) => of.filter(holds).length / of.length;
const inGroup = (group: string) => innocent.filter(({ groups = [] }) => groups.includes(group));

/** How many accounts of the most used values of a field there are, from the most used on. */
function mostUsed(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].toSorted((left, right) => right - left);
}

describe('the people of a second world', () => {
  it('come from the countries of the platform', () => {
    expect(inGroup('pk').length / innocent.length).toBeCloseTo(0.42, 1);
    expect(inGroup('arab').length / innocent.length).toBeCloseTo(0.26, 1);
    expect(inGroup('europe').length / innocent.length).toBeCloseTo(0.2, 1);
  });

  it('leave fields out', () => {
    expect(share(({ email }) => email === undefined)).toBeCloseTo(0.29, 1);
    expect(share(({ phone }) => phone === undefined)).toBeCloseTo(0.2, 1);
    expect(share(({ device }) => device === undefined)).toBeCloseTo(0.2, 1);
    expect(share(({ payment }) => payment !== undefined)).toBeCloseTo(0.12, 1);
    expect(share(({ sessions = [] }) => sessions.length === 0)).toBeCloseTo(0.04, 1);
    expect(share(({ email, phone }) => email === undefined && phone === undefined)).toBeGreaterThan(0.02);
  });

  it('share the most common names by the hundred', () => {
    const names = inGroup('pk').flatMap(({ name }) => (name === undefined ? [] : [name]));
    const [first = 0, , , , fifth = 0] = mostUsed(names);
    expect(first).toBeGreaterThan(30);
    expect(fifth).toBeGreaterThan(15);
    expect(mostUsed(names).length).toBeGreaterThan(names.length / 5);
  });

  it('stand by the thousand behind few addresses of carriers, of which lists name some', () => {
    const mobile = innocent.flatMap(({ groups = [], sessions = [] }) =>
      groups.includes('carrier-nat') ? [...new Set(sessions.map(({ ip }) => ip))] : [],
    );
    const [first = 0] = mostUsed(mobile);
    expect(inGroup('carrier-nat').length / innocent.length).toBeGreaterThan(0.4);
    expect(first).toBeGreaterThan(800);
    const listed = innocent.filter(({ sessions = [] }) =>
      sessions.some((one) => one.addressClass === 'mobile'),
    );
    expect(listed.length / innocent.length).toBeGreaterThan(0.15);
    expect(listed.length).toBeLessThan(inGroup('carrier-nat').length);
  });

  it('have numbers, devices and mailboxes of their own, but for those who share', () => {
    const phones = innocent.flatMap(({ phone, phoneVerified }) =>
      phone !== undefined && phoneVerified === true ? [phone.replace(/\D/g, '').slice(-9)] : [],
    );
    expect(mostUsed(phones)[0]).toBeLessThan(8);
    expect(new Set(phones).size / phones.length).toBeGreaterThan(0.93);
    const devices = innocent.flatMap(({ device }) => device ?? []);
    expect(mostUsed(devices)[0]).toBeLessThan(10);
    expect(new Set(devices).size).toBeLessThan(devices.length);
    const handles = innocent.map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(handles.length);
    const mailboxes = innocent.flatMap(({ email, emailVerified }) =>
      emailVerified === true ? (email ?? []) : [],
    );
    expect(new Set(mailboxes).size).toBe(mailboxes.length);
  });

  it('are of every group, and beside somebody removed in every way', () => {
    const groups = new Set(innocent.flatMap(({ groups: own = [] }) => own));
    const expected = ['pk', 'arab', 'europe', 'other', 'carrier-nat', 'ipv6', 'household', 'hostel-campus'];
    const rare = ['no-device-id', 'resold-device', 'recycled-sim', 'hidden-exit'];
    const beside = ['sibling', 'next-phone', 'next-device', 'colleague', 'namesake', 'fan'];
    for (const group of [...expected, ...rare, ...beside.map((kind) => `beside-${kind}`)]) {
      expect(groups).toContain(group);
    }
    expect(share(({ groups: own = [] }) => own.some((group) => group.startsWith('beside-')))).toBeCloseTo(
      0.02,
      2,
    );
  });

  it('are about by the hours of their country', () => {
    const night = (row: WorldRow) => [22, 23, 0].includes(Math.floor(row.at / 3_600_000) % 24);
    expect(share(night, inGroup('pk'))).toBeLessThan(0.08);
    const evening = (row: WorldRow) => [14, 15, 16, 17].includes(Math.floor(row.at / 3_600_000) % 24);
    expect(share(evening, inGroup('pk'))).toBeGreaterThan(0.2);
  });

  it('come back at the rate that was asked for', () => {
    expect(world.counts.returns / world.counts.signUps).toBeCloseTo(0.01, 3);
  });
});
