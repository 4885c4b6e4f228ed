/** How many numbers of seven digits there are: more people than that the world does not hold. */
export const MOST_KEYS = 10_000_000;

/** Factor without a divisor in common with ten, and shift: no two uses give a key the same number. */
const WAYS = {
  mailbox: [7_368_787, 930_829],
  phone: [3_141_593, 5_772_156],
  handle: [6_180_339, 1_414_213],
} as const;

/** Seven digits that belong to one key alone and look drawn: what must not be shared by accident is made of them. */
export function numberOfKey(key: number, use: keyof typeof WAYS): number {
  const [factor, shift] = WAYS[use];
  return (key * factor + shift) % MOST_KEYS;
}
