import { afterEach, describe, expect, it } from 'vitest';
import type { GivenList, ShippedList } from '../ports.ts';
import { openReturns, type ReturnsFixture } from '../testing/index.ts';

const DAY_MS = 86_400_000;
let fixture: ReturnsFixture | undefined;
afterEach(() => fixture?.close());

const list = (asOf: string, range: string): GivenList => ({
  class: 'vpn',
  text: `# source: harbour\n# as of: ${asOf}\n${range}\n`,
});

const shipped = (asOf: string, range: string, onUnpacked: () => void = () => undefined): ShippedList => ({
  class: 'vpn',
  version: `${asOf} ${range}`,
  text() {
    onUnpacked();
    return list(asOf, range).text;
  },
});

async function open(fetched: GivenList[], meanwhile: () => Promise<unknown> = async () => undefined) {
  let asked = 0;
  fixture = await openReturns({
    fetchAddresses: async () => {
      asked += 1;
      await meanwhile();
      return fetched;
    },
  });
  const { returns } = fixture;
  const vpn = async () => (await returns.addresses.list()).find((one) => one.class === 'vpn');
  return { returns, vpn, clock: fixture.clock, asked: () => asked };
}

describe('lists of addresses', () => {
  it('that came along are renewed once they are a week old, and not again before a week', async () => {
    const { returns, vpn, clock, asked } = await open([list('2026-06-02', '198.51.100.0/24')]);
    await returns.addresses.seed([shipped('2026-05-30', '203.0.113.0/24')]);
    await returns.addresses.renew();
    expect(asked()).toBe(0);
    clock.advance(8 * DAY_MS);
    await returns.addresses.renew();
    expect(await vpn()).toMatchObject({ by: 'breakwater', asOf: '2026-06-02T00:00:00.000Z' });
    expect(asked()).toBe(1);
  });

  it('that somebody gave are left alone, also one that was taken away', async () => {
    const { returns, vpn, clock, asked } = await open([list('2026-06-20', '198.51.100.0/24')]);
    await returns.addresses.put('vpn', '', 'staff:lutz');
    await returns.addresses.seed([shipped('2026-05-30', '203.0.113.0/24')]);
    clock.advance(30 * DAY_MS);
    await returns.addresses.renew();
    expect(await vpn()).toMatchObject({ ranges: 0, by: 'staff:lutz' });
    expect(asked()).toBe(0);
  });

  it('that somebody gives while newer ones are fetched are left alone', async () => {
    const { returns, vpn, clock } = await open([list('2026-06-20', '198.51.100.0/24')], () =>
      returns.addresses.put('vpn', '192.0.2.0/24', 'staff:lutz'),
    );
    await returns.addresses.seed([shipped('2026-05-30', '203.0.113.0/24')]);
    clock.advance(30 * DAY_MS);
    await returns.addresses.renew();
    expect(await vpn()).toMatchObject({ ranges: 1, by: 'staff:lutz' });
  });

  it('that came along are unpacked once, and again when others come along', async () => {
    let unpacked = 0;
    const { returns, vpn } = await open([]);
    const start = (asOf: string) =>
      returns.addresses.seed([shipped(asOf, '203.0.113.0/24', () => (unpacked += 1))]);
    for (const asOf of ['2026-05-30', '2026-05-30', '2026-06-30', '2026-06-30']) await start(asOf);
    expect(unpacked).toBe(2);
    expect(await vpn()).toMatchObject({ by: 'first-start', asOf: '2026-06-30T00:00:00.000Z' });
    await returns.addresses.put('vpn', '', 'staff:lutz');
    await start('2026-07-30');
    expect(unpacked).toBe(2);
  });

  it('say so once they are older than ninety days', async () => {
    const { returns, vpn, clock } = await open([]);
    await returns.addresses.seed([shipped('2026-05-30', '203.0.113.0/24')]);
    expect(await vpn()).not.toHaveProperty('stale');
    clock.advance(100 * DAY_MS);
    expect(await vpn()).toMatchObject({ stale: true });
  });
});
