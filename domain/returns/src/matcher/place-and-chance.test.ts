import type { EventRecord } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { createMatcher, createTokens, DEFAULT_GATE_MODEL, type KeyedToken, withNewKey } from '../index.ts';

const DAY = 86_400_000;
const REMOVED_AT = 400 * DAY;
const RATES = { returning: 0.3, signUpsPerDay: 20 };
const tokens = createTokens(withNewKey([], 0));

interface Person {
  readonly deviceId?: string;
  readonly ip?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly handle?: string;
  readonly displayName?: string;
}

const KEEPER = {
  deviceId: 'device-of-the-lock',
  ip: '198.51.100.7',
  email: 'lock.keeper@example.org',
  phone: '+923012345678',
  handle: 'lockkeeper',
  displayName: 'Lock Keeper',
} satisfies Person;
/** Somebody who has the device and changed, or never had, all else. */
const ANOTHER = {
  deviceId: KEEPER.deviceId,
  ip: '203.0.113.9',
  email: 'copper.moth@example.net',
  phone: '+923211234567',
  handle: 'coppermoth',
  displayName: 'Copper Moth',
} satisfies Person;

function tokensOf({ deviceId, ip, email, phone, handle, displayName }: Person, at: number): KeyedToken[] {
  return [
    ...tokens.ofIdentifiers({ ...(email && { email }), ...(phone && { phone }) }, at).tokens,
    ...(ip === undefined ? [] : tokens.ofSession({ ip, ...(deviceId && { deviceId }) }, at).tokens),
    ...tokens.ofAccount({ ...(handle && { handle }), ...(displayName && { displayName }) }, at),
  ];
}

function matcherOf(person: Person) {
  const matcher = createMatcher();
  const id = '00000000-0000-7000-8000-000000000001';
  matcher.put({ id, removedAt: REMOVED_AT, tokens: tokensOf(person, REMOVED_AT) });
  return matcher;
}

function found(person: Person, days: number, accounts?: number, matcher = matcherOf(KEEPER)) {
  const at = REMOVED_AT + days * DAY;
  const rates = accounts === undefined ? RATES : { ...RATES, accounts };
  return matcher.find({ at, createdAt: at, rates, tokens: tokensOf(person, at) })[0];
}

describe('a device alone', () => {
  it('speaks for the same person on the day after a removal, and for anybody at the place months later', () => {
    const [soon, later] = [found(ANOTHER, 0.5), found(ANOTHER, 120)];
    expect(soon).toMatchObject({ band: 'possible', because: expect.arrayContaining(['household']) });
    expect(later?.band ?? 'nothing').toBe('nothing');
  });

  it('is never enough to hold somebody', () => {
    for (const days of [0.01, 0.5, 1, 5]) expect(found(ANOTHER, days)?.band).not.toBe('likely');
  });

  it('says how often others come there, whenever that is', () => {
    const { placeSignUpsPerYear } = DEFAULT_GATE_MODEL.prior;
    for (const days of [0.5, 20, 200]) {
      const matcher = matcherOf(KEEPER);
      const at = REMOVED_AT + days * DAY;
      const evidence = matcher.explain(
        { at, createdAt: at, rates: RATES, tokens: tokensOf(ANOTHER, at) },
        '00000000-0000-7000-8000-000000000001',
      );
      expect(evidence?.placePriorBits).toBeCloseTo(
        Math.log2(placeSignUpsPerYear / 365 / RATES.signUpsPerDay),
        9,
      );
    }
  });
});

describe('what people come by by chance', () => {
  const namesake = {
    ...ANOTHER,
    deviceId: 'another-device',
    displayName: KEEPER.displayName,
  } satisfies Person;
  const bitsOfName = (sharers: number, accounts: number | undefined) => {
    const matcher = matcherOf(KEEPER);
    const other = tokensOf({ displayName: KEEPER.displayName }, REMOVED_AT);
    for (let n = 0; n < sharers; n += 1) matcher.noteShared(other);
    const at = REMOVED_AT + DAY;
    const rates = accounts === undefined ? RATES : { ...RATES, accounts };
    const evidence = matcher.explain(
      { at, createdAt: at, rates, tokens: tokensOf(namesake, at) },
      '00000000-0000-7000-8000-000000000001',
    );
    return evidence?.comparisons.find(({ comparison }) => comparison === 'name')?.fullBits ?? Number.NaN;
  };

  it('is never taken for rarer than it was counted', () => {
    // Forty of 16,000: one in 400, 8.6 bits, of which somebody who kept the name has fewer still.
    expect(bitsOfName(40, 16_000)).toBeLessThan(Math.log2(400));
    expect(bitsOfName(40, 16_000)).toBeLessThan(bitsOfName(40, undefined));
  });

  it('is not endlessly rare because nobody of a few has it', () => {
    expect(bitsOfName(0, 200)).toBeLessThan(Math.log2(2 * 201));
    expect(bitsOfName(0, 200)).toBeLessThan(bitsOfName(0, 200_000));
  });

  it('weighs as it is believed to where so many were counted that it does not matter', () => {
    expect(bitsOfName(3, 1e9)).toBe(bitsOfName(3, undefined));
  });

  it('says ever less the more have it', () => {
    const bits = [0, 1, 2, 5, 20, 100, 1_000].map((sharers) => bitsOfName(sharers, 16_000));
    expect(bits).toEqual([...bits].sort((a, b) => b - a));
  });
});

describe('contradictions', () => {
  it('never weigh more together than that some change whatever they can', () => {
    const matcher = matcherOf(KEEPER);
    const at = REMOVED_AT + DAY;
    const stranger = { ...ANOTHER, deviceId: 'another-device' } satisfies Person;
    const evidence = matcher.explain(
      { at, createdAt: at, rates: RATES, tokens: tokensOf(stranger, at) },
      '00000000-0000-7000-8000-000000000001',
    );
    const against = (evidence?.comparisons ?? []).reduce((sum, { bits }) => sum + Math.min(0, bits), 0);
    expect(against).toBeLessThan(0);
    expect(against).toBeGreaterThanOrEqual(Math.log2(DEFAULT_GATE_MODEL.careful));
  });
});

describe('behaviour', () => {
  const followed = (id: string): EventRecord => ({
    id: 'e',
    seq: 0,
    lane: 0,
    source: 'rows',
    receivedAt: REMOVED_AT,
    account: { id: 'a' },
    event: {
      id: 'e',
      type: 'account.followed',
      at: new Date(REMOVED_AT).toISOString(),
      platform: 'harbour',
      account: { id: 'a' },
      target: { id },
    },
  });
  const follows = (ids: readonly string[]) => ids.flatMap((id) => tokens.ofBehaviour(followed(id)));
  const bitsOf = (removed: readonly string[], back: readonly string[]) => {
    const matcher = createMatcher();
    const id = '00000000-0000-7000-8000-000000000001';
    matcher.put({ id, removedAt: REMOVED_AT, tokens: follows(removed) });
    const at = REMOVED_AT + DAY;
    const account = { at, createdAt: at, rates: { ...RATES, accounts: 1e6 }, tokens: follows(back) };
    const evidence = matcher.explain(account, id);
    return (
      evidence?.comparisons.find(({ comparison }) => comparison === 'first-follows')?.fullBits ?? Number.NaN
    );
  };

  it('weighs a bit less whenever twice as many could agree, as more do by chance too', () => {
    const others = (count: number, whose: string) => Array.from({ length: count }, (_, n) => `${whose} ${n}`);
    const one = bitsOf(['the pier'], ['the pier']);
    expect(one).toBeGreaterThan(5);
    expect(bitsOf(['the pier', ...others(7, 'gull')], ['the pier', ...others(7, 'tern')])).toBeCloseTo(
      one - 3,
      9,
    );
  });
});
