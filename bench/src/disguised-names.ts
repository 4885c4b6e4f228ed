import type { TermBank } from '@breakwater/contracts';
import { createEntityMarker } from '@breakwater/detection';
import { type DisguisedText, disguiseNames, type NameToDisguise } from '@breakwater/text/testing';
import { readBanks } from '@breakwater/tools';
import { isQuick, recordResult } from './record-result.ts';
import { BANK_PACK } from './text/places.ts';

const LEAST_SHARE = 0.85;
const LEAST_SHARE_APART = 0.9;
const SEEDS = isQuick ? [1] : [1, 2, 3];

const banks = readBanks(BANK_PACK);
const mark = createEntityMarker(banks);
const names = namesOf(banks.filter(({ entities }) => entities));
const texts = SEEDS.flatMap((seed) => disguiseNames(names, seed));
const found = texts.map(isFound);

const byClass = sharesBy((text) => text.class);
const share = shareOf(texts.keys());
recordResult({
  claim: 'Names of all entity banks in made disguises, marked for text models',
  bar: `>= ${LEAST_SHARE} of all, >= ${LEAST_SHARE_APART} of acronyms with their letters apart`,
  peers: 'none published',
  measured: {
    names: names.length,
    disguisedTexts: texts.length,
    share,
    byClass,
    byScript: sharesBy(({ script }) => script),
    byDisguise: sharesBy((text) => (text.disguises.length === 1 ? (text.disguises[0] ?? '') : undefined)),
    read: 'found: marks cover more than half of the letters of the written name',
  },
  met: share >= LEAST_SHARE && (byClass['letters apart']?.share ?? 0) >= LEAST_SHARE_APART,
});

/** Every name once that is looked for in posts, with the other names under the same label. */
function namesOf(entityBanks: readonly TermBank[]): NameToDisguise[] {
  const entries = entityBanks.flatMap((bank) =>
    bank.entries.filter(({ positions }) => positions?.includes('text') ?? true),
  );
  const byLabel = groupBy(entries, ({ label, term }) => label ?? term);
  const labels = new Map(entries.map(({ term, label }) => [term, label ?? term]));
  return [...labels].map(([name, label]) => ({
    name,
    peers: (byLabel.get(label) ?? []).map(({ term }) => term),
  }));
}

function isFound({ text, start, written }: DisguisedText): boolean {
  const letters = (part: string): number =>
    part.normalize('NFKC').match(/[\p{L}\p{N}\p{Sc}@!]/gu)?.length ?? 0;
  let covered = 0;
  for (const span of mark(text)) {
    if (span.as !== 'entity') continue;
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, start + written.length);
    if (to > from) covered += letters(text.slice(from, to));
  }
  return covered * 2 > letters(written);
}

function sharesBy(
  keyOf: (text: DisguisedText) => string | undefined,
): Record<string, { readonly texts: number; readonly share: number }> {
  const groups = groupBy([...texts.keys()], (at) => {
    const text = texts[at];
    return text && keyOf(text);
  });
  return Object.fromEntries(
    [...groups].flatMap(([key, places]) =>
      key === undefined ? [] : [[key, { texts: places.length, share: shareOf(places) }]],
    ),
  );
}

function shareOf(places: Iterable<number>): number {
  const all = [...places];
  return Math.round((all.filter((at) => found[at]).length / all.length) * 1000) / 1000;
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
