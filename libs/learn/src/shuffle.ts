/**
 * Brings a list into another order in place (Fisher and Yates).
 *
 * @example
 * const order = Int32Array.of(1, 2, 3);
 * shuffle(order, () => 0);
 * order // => Int32Array.of(2, 3, 1)
 */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
