/**
 * Does something for each of a list, one after the other. One that fails keeps nobody from the others: what the first
 * threw is thrown when all were tried.
 *
 * @example
 * ```ts
 * const done: number[] = [];
 * await forEachOf([1, 2], async (n) => { done.push(n) });
 * done // => [1, 2]
 * ```
 */
export async function forEachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
