import type { Account } from '@breakwater/contracts';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { toInstant } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey, followProfiles, type Profile } from './profile.ts';

const START = Date.UTC(2026, 0, 1);
const event = (minute: number, account: Account) =>
  aRecord(aPost('x', { at: toInstant(START + minute * 60_000), account }));

describe('followProfiles', () => {
  it('gives each event the account as known by then', () => {
    const known = new Map<string, Profile>();
    const { records, changed } = followProfiles(
      [
        event(0, { id: 'a', handle: 'old', bio: 'hi' }),
        event(1, { id: 'a' }),
        event(2, { id: 'a', handle: 'new' }),
        event(3, { id: 'b' }),
      ],
      known,
    );
    expect(records.map(({ account }) => account)).toEqual([
      { id: 'a', handle: 'old', bio: 'hi' },
      { id: 'a', handle: 'old', bio: 'hi' },
      { id: 'a', handle: 'new', bio: 'hi' },
      { id: 'b' },
    ]);
    expect(changed.map(({ account }) => account.id)).toEqual(['a', 'b']);
  });

  it('lets a late event fill gaps and override nothing newer', () => {
    const known = new Map<string, Profile>();
    const { records } = followProfiles(
      [
        event(5, { id: 'a', handle: 'new' }),
        event(1, { id: 'a', handle: 'old', bio: 'hi' }),
        event(6, { id: 'a' }),
      ],
      known,
    );
    expect(records[1]?.account.handle).toBe('old');
    expect(records[2]?.account).toEqual({ id: 'a', handle: 'new', bio: 'hi' });
  });

  it('does not let a clock that runs ahead make later news look old', () => {
    const known = new Map<string, Profile>();
    const receivedAt = START;
    followProfiles([{ ...event(10, { id: 'a', handle: 'old' }), receivedAt }], known);
    followProfiles([{ ...event(1, { id: 'a', handle: 'new' }), receivedAt: START + 60_000 }], known);
    expect(known.values().next().value).toMatchObject({
      account: { handle: 'new' },
      seenAt: START + 60_000,
    });
  });

  it('does not write for events that say nothing of their account', () => {
    const known = new Map<string, Profile>();
    followProfiles([event(0, { id: 'a', handle: 'h' })], known);
    expect(followProfiles([event(1, { id: 'a' })], known).changed).toEqual([]);
  });

  it('comes to the same whether events come in one batch or in many', () => {
    const account = fc.record(
      { id: fc.constantFrom('a', 'b'), handle: fc.string({ minLength: 1 }), bio: fc.string() },
      { requiredKeys: ['id'] },
    );
    const events = fc.array(
      fc.tuple(fc.nat({ max: 5 }), account).map(([minute, whose]) => event(minute, whose)),
    );
    fc.assert(
      fc.property(events, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length;
        const [once, parts] = [new Map<string, Profile>(), new Map<string, Profile>()];
        const whole = followProfiles(all, once);
        const first = followProfiles(all.slice(0, at), parts);
        const stored = new Map(first.changed.map((profile) => [accountKey(profile), profile]));
        const second = followProfiles(all.slice(at), stored);
        expect([...first.records, ...second.records]).toEqual(whole.records);
        expect(stored).toEqual(once);
      }),
    );
  });
});
