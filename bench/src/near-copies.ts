import { sharedData } from '@breakwater/kernel/testing';
import { copySignature, createCopyIndex } from '@breakwater/text';
import { bandFinder, copyFinder, type Judged, judgeFinder } from './near-copies/judge-copies.ts';
import { type Post, readPosts } from './near-copies/read-posts.ts';
import { isQuick, recordResult } from './record-result.ts';
import { missingFiles } from './text/evaluation-sets.ts';

const BARS: Readonly<Record<string, number>> = {
  'case and link': 1,
  'hashtags added': 0.999,
  '5 % of characters': 0.99,
  '20 % of words dropped': 0.98,
  'words before it': 0.96,
  'cut to three quarters': 0.96,
  '10 % of characters': 0.8,
};
const MOST_FALSE = 0.001;
const LANGUAGES = ['en', 'ur', 'ar'];
/** `--half fitted` shows the half that thresholds were fitted on. */
const HALF = process.argv.includes('--half') && process.argv.includes('fitted') ? 0 : 1;

const folder = sharedData('text');
const missing = missingFiles(folder, ['lid-common-voice/dev.jsonl']);
if (folder === undefined || missing.length > 0) {
  console.log(`near-copies: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  const all = readPosts(folder);
  const posts = isQuick ? all.filter((_, at) => at % 8 === 0) : all;
  const judge = { half: HALF, languages: LANGUAGES, originals: isQuick ? 300 : 3_000 } as const;
  const copies = judgeFinder(copyFinder(posts.length), posts, judge);
  const peer = judgeFinder(bandFinder(), posts, judge);
  const recall = LANGUAGES.every((language) =>
    Object.entries(BARS).every(([change, bar]) => (copies.recall[language]?.[change]?.share ?? 0) >= bar),
  );
  const falsePairs = ['all', ...LANGUAGES].every(
    (language) => (copies.falsePairs[language]?.unrelated.share ?? 1) <= MOST_FALSE,
  );
  recordResult({
    claim:
      'Near-copies of posts of five words and 25 letters or more found among all posts, by language and change',
    bar: `case and link 1.00, hashtags .999, 5 % of characters .99, 20 % of words dropped .98, words before it or cut .96, 10 % of characters .80; unrelated answers <= ${MOST_FALSE * 100} %`,
    peers: 'bands of three-word shingles (textBands), beside it; TLSH rejects posts as too short',
    measured: {
      posts: posts.length,
      judgedHalf: HALF === 1 ? 'the one thresholds were not fitted on' : 'the one thresholds were fitted on',
      copies: brief(copies),
      textBands: brief(peer),
      cpuMicroseconds: cost(posts),
      met: { recall, falsePairs },
      read: 'every post asks the index, then is added; answers count from the 100,000th on. nearTwins share half of all words and count as right; answers: all others, which include quotes of a text within a longer one; unrelated: answers that share less than half of the words of the shorter text, which the bar is for. Changed copies of posts of the half then ask; a text that is too short by then counts as missed',
    },
    met: recall && falsePairs,
  });
}

/** Shares alone, but for answers to other texts. */
function brief({ falsePairs, recall }: Judged) {
  const shares = (of: Judged['recall'][string]) =>
    Object.fromEntries(Object.entries(of).map(([change, { share }]) => [change, share]));
  return {
    falsePairs,
    recall: Object.fromEntries(Object.entries(recall).map(([language, of]) => [language, shares(of)])),
    originals: Object.fromEntries(
      LANGUAGES.map((language) => [language, Object.values(recall[language] ?? {})[0]?.of]),
    ),
  };
}

/** CPU of one process a post, after a warm-up. */
function cost(posts: readonly Post[]): Readonly<Record<string, number>> {
  const some = posts.slice(0, 20_000);
  const rest = posts.slice(-20_000);
  const index = createCopyIndex({ capacity: posts.length });
  for (const [at, { text }] of posts.entries()) {
    const signature = copySignature(text);
    if (signature) index.add(signature, at);
  }
  const kept = some.map(({ text }) => copySignature(text)?.slice());
  return {
    signature: each(some, ({ text }) => copySignature(text)),
    find: each(kept, (signature) => signature && index.find(signature)),
    add: each(kept, (signature) => signature && index.add(signature, 0)),
    signatureFindAndAdd: each(rest, ({ text }) => {
      const signature = copySignature(text);
      if (!signature) return;
      index.find(signature);
      index.add(signature, 1);
    }),
    letters: some.reduce((sum, { text }) => sum + text.length, 0) / some.length,
    bytesAText: index.bytes / posts.length,
  };
}

function each<Item>(items: readonly Item[], run: (item: Item) => unknown): number {
  const before = process.cpuUsage();
  for (const item of items) run(item);
  const { user, system } = process.cpuUsage(before);
  return Math.round((10 * (user + system)) / items.length) / 10;
}
