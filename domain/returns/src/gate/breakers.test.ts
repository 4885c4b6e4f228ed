import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReturns, type ReturnsFixture, someone } from '../testing/index.ts';
import { createBreakers } from './breakers.ts';
import { createSignUpTally } from './sign-up-tally.ts';

const CROWD = 10_000;
const AT_ONCE = 25;
const person = someone('saltmarsh', 14);
let fixture: ReturnsFixture;
let bands: Map<string, number>;

/** Somebody floods the gate with what is known of who was removed. */
const anybody = (n: number) => ({
  platform: 'harbour',
  account: { id: `c${n}`, language: 'ur' },
  session: { ip: person.session.ip, deviceId: person.session.deviceId },
  identifiers: { email: person.identifiers.email },
});

beforeAll(async () => {
  fixture = await openReturns();
  await fixture.judge(person);
  await fixture.remove(person.account.id);
  bands = new Map();
  for (let n = 0; n < CROWD; n += AT_ONCE) {
    const crowd = Array.from({ length: AT_ONCE }, (_, at) => fixture.returns.gate.check(anybody(n + at)));
    for (const { band } of await Promise.all(crowd)) bands.set(band, (bands.get(band) ?? 0) + 1);
  }
}, 60_000);
afterAll(() => fixture.close());

describe('ten thousand sign-ups from one address in a minute', () => {
  it('trip the breaker: some are flagged, then nobody is, and nobody is cleared either', () => {
    expect(CROWD - (bands.get('unknown') ?? 0)).toBeLessThan(60);
    expect(bands.get('nothing') ?? 0).toBe(0);
  });

  it('are told: which range, how many, until when', async () => {
    const { breakers } = await fixture.returns.gate.state();
    // The language that the crowd gives is not silenced for what comes from one address.
    expect(breakers.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      `range ${person.session.ip.replace(/\d+$/, '0')}/24`,
    ]);
    const [first] = breakers;
    expect(first?.signUps).toBeLessThan(60);
    expect(first?.flagged).toBeGreaterThanOrEqual(5);
    expect(Date.parse(first?.until ?? '')).toBeGreaterThan(fixture.clock.now());
    expect(breakers.reduce((sum, { heldBack }) => sum + heldBack, 0)).toBeGreaterThan(CROWD - 90);
    const { items: checks } = await fixture.returns.gate.checks.list({ limit: 1 });
    expect(checks[0]).toMatchObject({ heldBackBy: expect.stringContaining('range') });
    // The first are written down, the others counted.
    expect((await fixture.returns.gate.checks.list({ limit: 200 })).items.length).toBeLessThan(130);
  });

  it('remove nobody, and ask nobody to look ten thousand times', () => {
    expect(fixture.jobs).toEqual([]);
    expect(fixture.recorded.filter(({ action }) => action === 'removal.made')).toHaveLength(1);
  });

  it('do not keep the gate from flagging elsewhere', async () => {
    const elsewhere = {
      ...anybody(0),
      account: { id: 'z', handle: 'z' },
      session: { deviceId: person.session.deviceId, ip: '198.51.9.9' },
    };
    expect((await fixture.returns.gate.check(elsewhere)).band).toBe('likely');
  });

  it('are forgotten when somebody resets the breaker', async () => {
    const { gate } = fixture.returns;
    for (const { kind, key } of await gate.breakers.list())
      await gate.breakers.reset(kind, key, 'staff:lutz');
    expect(await gate.breakers.list()).toEqual([]);
    expect((await gate.check(anybody(1))).band).not.toBe('unknown');
    await expect(gate.breakers.reset('range', '192.0.2.0/24', 'staff:lutz')).rejects.toMatchObject({
      code: 'breaker-not-found',
    });
  });
});

it('sees nothing in a crowd that shares an address and nothing else', async () => {
  const other = await openReturns();
  await other.judge(person);
  await other.remove(person.account.id);
  const { ip } = person.session;
  for (let n = 0; n < 200; n += 1) {
    const { band } = await other.returns.gate.check({
      platform: 'harbour',
      account: { id: `g${n}`, handle: `guest_${n}` },
      session: { ip, deviceId: `d${n}` },
      identifiers: { email: `guest.${n}@lantern.example` },
    });
    expect(band).toBe('nothing');
  }
  expect((await other.returns.gate.checks.list({})).items).toEqual([]);
  await other.close();
});

describe('returns among the sign-ups of a community', () => {
  const removed = (n: number) => someone(`saltmarsh ${n}`, 40 + n);
  const comesBack = (n: number) => {
    const { session, identifiers } = removed(n);
    return { session: { ...session, ip: `198.51.${n}.9` }, identifiers };
  };
  let gate: ReturnsFixture;
  beforeAll(async () => {
    gate = await openReturns();
    for (let n = 0; n < 8; n += 1) {
      await gate.judge(removed(n));
      await gate.remove(removed(n).account.id);
    }
  });
  afterAll(() => gate.close());

  it('do not silence the gate for a whole language: five among twenty, and the sixth is flagged too', async () => {
    const { check } = gate.returns.gate;
    for (let n = 0; n < 15; n += 1) {
      const account = { id: `p${n}`, handle: `guest${n}`, language: 'ps' };
      await check({ platform: 'harbour', account, session: { ip: `203.0.${n}.7`, deviceId: `new${n}` } });
    }
    const bands: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const account = { id: `r${n}`, handle: `back${n}`, language: 'ps' };
      bands.push((await check({ platform: 'harbour', account, ...comesBack(n) })).band);
    }
    expect(bands).not.toContain('unknown');
    expect(await gate.returns.gate.breakers.list()).toEqual([]);
  });

  it('are no flood once people have found them right: the breaker of their range closes', async () => {
    const { check, breakers } = gate.returns.gate;
    const from = { ip: '192.0.2.77' };
    for (let n = 0; n < 15; n += 1)
      await check({ platform: 'harbour', account: { id: `q${n}` }, session: { ...from, deviceId: `q${n}` } });
    for (let n = 0; n < 6; n += 1) {
      const { session, identifiers } = comesBack(n);
      await check({
        platform: 'harbour',
        account: { id: `s${n}` },
        session: { ...session, ...from },
        identifiers,
      });
    }
    expect(await breakers.list()).toMatchObject([{ kind: 'range', key: '192.0.2.0/24' }]);
    await gate.remove('s0');
    await gate.remove('s1');
    expect(await breakers.list()).toEqual([]);
    expect(gate.recorded).toContainEqual(expect.objectContaining({ action: 'gate-breaker.closed' }));
  });
});

describe('a right flag', () => {
  const place = { kind: 'range', key: '192.0.2.0/24' } as const;
  const account = { platform: 'harbour', accountId: 'right' };

  it('closes no breaker that other sign-ups opened: of another process, of before a start, of another stream', async () => {
    const { storage, clock, close } = await openReturns();
    const context = { storage, clock };
    const now = clock.now();
    const [first, second] = [createBreakers(context), createBreakers(context)];
    for (let n = 0; n < 40; n += 1) {
      const { tripped } = first.pass([place], { flagged: true, stream: 'check', now });
      await storage.work((work) => first.write(work, tripped));
    }
    await second.load();
    for (const [breakers, stream] of [
      [first, 'event'],
      [second, 'check'],
      [second, 'event'],
    ] as const) {
      breakers.pass([place], { flagged: true, stream, now, account });
      await breakers.settle([account]);
      expect(await first.list()).toHaveLength(1);
    }
    await close();
  });
});

describe('createSignUpTally', () => {
  it('takes flags back that were right, within a day', () => {
    const tally = createSignUpTally();
    const hour = 3_600_000;
    tally.add('x', true, 0);
    tally.add('x', true, hour);
    expect(tally.settle('x', 0, hour)).toEqual({ signUps: 2, flagged: 1 });
    expect(tally.settle('x', 0, hour)).toBeUndefined();
    expect(tally.settle('x', hour, 26 * hour)).toBeUndefined();
    expect(tally.settle('y', 0, hour)).toBeUndefined();
  });

  it('counts 24 hours and forgets what is older', () => {
    const tally = createSignUpTally();
    const hour = 3_600_000;
    for (let n = 0; n < 30; n += 1) tally.add('x', n % 2 === 0, n * hour);
    expect(tally.add('x', false, 29 * hour)).toEqual({ signUps: 25, flagged: 12 });
    expect(tally.add('x', true, 100 * hour)).toEqual({ signUps: 1, flagged: 1 });
    expect(tally.add('y', true, 100 * hour)).toEqual({ signUps: 1, flagged: 1 });
  });
});
