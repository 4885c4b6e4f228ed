import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEntityMarker } from '@breakwater/detection';
import { seededRandom } from '@breakwater/kernel';
import { sharedData } from '@breakwater/kernel/testing';
import { areaUnderCurve, decodeModel, type Example, FeatureReader, shuffle } from '@breakwater/learn';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatherExamples } from './gather-examples.ts';
import { LEAST_ACCOUNTS, SEED } from './make-model.ts';
import { missingData } from './missing-data.ts';
import { readBanks } from './read-banks.ts';
import { readRecipes } from './recipe-file.ts';

const pack = fileURLToPath(new URL('../../../packs/models', import.meta.url));
const data = sharedData('text');
const recipe = readRecipes(`${pack}/recipes/accounts.yaml`).filter(({ id }) => id === 'accounts-en');
const isThere = data !== undefined && missingData(recipe, data) === undefined;
/** Words of some length that are no part of a link, a handle or a hashtag. */
const WORD = /(?<![@#\w./])[a-z]{7,12}(?![\w./])/g;

describe.skipIf(!isThere)('texts of one account [needs shared data]', () => {
  const { header, weights } = decodeModel(readFileSync(`${pack}/accounts-en.model`));
  const levels = weights[0]?.levels ?? new Int8Array();
  const reader = new FeatureReader(header.features);
  const mark = createEntityMarker(readBanks(fileURLToPath(new URL('../../../packs/banks', import.meta.url))));
  let examples: readonly Example[] = [];

  beforeAll(() => {
    examples = recipe.flatMap((file) => gatherExamples(file, { pack, data: data ?? '', mark, seed: SEED }));
  });

  it('have no weight in the account model where fewer than three have their features', () => {
    const accounts = new Counted<number>();
    for (const [row, { text, account = `row ${row}`, own = false, marked = [] }] of examples.entries()) {
      reader.read(text, marked);
      for (const bucket of reader.buckets.subarray(0, reader.count)) {
        // What was written for the model counts as said by many.
        for (const who of own ? ['a', 'b', 'c'] : [account]) accounts.add(bucket, who);
      }
    }
    const rare = accounts.below(LEAST_ACCOUNTS);
    expect(rare.length).toBeGreaterThan(100);
    const shareWithWeight = (buckets: readonly number[]) =>
      buckets.filter((bucket) => levels[bucket] !== 0).length / buckets.length;
    // Not none: a name that a bank learnt since the model was made is one word less beside its neighbours.
    expect(shareWithWeight(rare)).toBeLessThan(0.005);
    const isRare = new Set(rare);
    expect(
      shareWithWeight(accounts.below(LEAST_ACCOUNTS + 1).filter((one) => !isRare.has(one))),
    ).toBeGreaterThan(0.5);
  });

  it('can hardly be told by a word that one supporter alone used from one that nobody did', () => {
    const accounts = new Counted<string>();
    for (const [row, { text, account = `row ${row}` }] of examples.entries())
      for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) accounts.add(word, account);
    const whole = new Set(examples.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
    const planted = accounts
      .below(2)
      .filter((word) => whole.has(word) && accounts.first(word)?.startsWith('fifthtribe/'));
    const random = seededRandom(3);
    const mixed = planted.map((word) => {
      const order = Int32Array.from(word, (_, at) => at);
      shuffle(order, random);
      return [...order].map((at) => word[at]).join('');
    });
    // The word itself comes after its runs of letters, which other words have too.
    const figure = (word: string) => {
      reader.read(word);
      return Math.abs(levels[reader.buckets[reader.count - 1] ?? 0] ?? 0);
    };
    expect(planted.length).toBeGreaterThan(200);
    const labels = [...planted.map(() => 1), ...mixed.map(() => 0)];
    const told = areaUnderCurve([...planted, ...mixed].map(figure), labels);
    expect(Math.abs(told - 0.5)).toBeLessThanOrEqual(0.1);
  });
});

/** Who has a thing; no more than three are remembered. */
class Counted<T> {
  private readonly who = new Map<T, string[]>();

  add(thing: T, account: string): void {
    const known = this.who.get(thing);
    if (known === undefined) this.who.set(thing, [account]);
    else if (known.length < LEAST_ACCOUNTS && !known.includes(account)) known.push(account);
  }

  below(least: number): T[] {
    return [...this.who].flatMap(([thing, { length }]) => (length < least ? [thing] : []));
  }

  first(thing: T): string | undefined {
    return this.who.get(thing)?.[0];
  }
}
