import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ComparedAccount,
  createMatcher,
  createTokens,
  type KeyedToken,
  type RemovedAccount,
  type TokenType,
  withNewKey,
} from '../index.ts';

const DAY = 86_400_000;
const REMOVED_AT = 400 * DAY;
const RANK = { likely: 2, possible: 1, nothing: 0, unknown: 0 };
const made = createTokens(withNewKey([], 0));
const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

interface Person {
  readonly email?: string;
  readonly phone?: string;
  readonly deviceId?: string;
  readonly ip?: string;
  readonly userAgent?: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly parts?: Record<string, string>;
  readonly addressClass?: 'vpn' | 'tor' | 'mobile';
}

/** Made once: properties ask for the same few people again and again. */
const known = new Map<string, readonly KeyedToken[]>();

function tokensOf(person: Person, at: number): readonly KeyedToken[] {
  const key = JSON.stringify([person, at]);
  const tokens = known.get(key) ?? makeTokens(person, at);
  known.set(key, tokens);
  return tokens;
}

function makeTokens(person: Person, at: number, from = made): readonly KeyedToken[] {
  const { email, phone, deviceId, ip, userAgent, handle, displayName, parts, addressClass } = person;
  const identifiers = {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(parts && { device: parts }),
  };
  const session =
    ip === undefined
      ? []
      : from.ofSession({ ip, ...(deviceId && { deviceId }), ...(userAgent && { userAgent }) }, at).tokens;
  return [
    ...from.ofIdentifiers(identifiers, at).tokens,
    ...session.map((token) =>
      addressClass && (token.type === 'address' || token.type === 'range')
        ? { ...token, addressClass }
        : token,
    ),
    ...from.ofAccount({ ...(handle && { handle }), ...(displayName && { displayName }) }, at),
  ];
}

const REMOVED: Person = {
  email: 'ferry.keeper@example.org',
  phone: '+923012345678',
  deviceId: 'device-of-the-ferry',
  ip: '198.51.100.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  handle: 'nightferry22',
  displayName: 'Night Ferry',
  parts: { screen: '1920x1080', gpu: 'alpha-9', fonts: 'set-41', canvas: 'c-77' },
};

function removal(n: number, person: Person, removedAt = REMOVED_AT): RemovedAccount {
  return { id: idOf(n), removedAt, tokens: tokensOf(person, removedAt - DAY / 4) };
}

function check(person: Person, days = 0.5): ComparedAccount {
  return { at: REMOVED_AT + days * DAY, tokens: tokensOf(person, REMOVED_AT + days * DAY) };
}

function matcherWith(...removals: readonly RemovedAccount[]) {
  const matcher = createMatcher();
  for (const one of removals) matcher.put(one);
  return matcher;
}

function bandOf(person: Person, matcher = matcherWith(removal(1, REMOVED)), days = 0.5) {
  const [found] = matcher.find(check(person, days));
  return { band: found?.band ?? 'nothing', because: found?.because ?? [], found };
}

const OTHER: Person = {
  email: 'copper.moth@example.net',
  phone: '+923211234567',
  deviceId: 'device-of-the-moth',
  ip: '203.0.113.9',
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1',
  handle: 'coppermoth',
  displayName: 'Copper Moth',
  parts: { screen: '390x844', gpu: 'beta-2', fonts: 'set-7', canvas: 'c-12' },
};

describe('createMatcher', () => {
  it('finds who comes back with the same mailbox and device', () => {
    const { band, found } = bandOf({
      ...OTHER,
      email: 'ferry.keeper+2@example.org',
      deviceId: 'device-of-the-ferry',
    });
    expect(band).toBe('likely');
    expect(found).toMatchObject({ removalId: idOf(1), strong: true, removedAt: REMOVED_AT });
    expect(found?.groups).toEqual(expect.arrayContaining(['contact', 'device']));
    expect(found?.because).toEqual(expect.arrayContaining(['groups-agree', 'strong-identifier']));
  });

  it('finds nobody for somebody else', () => {
    expect(bandOf(OTHER)).toMatchObject({ band: 'nothing' });
    expect(createMatcher().find(check(OTHER))).toEqual([]);
  });

  it('never holds for an address alone, of whatever kind', () => {
    for (const addressClass of [undefined, 'vpn', 'tor', 'mobile'] as const) {
      const kind = addressClass && { addressClass };
      const matcher = matcherWith(removal(1, { ...REMOVED, ...kind }));
      expect(bandOf({ ...OTHER, ip: '198.51.100.7', ...kind }, matcher).band).toBe('nothing');
      expect(bandOf({ ip: '198.51.100.7', ...kind }, matcher).band).toBe('nothing');
    }
  });

  it('weighs an address of many people at nothing, and says so', () => {
    const matcher = matcherWith(removal(1, { ...REMOVED, addressClass: 'mobile' }));
    const { found } = bandOf({ ...REMOVED, addressClass: 'mobile' }, matcher);
    const address = found?.comparisons.find(({ comparison }) => comparison === 'address');
    expect(address).toMatchObject({ level: 'of-many-people', bits: 0 });
    expect(found?.because).toContain('address-of-many');
  });

  it('does not hold the rest of a household, who share device and network', () => {
    const { ip, deviceId, userAgent, parts } = REMOVED;
    const { band, found } = bandOf({ ...OTHER, ...({ ip, deviceId, userAgent, parts } as Person) });
    expect(band).not.toBe('likely');
    expect(found?.because).not.toContain('groups-agree');
    expect(bandOf({ ip, deviceId } as Person).band).not.toBe('likely');
  });

  it('does not hold one strong identifier alone: a number that was given again', () => {
    const { band, found } = bandOf({ ...OTHER, phone: '+923012345678' }, undefined, 90);
    expect(band).not.toBe('likely');
    expect(found?.groups).toEqual(['contact']);
  });

  it('does not hold an innocent whose address, class of device and handle were taken over before the removal', () => {
    const attacker: Person = {
      ...OTHER,
      ip: '198.51.100.7',
      userAgent: REMOVED.userAgent ?? '',
      parts: REMOVED.parts ?? {},
      handle: 'n1ghtferry22',
      displayName: 'Night Ferry',
      deviceId: 'device-of-the-attacker',
    };
    const matcher = matcherWith(removal(1, attacker));
    // The innocent had an account there already.
    matcher.noteShared(tokensOf(REMOVED, REMOVED_AT - 100 * DAY));
    const { band, because } = bandOf({ ...REMOVED, email: 'ferry.second@example.org' }, matcher);
    expect(band).not.toBe('likely');
    expect(because).toContain('no-strong-identifier');
  });

  it('takes what is older than a removal for no return', () => {
    const account = { ...check(REMOVED), createdAt: REMOVED_AT - DAY };
    const [found] = matcherWith(removal(1, REMOVED)).find(account);
    expect(found).toMatchObject({ band: 'nothing', because: ['older-than-removal'] });
  });

  it('does not take a device that many use for a strong identifier', () => {
    const matcher = matcherWith(removal(1, REMOVED));
    const cafe: Person = { deviceId: 'device-of-the-ferry', ip: '198.51.100.7' };
    for (let n = 0; n < 50; n += 1) matcher.noteShared(tokensOf(cafe, REMOVED_AT));
    const returning = { ...REMOVED, email: 'copper.moth@example.net', phone: '+923211234567' };
    expect(bandOf(returning)).toMatchObject({ band: 'likely', found: { strong: true } });
    expect(bandOf(returning, matcher)).toMatchObject({ found: { strong: false } });
    expect(bandOf(returning, matcher).band).not.toBe('likely');
  });

  it('compares under whichever key both have, and counts nothing twice', () => {
    const first = withNewKey([], 0);
    const both = withNewKey(first, 1);
    const third = withNewKey(both, 2);
    const of = (keys: typeof first, person: Person) => makeTokens(person, REMOVED_AT, createTokens(keys));
    const returning = { ...REMOVED, email: 'another.one@example.org' };
    const bits = [first, both, third].map((now) => {
      const matcher = createMatcher();
      matcher.put({ id: idOf(1), removedAt: REMOVED_AT, tokens: of(both, REMOVED) });
      return matcher.find({ at: REMOVED_AT + DAY, tokens: of(now, returning) })[0];
    });
    expect(bits[0]?.bits).toBeCloseTo(bits[1]?.bits ?? 0, 6);
    expect(bits[2]?.bits).toBeCloseTo(bits[1]?.bits ?? 0, 6);
    const old = createMatcher();
    old.put({ id: idOf(1), removedAt: REMOVED_AT, tokens: of(first, REMOVED) });
    expect(old.find({ at: REMOVED_AT, tokens: of(third, REMOVED) })).toEqual([]);
  });

  it('gives up a removal at once, and one that is put again holds as it is now', () => {
    const matcher = matcherWith(removal(1, REMOVED));
    matcher.put(removal(1, { email: 'ferry.keeper@example.org' }));
    expect(matcher.stats()).toMatchObject({ removals: 1, tokens: 2 });
    matcher.remove(idOf(1));
    expect(matcher.find(check(REMOVED))).toEqual([]);
    expect(matcher.explain(check(REMOVED), idOf(1))).toBeUndefined();
  });

  it('holds while it loads, and what changes meanwhile holds afterwards', async () => {
    const matcher = matcherWith(removal(1, REMOVED));
    async function* stored() {
      yield removal(2, REMOVED);
      yield removal(3, OTHER);
      matcher.remove(idOf(3));
      matcher.put(removal(4, REMOVED));
      expect(matcher.find(check(REMOVED)).map(({ removalId }) => removalId)).toEqual([idOf(1), idOf(4)]);
    }
    await matcher.load(stored());
    expect(matcher.find(check(REMOVED)).map(({ removalId }) => removalId)).toEqual([idOf(2), idOf(4)]);
    expect(matcher.find(check(OTHER))).toEqual([]);
  });
});

describe('what holds for any accounts', () => {
  const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const person = fc.record(
    {
      email: pick('ferry.keeper@example.org', 'copper.moth@example.net', 'tin.owl@example.com'),
      phone: pick('+923012345678', '+923211234567'),
      deviceId: pick('device-a', 'device-b'),
      ip: pick('198.51.100.7', '198.51.100.8', '203.0.113.9'),
      userAgent: pick(REMOVED.userAgent ?? '', OTHER.userAgent ?? ''),
      handle: pick('nightferry22', 'night.ferry', 'nightferries', 'coppermoth'),
      displayName: pick('Night Ferry', 'Nite Ferry', 'Copper Moth'),
      parts: pick(REMOVED.parts ?? {}, { ...REMOVED.parts, fonts: 'set-2' }, OTHER.parts ?? {}),
      addressClass: pick('mobile' as const),
    },
    { requiredKeys: ['ip'] },
  );
  const population = fc.array(person, { minLength: 1, maxLength: 6 });
  const days = pick(0.5, 3, 20, 60);

  it('the order of removals and tokens does not matter, and `explain` equals `find`', () => {
    fc.assert(
      fc.property(population, person, days, fc.integer(), (removed, signUp, after, seed) => {
        const removals = removed.map((one, n) => removal(n, one));
        const account = check(signUp, after);
        const found = matcherWith(...removals).find(account);
        const turn = <T>(list: readonly T[]) =>
          list
            .map((one, at) => ({ one, key: Math.imul(at + 1, seed | 1) }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const turned = matcherWith(...turn(removals).map((one) => ({ ...one, tokens: turn(one.tokens) })));
        expect(turned.find({ ...account, tokens: turn(account.tokens) })).toEqual(found);
        for (const one of found) expect(turned.explain(account, one.removalId)).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('more sharing never raises', () => {
    fc.assert(
      fc.property(
        person,
        person,
        person,
        days,
        fc.integer({ min: 1, max: 60 }),
        (removed, signUp, other, after, times) => {
          const matcher = matcherWith(removal(1, removed));
          const before = matcher.explain(check(signUp, after), idOf(1));
          for (let n = 0; n < times; n += 1) matcher.noteShared(tokensOf(other, REMOVED_AT));
          const later = matcher.explain(check(signUp, after), idOf(1));
          expect(later?.bits).toBeLessThanOrEqual((before?.bits ?? 0) + 1e-9);
          expect(RANK[later?.band ?? 'nothing']).toBeLessThanOrEqual(RANK[before?.band ?? 'nothing']);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('taking away what speaks for it never raises', () => {
    const types: Readonly<Record<string, readonly TokenType[]>> = {
      email: ['email', 'email-letters'],
      'device-parts': ['device-part'],
      address: ['address', 'range'],
      handle: ['handle', 'handle-letters', 'handle-filter'],
      name: ['name', 'name-filter'],
    };
    fc.assert(
      fc.property(person, person, days, (removed, signUp, after) => {
        const matcher = matcherWith(removal(1, removed));
        const account = check(signUp, after);
        const whole = matcher.explain(account, idOf(1));
        for (const { comparison, fullBits } of whole?.comparisons ?? []) {
          if (fullBits <= 0) continue;
          const ofIt = types[comparison] ?? [comparison];
          const less = { ...account, tokens: account.tokens.filter(({ type }) => !ofIt.includes(type)) };
          const left = matcher.explain(less, idOf(1));
          expect(left?.bits).toBeLessThanOrEqual((whole?.bits ?? 0) + 1e-9);
          expect(RANK[left?.band ?? 'nothing']).toBeLessThanOrEqual(RANK[whole?.band ?? 'nothing']);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comparisons and prior add up to what is told', () => {
    fc.assert(
      fc.property(person, person, days, (removed, signUp, after) => {
        const found = matcherWith(removal(1, removed)).explain(check(signUp, after), idOf(1));
        const sum = found?.comparisons.reduce((bits, one) => bits + one.bits, 0);
        expect(sum).toBeCloseTo(found?.samePersonBits ?? Number.NaN, 6);
        expect(found?.bits).toBeLessThanOrEqual(
          (found?.samePersonBits ?? 0) + (found?.priorBits ?? 0) + 1e-9,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('snapshot', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'breakwater-gate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes back as it was, and goes on from there', async () => {
    const file = join(folder, 'whole');
    const matcher = matcherWith(removal(1, REMOVED), removal(2, OTHER));
    matcher.noteShared(tokensOf(REMOVED, REMOVED_AT));
    await matcher.save(file);
    const restored = createMatcher();
    await restored.restore(file);
    expect(restored.find(check(REMOVED))).toEqual(matcher.find(check(REMOVED)));
    restored.put(removal(3, REMOVED));
    restored.remove(idOf(1));
    expect(restored.find(check(REMOVED)).map(({ removalId }) => removalId)).toContain(idOf(3));
    expect(restored.stats().removals).toBe(2);
  });

  it('holds nothing of what was removed', async () => {
    const file = join(folder, 'less');
    const matcher = matcherWith(removal(0xabcdef, REMOVED), removal(2, OTHER));
    const written = async () => {
      await matcher.save(file);
      const bytes = await readFile(file);
      return bytes.includes(Buffer.from('abcdef', 'hex'));
    };
    expect(await written()).toBe(true);
    matcher.remove(idOf(0xabcdef));
    expect(await written()).toBe(false);
  });

  it('takes changes while it is written, and they hold when it is', async () => {
    const matcher = matcherWith(removal(1, REMOVED));
    const saving = matcher.save(join(folder, 'meanwhile'));
    matcher.put(removal(2, REMOVED));
    await saving;
    expect(matcher.stats().removals).toBe(2);
  });

  it('refuses a file that is missing, cut, or changed, and keeps what it holds', async () => {
    const matcher = matcherWith(removal(1, REMOVED));
    const file = join(folder, 'broken');
    await matcher.save(file);
    const whole = await readFile(file);
    const changed = Buffer.from(whole);
    changed[changed.length - 9] = 1;
    for (const bytes of [
      whole.subarray(0, 20),
      whole.subarray(0, whole.length - 8),
      changed,
      Buffer.alloc(500),
    ]) {
      await writeFile(file, bytes);
      await expect(matcher.restore(file)).rejects.toMatchObject({ code: 'snapshot-invalid' });
    }
    await expect(matcher.restore(join(folder, 'none'))).rejects.toMatchObject({
      code: 'snapshot-unreadable',
    });
    expect(matcher.stats().removals).toBe(1);
  });
});
