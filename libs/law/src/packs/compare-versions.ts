/**
 * Orders two versions of the form 1.2.3: negative when the first is older.
 *
 * @example
 * ```ts
 * compareVersions('0.9.0', '0.10.0') // => -1
 * ```
 */
export function compareVersions(left: string, right: string): number {
  const [ours, theirs] = [left.split('.').map(Number), right.split('.').map(Number)];
  for (const index of [0, 1, 2]) {
    const difference = Math.sign((ours[index] ?? 0) - (theirs[index] ?? 0));
    if (difference !== 0) return difference;
  }
  return 0;
}
