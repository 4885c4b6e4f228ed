import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { createRangeIndex } from './range-index.ts';
import { numberOf, readAddressList } from './read-address-list.ts';

const at = (address: string) => numberOf(ipaddr.parse(address).toByteArray());

describe('a list of addresses', () => {
  it('is read with comments, carriers, single addresses, and either kind of line end', () => {
    const text =
      '# carriers\r\n203.0.113.0/24, Harbour Mobile\r\n\r\n198.51.100.7\n2001:db8::/32\tPier Net\n';
    const ranges = readAddressList(text);
    expect(ranges.map(({ version, carrier }) => [version, carrier])).toEqual([
      [4, 'Harbour Mobile'],
      [4, undefined],
      [6, 'Pier Net'],
    ]);
    expect(ranges[1]?.first).toBe(ranges[1]?.last);
    expect(readAddressList('')).toEqual([]);
  });

  it('is refused whole, naming the lines', () => {
    for (const wrong of [
      '203.0.113.0/33',
      '203.0.113/24',
      '203.0.113.0/24/2',
      'fe80::/129',
      'pier',
      '10.0.0.0/x',
    ]) {
      expect(() => readAddressList(`10.0.0.0/8\n${wrong}\n`)).toThrow(/^Lines 2 are no range/);
    }
  });

  it('finds the innermost range of any nested ones, as trying them all does', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
      .map(([last, bits]) => `203.0.113.${last}/${bits} n${bits}-${last >> (32 - bits)}`);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), fc.integer({ min: 0, max: 255 }), (lines, last) => {
        const ranges = readAddressList(lines.join('\n'));
        const address = at(`203.0.113.${last}`);
        const all = ranges.filter((one) => one.first <= address && address <= one.last);
        const innermost = all.sort((a, b) => Number(a.last - a.first - (b.last - b.first)))[0];
        expect(createRangeIndex(ranges).find(4, address)?.carrier).toBe(innermost?.carrier);
      }),
    );
  });

  it('does not take an IPv6 range for one of IPv4', () => {
    const index = createRangeIndex(readAddressList('::/0 all'));
    expect(index.find(4, at('203.0.113.7'))).toBeUndefined();
    expect(index.find(6, at('2001:db8::1'))?.carrier).toBe('all');
  });
});
