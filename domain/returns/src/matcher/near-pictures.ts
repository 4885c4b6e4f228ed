import type { KeyedToken } from '../tokens/token.ts';
import type { RemovalIndex } from './removal-index.ts';

/**
 * Removals with a picture that is one of the account's but for some bits, each with how many others have such a picture:
 * the other removals among them, and as many living accounts as were counted for any of them.
 */
export function nearPictures(
  index: RemovalIndex,
  tokens: readonly KeyedToken[],
): ReadonlyMap<number, number> {
  const near = new Map<number, number>();
  for (const token of tokens) {
    if (token.type !== 'avatar-bits') continue;
    const pictures = index.pictures.near(token);
    const removals = new Set(pictures.map((picture) => index.pictures.ownerOf(picture)));
    let shared = 0;
    for (const value of index.valuesLike(token, pictures))
      shared = Math.max(shared, index.values.shared(value));
    for (const removal of removals) {
      const others = shared + removals.size - 1;
      near.set(removal, Math.min(others, near.get(removal) ?? others));
    }
  }
  return near;
}
