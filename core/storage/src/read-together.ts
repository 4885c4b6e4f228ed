/**
 * Reads once for all who ask while it is read: measures of a room that come from the same reading.
 *
 * @example
 * ```ts
 * let reads = 0;
 * const state = readTogether(async () => ++reads);
 * await Promise.all([state(), state()]) // => [1, 1]
 * await state() // => 2
 * ```
 */
export function readTogether<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let reading: Promise<Read> | undefined;
  return () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
