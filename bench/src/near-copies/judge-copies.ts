import { type CopyIndex, copySignature, createCopyIndex, textBands } from '@breakwater/text';
import { seededNumbers } from '@breakwater/text/testing';
import { type Share, shareOf } from '../real/wilson.ts';
import { CHANGES, type Change, shuffled } from './change-text.ts';
import { type Post, wordsOf } from './read-posts.ts';

/** Answers for texts that were never there, among so many texts or more. */
const LEAST_TEXTS = 100_000;
const RELATED = 0.5;
const QUOTED = 0.8;
const ORDER_SEED = 5;
const CHANGE_SEED = 77;

/** Which post a way of finding copies says that a text is a copy of. */
export interface Finder {
  find(text: string): number | undefined;
  add(text: string, post: number): void;
}

/** Answers for other texts: of so many texts asked for, how many got one. */
export interface FalsePairs {
  readonly asked: number;
  /** Answers that share half of all words: true near-copies, left out of all that follows. */
  readonly nearTwins: number;
  /** Answers below that. */
  readonly answers: Share;
  /** Of these, how many have four of five words of the shorter text in the other one, and how many half of them. */
  readonly ofThese: { readonly quotes: number; readonly halfOfTheShorter: number; readonly less: number };
  /** Answers that share less than half of the words of the shorter text. */
  readonly unrelated: Share;
}

export interface Judged {
  readonly falsePairs: Readonly<Record<string, FalsePairs>>;
  readonly recall: Readonly<Record<string, Readonly<Record<string, Share>>>>;
}

export function copyFinder(capacity: number): Finder {
  const index: CopyIndex = createCopyIndex({ capacity });
  return {
    find(text) {
      const signature = copySignature(text);
      return signature && index.find(signature)?.object;
    },
    add(text, post) {
      const signature = copySignature(text);
      if (signature) index.add(signature, post);
    },
  };
}

/** The bands of three-word shingles: whatever shares one was found; the newest answers. */
export function bandFinder(): Finder {
  const posts = new Map<string, number>();
  return {
    find: (text) =>
      textBands(text)
        ?.map((band) => posts.get(band))
        .find((post) => post !== undefined),
    add(text, post) {
      for (const band of textBands(text) ?? []) posts.set(band, post);
    },
  };
}

/** Posts in an order by chance: each asks, then is added; then changed copies of some ask. `half` says which are judged. */
export function judgeFinder(
  finder: Finder,
  posts: readonly Post[],
  {
    half,
    languages,
    originals,
  }: { readonly half: 0 | 1; readonly languages: readonly string[]; readonly originals: number },
): Judged {
  const order = shuffled(posts.length, seededNumbers(ORDER_SEED)).flatMap((at) => posts[at] ?? []);
  const answers = order.map(({ text }, at) => {
    const isJudged = at % 2 === half && at >= Math.min(LEAST_TEXTS, order.length / 2);
    const found = isJudged ? finder.find(text) : undefined;
    finder.add(text, at);
    return isJudged ? { at, found } : undefined;
  });
  const asked = answers.filter((answer) => answer !== undefined);
  const falsePairsOf = (isOne: (post: Post | undefined) => boolean) =>
    falsePairs(
      order,
      asked.filter(({ at }) => isOne(order[at])),
    );
  return {
    falsePairs: Object.fromEntries([
      ['all', falsePairsOf(() => true)] as const,
      ...languages.map(
        (language) => [language, falsePairsOf((post) => post?.language === language)] as const,
      ),
    ]),
    recall: Object.fromEntries(
      languages.map((language) => {
        const chosen = order
          .flatMap((post, at) => (post.language === language && at % 2 === half ? [at] : []))
          .slice(0, originals);
        const shares = Object.entries(CHANGES).map(([name, change]) => [
          name,
          recallOf(finder, order, chosen, change),
        ]);
        return [language, Object.fromEntries(shares)];
      }),
    ),
  };
}

function falsePairs(
  order: readonly Post[],
  asked: readonly { readonly at: number; readonly found: number | undefined }[],
): FalsePairs {
  const overlaps = asked.flatMap(({ at, found }) =>
    found === undefined ? [] : [overlapOf(order[at]?.text ?? '', order[found]?.text ?? '')],
  );
  const others = overlaps.filter(({ jaccard }) => jaccard < RELATED);
  const quotes = others.filter(({ contained }) => contained >= QUOTED).length;
  const less = others.filter(({ contained }) => contained < RELATED).length;
  return {
    asked: asked.length,
    nearTwins: overlaps.length - others.length,
    answers: shareOf(others.length, asked.length),
    ofThese: { quotes, halfOfTheShorter: others.length - quotes - less, less },
    unrelated: shareOf(less, asked.length),
  };
}

/** Found is the original, or a near-twin of it that is there too. */
function recallOf(finder: Finder, order: readonly Post[], chosen: readonly number[], change: Change): Share {
  const dice = seededNumbers(CHANGE_SEED);
  const found = chosen.filter((at) => {
    const text = order[at]?.text ?? '';
    const answer = finder.find(change(text, dice));
    if (answer === undefined || answer === at) return answer === at;
    return overlapOf(text, order[answer]?.text ?? '').jaccard >= RELATED;
  });
  return shareOf(found.length, chosen.length);
}

function overlapOf(one: string, other: string): { readonly jaccard: number; readonly contained: number } {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return {
    jaccard: both / Math.max(1, a.size + b.size - both),
    contained: both / Math.max(1, Math.min(a.size, b.size)),
  };
}
