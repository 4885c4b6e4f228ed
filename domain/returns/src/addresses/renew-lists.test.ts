import { afterEach, describe, expect, it } from 'vitest';
import type { GivenList } from '../ports.ts';
import { openReturns, type ReturnsFixture } from '../testing/index.ts';

const DAY_MS = 86_400_000;
let fixture: ReturnsFixture | undefined;
afterEach(() => fixture?.close());

const list = (asOf: string, range: string): GivenList => ({
  class: 'vpn',
  text: `# source: harbour\n# as of: ${asOf}\n${range}\n`,
});

async function open(fetched: GivenList[]) {
  let asked = 0;
  fixture = await openReturns({
    fetchAddresses: async () => {
      asked += 1;
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
    await returns.addresses.seed([list('2026-05-30', '203.0.113.0/24')]);
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
    await returns.addresses.seed([list('2026-05-30', '203.0.113.0/24')]);
    clock.advance(30 * DAY_MS);
    await returns.addresses.renew();
    expect(await vpn()).toMatchObject({ ranges: 0, by: 'staff:lutz' });
    expect(asked()).toBe(0);
  });

  it('say so once they are older than ninety days', async () => {
    const { returns, vpn, clock } = await open([]);
    await returns.addresses.seed([list('2026-05-30', '203.0.113.0/24')]);
    expect(await vpn()).not.toHaveProperty('stale');
    clock.advance(100 * DAY_MS);
    expect(await vpn()).toMatchObject({ stale: true });
  });
});
