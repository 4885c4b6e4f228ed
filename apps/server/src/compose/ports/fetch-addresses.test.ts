import { createTestClock } from '@breakwater/kernel/testing';
import type { Outgoing } from '@breakwater/outgoing';
import { describe, expect, it } from 'vitest';
import { createFetchAddresses } from './fetch-addresses.ts';

const clock = createTestClock(Date.UTC(2026, 10, 29));
const BASE = 'https://lists.example/main';

function answering(files: Readonly<Record<string, string>>): Outgoing['get'] {
  return async ({ url }) => {
    const text = files[url.slice(BASE.length)];
    async function* body() {
      yield Buffer.from(text ?? '');
    }
    return {
      status: text === undefined ? 404 : 200,
      etag: undefined,
      body: body(),
      dispose: () => undefined,
    };
  };
}

const FILES = {
  '/output/vpn/ipv4.txt': '203.0.113.0/24\n',
  '/output/vpn/ipv6.txt': '2001:db8::/32\n',
  '/output/datacenter/ipv4.txt': '198.51.100.0/24\n',
  '/output/datacenter/ipv6.txt': '2001:db8:1::/48\n',
};

describe('lists of addresses from a source', () => {
  it('are read with both versions of IP, and dated', async () => {
    const lists = await createFetchAddresses(answering(FILES), BASE, clock)();
    expect(lists).toEqual([
      {
        class: 'vpn',
        text: '# source: lists.example, output/vpn\n# as of: 2026-11-29\n203.0.113.0/24\n2001:db8::/32\n',
      },
      expect.objectContaining({ class: 'datacentre' }),
    ]);
  });

  it('are none where one is missing or empty, or breaks off', async () => {
    const { '/output/vpn/ipv6.txt': _, ...missing } = FILES;
    for (const files of [
      missing,
      { ...FILES, '/output/vpn/ipv6.txt': ' ' },
      { ...FILES, '/output/vpn/ipv4.txt': '203.0.113.0/24\n198.51.100.0/2' },
    ]) {
      await expect(createFetchAddresses(answering(files), BASE, clock)()).rejects.toMatchObject({
        code: 'address-source-unreachable',
        message: expect.stringContaining('lists.example'),
      });
    }
  });
});
