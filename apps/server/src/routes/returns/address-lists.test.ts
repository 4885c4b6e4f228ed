import type { AddressList } from '@breakwater/contracts/returns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let reviewer: TestPerson;
let legal: TestPerson;

beforeAll(async () => {
  server = await startTestServer();
  reviewer = await server.person('Rabia', ['reviewer']);
  legal = await server.person('Lutz', ['legal', 'analyst']);
});
afterAll(() => server.stop());

describe('lists of addresses', () => {
  it('are taken or refused whole, with the lines that cannot be read', async () => {
    const put = (raw: string) =>
      legal.ask('/v1/gate/addresses/mobile', { method: 'PUT', raw, type: 'text/plain' });
    expect((await put('203.0.113.0/24, Harbour Mobile\n2001:db8::/32 Harbour Mobile\n')).body).toMatchObject({
      ranges: 2,
    });
    expect(await put('203.0.113.0/24\nnot a range\n')).toMatchObject({
      status: 422,
      body: { code: 'address-list-invalid', lines: [2] },
    });
    const { body } = await reviewer.ask('/v1/gate/addresses');
    expect((body as { lists: object[] }).lists).toContainEqual(
      expect.objectContaining({ class: 'mobile', ranges: 2, by: legal.actor }),
    );
    await put('');
  });

  it('come with the product for VPNs and datacentres, and say how old they are', async () => {
    const listed = async () =>
      ((await reviewer.ask('/v1/gate/addresses')).body as { lists: AddressList[] }).lists;
    const kind = async (wanted: string) => (await listed()).find((one) => one.class === wanted);
    for (const [wanted, ranges] of [
      ['vpn', 11_360],
      ['datacentre', 51_318],
    ] as const) {
      expect(await kind(wanted)).toMatchObject({
        ranges,
        by: 'first-start',
        asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        source: expect.stringContaining('X4BNet'),
      });
    }
    const old = '# source: Harbour\n# as of: 2020-01-01\n203.0.113.0/24\n';
    const put = (raw: string) =>
      legal.ask('/v1/gate/addresses/shared', { method: 'PUT', raw, type: 'text/plain' });
    expect((await put(old)).body).toMatchObject({ asOf: '2020-01-01T00:00:00.000Z', stale: true });
    expect((await put('203.0.113.0/24\n')).body).not.toHaveProperty('stale');
    await put('');
    expect(await kind('shared')).not.toHaveProperty('stale');
  });
});
