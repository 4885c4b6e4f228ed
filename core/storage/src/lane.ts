import { createHash } from 'node:crypto';

/** Lanes of one installation: the most workers that can share its events. Fixed, since accounts are bound to lanes. */
export const LANE_COUNT = 64;

/**
 * The lane of an account: all its events pass through it, one after the other.
 *
 * @example
 * ```ts
 * laneOf('harbour', 'a1', 64) === laneOf('harbour', 'a1', 64) // => true
 * ```
 */
export function laneOf(platform: string, accountId: string, laneCount: number = LANE_COUNT): number {
  const digest = createHash('md5').update(platform).update('\0').update(accountId).digest();
  return digest.readUInt32LE(0) % laneCount;
}
