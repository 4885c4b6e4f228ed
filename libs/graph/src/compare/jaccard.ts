/**
 * Share of what two sets have in common, from 0 to 1; two empty sets share nothing (Jaccard 1901).
 *
 * @example
 * ```ts
 * jaccard(new Set(['a', 'b']), new Set(['b', 'c', 'd'])) // => 0.25
 * jaccard(new Set(), new Set()) // => 0
 * ```
 */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * The two-letter stretches of a text.
 *
 * @example
 * ```ts
 * [...bigrams('anna')] // => ['an', 'nn', 'na']
 * ```
 */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2));
  return found;
}
