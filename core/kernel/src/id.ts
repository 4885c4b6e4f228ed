import { randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Makes time-ordered ids. */
export type IdSource = () => string;

const POOL_BYTES = 10 * 512;

/**
 * A source of UUIDv7 (RFC 9562 § 5.7): 48 bits of Unix milliseconds, then random bits. Within one source ids
 * never go backwards: in the same millisecond, or when the clock steps back, the 12 bits after the time count up
 * (method 1 of § 6.2), and the time is borrowed forward when they overflow.
 *
 * @example
 * ```ts
 * createIds({ now: () => 1 })().slice(0, 15) // => '00000000-0001-7'
 * ```
 */
export function createIds(clock: Clock): IdSource {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  let lastTime = -1;
  let counter = 0;
  return () => {
    if (used + 10 > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const time = clock.now();
    if (time > lastTime) {
      lastTime = time;
      counter = (((pool[used] ?? 0) & 0x07) << 8) | (pool[used + 1] ?? 0);
    } else if (++counter > 0xfff) {
      lastTime++;
      counter = 0;
    }
    const tail = Buffer.from(pool.subarray(used + 2, used + 10));
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
    used += 10;
    const timeHex = lastTime.toString(16).padStart(12, '0');
    const tailHex = tail.toString('hex');
    return `${timeHex.slice(0, 8)}-${timeHex.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tailHex.slice(0, 4)}-${tailHex.slice(4)}`;
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id made here. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
