import type { AddressRange } from './read-address-list.ts';

/** Finds the range that an address is in; of ranges within each other the innermost. */
export interface RangeIndex {
  find(version: 4 | 6, address: bigint): AddressRange | undefined;
  readonly size: number;
}

interface Segment {
  readonly first: bigint;
  readonly range: AddressRange | undefined;
}

/**
 * Cuts ranges, which may lie within each other as CIDRs do, into segments that do not, sorted: an address is found by
 * bisection.
 *
 * @example
 * const outer = { version: 4, first: 0n, last: 99n, carrier: 'outer' };
 * const index = createRangeIndex([outer, { version: 4, first: 20n, last: 29n, carrier: 'inner' }]);
 * [5n, 25n, 30n, 100n].map((at) => index.find(4, at)?.carrier) // => ['outer', 'inner', 'outer', undefined]
 */
export function createRangeIndex(ranges: readonly AddressRange[]): RangeIndex {
  const segments = { 4: cut(ranges, 4), 6: cut(ranges, 6) };
  return {
    size: ranges.length,
    find(version, address) {
      const list = segments[version];
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((list[middle]?.first ?? 0n) <= address) low = middle + 1;
        else high = middle;
      }
      return list[low - 1]?.range;
    },
  };
}

function cut(ranges: readonly AddressRange[], version: 4 | 6): Segment[] {
  const sorted = ranges
    .filter((range) => range.version === version)
    .sort((a, b) => (a.first === b.first ? compare(b.last, a.last) : compare(a.first, b.first)));
  const segments: Segment[] = [];
  const open: AddressRange[] = [];
  const begin = (first: bigint, range: AddressRange | undefined) => {
    if (segments.at(-1)?.first === first) segments.pop();
    segments.push({ first, range });
  };
  const closeBefore = (first: bigint | undefined) => {
    for (let inner = open.at(-1); inner && (first === undefined || inner.last < first); inner = open.at(-1)) {
      open.pop();
      begin(inner.last + 1n, open.at(-1));
    }
  };
  for (const range of sorted) {
    closeBefore(range.first);
    open.push(range);
    begin(range.first, range);
  }
  closeBefore(undefined);
  return segments;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
