import type { Shares } from './shares.ts';

/** Posts from which on an account can be seen to report by itself. */
const FEWEST_POSTS = 20;
/** Share of its posts that carry nothing that anybody else has. */
const OWN_SHARE = 0.6;
/** So many outlets with reporting of their own carry what an agency sends out; campaigns that big are rare. */
const MANY_OUTLETS = 16;
/** Of those who carry it, so many are such outlets. */
const MOST_ARE_OUTLETS = 0.6;

/** Posts of accounts, by their places: each once, whatever it carries; 0 for accounts that were not asked for. */
export function countPosts(shares: Shares, wanted: ReadonlySet<number>): Int32Array {
  return countByAccount(shares, wanted).posts;
}

/**
 * Objects that are carried as agency reports are: by many accounts, most of which have much reporting of their own that
 * nobody else carries. That such accounts meet at them says little of two of them. 1 for each such object, by its place.
 *
 * @param carriers accounts that have each object, by its place (`countActivity`)
 * @example
 * ```ts
 * const row = (object: string, account: string, post: number) => ({ object, account, content: `${account} ${post}`, at: post });
 * const rows = Array.from({ length: 20 }, (_, outlet) =>
 *   Array.from({ length: 30 }, (_, post) => row(post < 3 ? `report ${post}` : `own ${outlet} ${post}`, `outlet ${outlet}`, post))).flat();
 * const shares = toShares(rows);
 * const carriers = Int32Array.from(shares.objects, (_, at) => (shares.objectStart[at + 1] ?? 0) - (shares.objectStart[at] ?? 0));
 * agencyObjects(shares, carriers).reduce((sum, one) => sum + one) // => 3
 * ```
 */
export function agencyObjects(shares: Shares, carriers: Int32Array): Uint8Array {
  const found = new Uint8Array(shares.objects.length);
  const wide = [...shares.objects.keys()].filter((object) => (carriers[object] ?? 0) >= MANY_OUTLETS);
  const wanted = new Set(wide.flatMap((object) => [...carriersOf(shares, object)]));
  const { posts, own } = countByAccount(shares, wanted, carriers);
  const isOutlet = (account: number): boolean => {
    const count = posts[account] ?? 0;
    return count >= FEWEST_POSTS && (own[account] ?? 0) / count >= OWN_SHARE;
  };
  for (const object of wide) {
    const outlets = [...carriersOf(shares, object)].filter(isOutlet).length;
    const isMost = outlets / (carriers[object] ?? 1) >= MOST_ARE_OUTLETS;
    if (outlets >= MANY_OUTLETS && isMost) found[object] = 1;
  }
  return found;
}

/** Posts of accounts, and of them those that carry nothing that anybody else has: all, where carriers are not given. */
function countByAccount(shares: Shares, wanted: ReadonlySet<number>, carriers?: Int32Array) {
  const read = new Map<string, { readonly account: number; isShared: boolean }>();
  for (let object = 0; object < shares.objects.length; object++) {
    const isShared = (carriers?.[object] ?? 0) > 1;
    const [begin, end] = rowsOf(shares, object);
    for (let row = begin; row < end; row++) {
      const account = shares.account[row] ?? 0;
      if (!wanted.has(account)) continue;
      const key = `${account} ${shares.content[row]}`;
      const post = read.get(key) ?? { account, isShared: false };
      post.isShared ||= isShared;
      read.set(key, post);
    }
  }
  const posts = new Int32Array(shares.accounts.length);
  const own = new Int32Array(shares.accounts.length);
  for (const { account, isShared } of read.values()) {
    posts[account] = (posts[account] ?? 0) + 1;
    if (!isShared) own[account] = (own[account] ?? 0) + 1;
  }
  return { posts, own };
}

function carriersOf(shares: Shares, object: number): Set<number> {
  const [begin, end] = rowsOf(shares, object);
  return new Set(shares.account.subarray(begin, end));
}

function rowsOf({ objectStart }: Shares, object: number): [number, number] {
  return [objectStart[object] ?? 0, objectStart[object + 1] ?? 0];
}
