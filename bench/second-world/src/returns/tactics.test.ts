import { describe, expect, it } from 'vitest';
import type { WorldRow } from '../row.ts';
import { createSmallWorld } from '../testing/small-world.ts';
import { DISGUISES, TACTICS } from './tactic.ts';

const world = createSmallWorld();
const removed = new Map([...world.removed()].map((row) => [row.person, row]));
const existing = new Map([...world.existing()].map((row) => [row.person, row]));
const returns = [...world.signUps()].filter(({ tactic }) => tactic !== undefined);

/** Return and removal of each who came back by a tactic. */
function pairsOf(tactic: string): [WorldRow, WorldRow][] {
  const pairs = returns.flatMap((row): [WorldRow, WorldRow][] => {
    const old = removed.get(row.person);
    return row.tactic === tactic && old !== undefined ? [[row, old]] : [];
  });
  expect(pairs.length).toBeGreaterThan(5);
  return pairs;
}

/** Digits that tell a number, however it was typed. */
const digits = ({ phone }: WorldRow) => phone?.replace(/\D/g, '').slice(-9);
const mailbox = ({ email }: WorldRow) => {
  const [local = '', host = ''] = (email ?? '').split('@');
  if (host.endsWith('.example')) return host.split('.').slice(-2).join('.');
  return `${local.replaceAll('.', '').split('+')[0]}@${host}`;
};
/** Letters of a handle that nothing looks like, so that every disguise leaves them. */
const plainLetters = (handle = '') => handle.replace(/[^dfhjkmnqruvwz]/g, '');
const sharesAddress = (left: WorldRow, right: WorldRow) => {
  const own = new Set(left.sessions?.map(({ ip }) => ip.split(':').slice(0, 4).join(':')));
  return right.sessions?.some(({ ip }) => own.has(ip.split(':').slice(0, 4).join(':'))) ?? false;
};
const bits = (left: string, right: string) =>
  Array.from(left, (digit, at) => Number.parseInt(digit, 16) ^ Number.parseInt(right[at] ?? '0', 16))
    .map((other) => other.toString(2).replaceAll('0', '').length)
    .reduce((sum, count) => sum + count, 0);
const KEPT = {
  email: (row: WorldRow, old: WorldRow) => mailbox(row) === mailbox(old),
  phone: (row: WorldRow, old: WorldRow) => digits(row) === digits(old),
  device: (row: WorldRow, old: WorldRow) => row.device === old.device,
  payment: (row: WorldRow, old: WorldRow) => row.payment === old.payment,
  invite: (row: WorldRow, old: WorldRow) => row.invite === old.invite,
} as const;

describe('those who return', () => {
  it('come after they were removed, in the days of sign-ups', () => {
    for (const row of returns) expect(row.at).toBeGreaterThan(removed.get(row.person)?.at ?? Number.NaN);
  });

  it('come back within hours in waves, or after days', () => {
    const hours = returns.map((row) => (row.at - (removed.get(row.person)?.at ?? 0)) / 3_600_000);
    expect(hours.filter((delay) => delay < 24).length / hours.length).toBeGreaterThan(0.25);
    expect(hours.filter((delay) => delay > 72).length / hours.length).toBeGreaterThan(0.25);
  });

  it.each(TACTICS.filter((tactic) => tactic !== 'bought-account'))(
    'keep what %s says and nothing else',
    (tactic) => {
      for (const [row, old] of pairsOf(tactic)) {
        for (const [field, isKept] of Object.entries(KEPT) as [keyof typeof KEPT, (typeof KEPT)['email']][]) {
          const ways = DISGUISES[tactic].map((disguise) => disguise[field]);
          if (ways.every((way) => way !== 'new')) expect(isKept(row, old), field).toBe(true);
          if (ways.every((way) => way === 'new') && old[field] !== undefined) {
            expect(isKept(row, old), field).toBe(false);
          }
        }
      }
    },
  );

  it.each(['T0', 'T1'])('change the handle by %s and have something left', (tactic) => {
    for (const [row, old] of pairsOf(tactic)) {
      expect(row.handle).not.toBe(old.handle);
      const stem = (handle = '') => handle.replace(/\d+$/, '');
      if (tactic === 'T0') expect(stem(row.handle)).toBe(stem(old.handle));
      if (tactic === 'T0') expect(row.name).toBe(old.name);
      if (tactic === 'T1') expect(row.name).not.toBe(old.name);
      expect([row.email, row.phone, row.device].some((value) => value !== undefined)).toBe(true);
    }
  });

  it('have the phone or the habits left by T3', () => {
    const phone = pairsOf('T3').map(([row, old]) => KEPT.phone(row, old) && row.phone !== undefined);
    expect(phone).toContain(true);
    expect(phone).toContain(false);
  });

  it('disguise the handle behind an exit by T4', () => {
    for (const [row, old] of pairsOf('T4')) {
      expect(row.handle).not.toBe(old.handle);
      const stem = (handle = '') => handle.replace(/\d+$/, '');
      expect(stem(row.handle)).not.toBe(stem(old.handle));
      expect(plainLetters(row.handle)).toBe(plainLetters(old.handle));
      expect(row.groups).toContain('hidden-exit');
    }
  });

  it('copy somebody else by T5', () => {
    for (const [row] of pairsOf('T5')) {
      const victim = existing.get(row.copies ?? '');
      expect(victim?.person).not.toBe(row.person);
      expect(row.name).toBe(victim?.name);
      expect(row.handle).not.toBe(victim?.handle);
    }
  });

  it('have what is theirs verified where it alone is left', () => {
    for (const [row, old] of pairsOf('all-but-mailbox')) {
      expect([row.emailVerified, old.emailVerified]).toEqual([true, true]);
    }
    for (const [row] of pairsOf('all-but-phone')) expect(row.phoneVerified).toBe(true);
    for (const [row] of pairsOf('all-but-device')) expect(row.device).toBeDefined();
    for (const [row] of pairsOf('all-but-payment')) expect(row.payment).toBeDefined();
    for (const [row] of pairsOf('all-but-invite')) expect(row.invite).toMatch(/^join-/);
  });

  it('save the picture again by all-but-avatar', () => {
    for (const [row, old] of pairsOf('all-but-avatar')) {
      expect(bits(row.avatar?.pdq ?? '', old.avatar?.pdq ?? '')).toBeLessThan(18);
    }
  });

  it('have no address left by all-new, but do as before', () => {
    let again = 0;
    for (const [row, old] of pairsOf('all-new')) {
      const hosts = (sessions: WorldRow['sessions']) =>
        sessions?.filter(({ addressClass }) => addressClass === undefined);
      const mine = { ...row, sessions: hosts(row.sessions) ?? [] };
      const home = old.sessions?.filter(({ ip }) => /^(59|7[89]|8\d|9[0-3])\./.test(ip)) ?? [];
      expect(sharesAddress(mine, { ...old, sessions: home })).toBe(false);
      const before = new Set(old.deeds?.map(({ value }) => value));
      again += row.deeds?.filter(({ value }) => before.has(value)).length ?? 0;
    }
    expect(again).toBeGreaterThan(12);
  });

  it('come from the same places by T0 and T2', () => {
    const shared = [...pairsOf('T0'), ...pairsOf('T2')].filter(([row, old]) => sharesAddress(row, old));
    expect(shared.length).toBeGreaterThan(3);
  });

  it('take over an account that was made long before', () => {
    for (const [row, old] of pairsOf('bought-account')) {
      const former = existing.get(row.copies ?? '');
      expect(row.createdAt).toBe(former?.at);
      expect(row.handle).toBe(former?.handle);
      expect(row.email).toBe(former?.email);
      expect(row.device).toBe(old.device);
    }
  });
});
