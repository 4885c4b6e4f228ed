import { isIPv6 } from 'node:net';
import type { Clock } from '@breakwater/kernel';

/** How often one address may come in a window. */
export interface VisitPolicy {
  readonly windowMs: number;
  readonly most: number;
}

const MOST_ADDRESSES = 100_000;

/**
 * Counts visits per address in fixed windows, in memory. Of IPv6 the first 64 bits count, since a user has all that
 * follow. When there are too many addresses to count, new ones wait: better than to forget those who were counted.
 *
 * @returns for a visit 0, or the seconds to wait
 */
export function createVisitLimit({ windowMs, most }: VisitPolicy, clock: Clock): (address: string) => number {
  let started = 0;
  const visits = new Map<string, number>();
  return (address) => {
    const now = clock.now();
    if (now >= started + windowMs || now < started) {
      visits.clear();
      started = now;
    }
    const key = networkOf(address);
    const count = (visits.get(key) ?? 0) + 1;
    if (count > most || (count === 1 && visits.size >= MOST_ADDRESSES)) {
      return Math.max(1, Math.ceil((started + windowMs - now) / 1000));
    }
    visits.set(key, count);
    return 0;
  };
}

/**
 * The network whose visits count together.
 *
 * @example
 * ```ts
 * networkOf('2001:db8:1:2:3::4') // => '2001:db8:1:2'
 * networkOf('::ffff:192.0.2.7') // => '192.0.2.7'
 * ```
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
