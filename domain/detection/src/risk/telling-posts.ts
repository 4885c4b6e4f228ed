import type { Band } from '@breakwater/learn';
import type { Counted, RiskPost, TellingPost } from './risk-post.ts';

const MOST_TELLING = 3;
/** By which the posts are ordered and shown; how they add up is another matter, see `bitsOfPosts`. */
const BITS: Readonly<Record<Band, number>> = { likely: 3.9, possible: 2.3, none: 0 };
export const BITS_A_COPY = 5;
export const BITS_A_LINK = 4;

const one = (is: boolean | undefined) => (is ? 1 : 0);

/**
 * What a post adds. One that was changed after it was counted adds what it says more now: nobody is counted twice for mending
 * a word, nor is anything taken back. What was changed and says nothing is passed over.
 */
export function countPost(post: RiskPost, telling: readonly TellingPost[]): Partial<Counted> {
  const before = telling.find(({ content }) => content === post.content);
  if (before) return difference(post, before);
  if (post.isEdit && bitsOf(post) === 0) return {};
  const { band, score } = post;
  return {
    posts: one(band !== undefined),
    likely: one(band === 'likely'),
    possible: one(band === 'possible'),
    ...(score !== undefined && { pooled: 1, score }),
    copies: one(post.isCopy),
    links: one(post.hasKnownLink),
  };
}

function difference(post: RiskPost, before: TellingPost): Partial<Counted> {
  const rises = BITS[post.band ?? 'none'] > BITS[before.band];
  return {
    likely: one(rises && post.band === 'likely'),
    possible: one(rises && post.band === 'possible') - one(rises && before.band === 'possible'),
    ...(post.score !== undefined &&
      before.score !== undefined && { score: Math.max(0, post.score - before.score) }),
    copies: one(post.isCopy && !before.isCopy),
    links: one(post.hasKnownLink && !before.hasKnownLink),
  };
}

/** The posts that say most, this one among them where it is one. */
export function keepTelling(post: RiskPost, telling: readonly TellingPost[]): readonly TellingPost[] {
  const bits = bitsOf(post);
  const before = telling.find(({ content }) => content === post.content);
  if (bits <= (before?.bits ?? 0)) return telling;
  const { content, band = 'none', score, isCopy, hasKnownLink } = post;
  const told: TellingPost = {
    content,
    bits,
    band,
    ...(score !== undefined && { score }),
    ...(isCopy && { isCopy }),
    ...(hasKnownLink && { hasKnownLink }),
  };
  return [...telling.filter((other) => other !== before), told]
    .sort((left, right) => right.bits - left.bits)
    .slice(0, MOST_TELLING);
}

function bitsOf({ band = 'none', score = 0, isCopy, hasKnownLink }: RiskPost): number {
  const words = Math.max(BITS[band], score / Math.LN2);
  const bits = words + one(isCopy) * BITS_A_COPY + one(hasKnownLink) * BITS_A_LINK;
  return Math.round(bits * 100) / 100;
}
