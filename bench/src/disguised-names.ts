import type { TermBank } from '@breakwater/contracts/detection';
import { indexTerms } from '@breakwater/detection';
import { sharedData } from '@breakwater/kernel/testing';
import { type DisguisedText, disguiseNames, type NameToDisguise } from '@breakwater/text/testing';
import { readBanks } from '@breakwater/tools';
import { isQuick, recordResult } from './record-result.ts';
import { missingFiles } from './text/evaluation-sets.ts';
import { HARMLESS_FILES, type HarmlessSet, readHarmlessSets } from './text/harmless-sets.ts';
import { BANK_PACK } from './text/places.ts';

const LEAST_SHARE = 0.85;
const LEAST_SHARE_APART = 0.9;
const MOST_MARKS_PER_10K = 5;
const SEEDS = isQuick ? [1] : [1, 2, 3];

const entityBanks = readBanks(BANK_PACK).filter(({ entities }) => entities);
const index = indexTerms(entityBanks);
const names = namesOf(entityBanks);
const texts = SEEDS.flatMap((seed) => disguiseNames(names, seed));
const found = texts.map(lookFor);

const byClass = sharesBy((text) => text.class);
const share = shareOf([...texts.keys()], 'marked');
const harmless = countHarmless();
recordResult({
  claim: 'Names of all entity banks in made disguises, marked for text models; marks on harmless posts',
  bar: `>= ${LEAST_SHARE} of all, >= ${LEAST_SHARE_APART} of acronyms with their letters apart; <= ${MOST_MARKS_PER_10K} marks beside hits per 10,000 harmless posts`,
  peers: 'none published',
  measured: {
    names: names.length,
    disguisedTexts: texts.length,
    share,
    shareOfRules: shareOf([...texts.keys()], 'hit'),
    byClass,
    byScript: sharesBy(({ script }) => script),
    byDisguise: sharesBy((text) => (text.disguises.length === 1 ? (text.disguises[0] ?? '') : undefined)),
    harmless,
    read: 'share: hits and marks cover more than half of the letters of the written name; rules: hits alone do. Of harmless posts, marks are counted that stand on no hit: also those that are right',
  },
  met:
    share >= LEAST_SHARE &&
    (byClass['letters apart']?.share ?? 0) >= LEAST_SHARE_APART &&
    (typeof harmless === 'string' || harmless.all.marksPer10k <= MOST_MARKS_PER_10K),
});

/** Every name once that is looked for in posts, with the other names under the same label. */
function namesOf(banks: readonly TermBank[]): NameToDisguise[] {
  const entries = banks.flatMap((bank) =>
    bank.entries.filter(({ positions }) => positions?.includes('text') ?? true),
  );
  const byLabel = groupBy(entries, ({ label, term }) => label ?? term);
  const labels = new Map(entries.map(({ term, label }) => [term, label ?? term]));
  return [...labels].map(([name, label]) => ({
    name,
    peers: (byLabel.get(label) ?? []).map(({ term }) => term),
  }));
}

/** Whether hits, and hits with marks, cover more than half of the letters of the written name. */
function lookFor({ text, start, written }: DisguisedText): {
  readonly hit: boolean;
  readonly marked: boolean;
} {
  const letters = (part: string): number =>
    part.normalize('NFKC').match(/[\p{L}\p{N}\p{Sc}@!]/gu)?.length ?? 0;
  const { hits, marks } = index.read(text, 'text');
  const isCovered = (spans: readonly { readonly start: number; readonly end: number }[]): boolean => {
    const units = new Set(spans.flatMap((span) => unitsWithin(span, start, start + written.length)));
    return letters([...units].map((at) => text[at]).join('')) * 2 > letters(written);
  };
  const hit = isCovered(hits.map(({ match }) => match));
  return { hit, marked: hit || isCovered([...hits, ...marks].map(({ match }) => match)) };
}

function unitsWithin(
  span: { readonly start: number; readonly end: number },
  from: number,
  to: number,
): number[] {
  const start = Math.max(span.start, from);
  return Array.from({ length: Math.max(0, Math.min(span.end, to) - start) }, (_, at) => start + at);
}

function sharesBy(
  keyOf: (text: DisguisedText) => string | undefined,
): Record<string, { readonly texts: number; readonly share: number; readonly shareOfRules: number }> {
  const groups = groupBy([...texts.keys()], (at) => {
    const text = texts[at];
    return text && keyOf(text);
  });
  return Object.fromEntries(
    [...groups].flatMap(([key, places]) =>
      key === undefined
        ? []
        : [
            [
              key,
              {
                texts: places.length,
                share: shareOf(places, 'marked'),
                shareOfRules: shareOf(places, 'hit'),
              },
            ],
          ],
    ),
  );
}

function shareOf(places: readonly number[], how: 'hit' | 'marked'): number {
  return Math.round((places.filter((at) => found[at]?.[how]).length / places.length) * 1000) / 1000;
}

/** Hits and marks on harmless posts, by language and by kind. */
function countHarmless() {
  const folder = sharedData('text');
  const missing = missingFiles(folder, HARMLESS_FILES);
  if (folder === undefined || missing.length > 0)
    return `not counted, the evaluation data is not there: ${missing.join(', ')}`;
  const sets = readHarmlessSets(folder).map((set) => ({ set, counts: countsOf(set) }));
  const sum = (some: typeof sets) => {
    const [posts, hits, marks] = (['posts', 'hits', 'marks'] as const).map((what) =>
      some.reduce((all, { counts }) => all + counts[what], 0),
    ) as [number, number, number];
    return { posts, hits, marks, marksPer10k: Math.round((marks / posts) * 1e5) / 10 };
  };
  const sums = (keyOf: (set: HarmlessSet) => string) =>
    Object.fromEntries([...groupBy(sets, ({ set }) => keyOf(set))].map(([key, some]) => [key, sum(some)]));
  return {
    all: sum(sets),
    byLanguage: sums(({ language }) => language),
    byKind: sums(({ kind }) => kind),
  };
}

function countsOf({ texts: posts }: HarmlessSet): { posts: number; hits: number; marks: number } {
  let [hits, marks] = [0, 0];
  for (const post of posts) {
    const read = index.read(post, 'text');
    hits += read.hits.length;
    marks += read.marks.filter(
      ({ match }) => !read.hits.some((hit) => hit.match.start < match.end && match.start < hit.match.end),
    ).length;
  }
  return { posts: posts.length, hits, marks };
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
