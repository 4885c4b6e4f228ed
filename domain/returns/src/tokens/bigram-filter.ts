import type { KeyedDigest } from './keyed-digest.ts';
import { FILTER_BYTES, type TokenType } from './token.ts';

const BITS = FILTER_BYTES * 8;
const POSITIONS = 10;
/** Positions of bigrams that are remembered: there are few, and each costs an HMAC. */
const REMEMBERED = 50_000;

/** Makes keyed Bloom filters of one key. */
export type MakeFilter = (type: TokenType, value: string) => Uint8Array;

/**
 * Keyed Bloom filters over the bigrams of a value with its edges marked (Schnell, Bachteler, Reiher 2009: cryptographic
 * long-term keys): values that resemble each other have filters that do, and without the key nothing can be compared
 * with them. Only for what an account shows in public, since with many known values such filters can be attacked.
 */
export function createFilters(digest: KeyedDigest): MakeFilter {
  const known = new Map<string, Uint8Array>();
  const positionsOf = (type: TokenType, bigram: string): Uint8Array => {
    const key = `${type}|${bigram}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    // One byte is one position among 256.
    const positions = digest.whole(type, bigram).slice(0, POSITIONS);
    known.set(key, positions);
    return positions;
  };
  return (type, value) => {
    const filter = new Uint8Array(FILTER_BYTES);
    for (const bigram of bigramsOf(value)) {
      for (const position of positionsOf(type, bigram)) {
        const at = position % BITS;
        filter[at >> 3] = (filter[at >> 3] ?? 0) | (1 << (at & 7));
      }
    }
    return filter;
  };
}

/**
 * Dice coefficient of two filters: twice the bits of both over the bits of each; 0 where one is empty. The right one may
 * stand at an offset of many that follow each other.
 *
 * @example
 * dice(Uint8Array.of(3), Uint8Array.of(1)) // => 0.6666666666666666
 */
export function dice(left: Uint8Array, right: Uint8Array, offset = 0): number {
  let both = 0;
  let each = 0;
  for (let at = 0; at < left.length; at++) {
    const a = left[at] ?? 0;
    const b = right[offset + at] ?? 0;
    both += ONES[a & b] ?? 0;
    each += (ONES[a] ?? 0) + (ONES[b] ?? 0);
  }
  return each === 0 ? 0 : (2 * both) / each;
}

/** Bits that are set, by byte. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

function bigramsOf(value: string): Set<string> {
  const signs = ['^', ...value, '$'];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}
