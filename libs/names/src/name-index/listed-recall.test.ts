import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { listedNames } from '../testing/listed-names.ts';
import { createNameIndex } from './create-name-index.ts';
import type { IndexedName } from './name-store.ts';

const sanctions = sharedData('sanctions');
const names = sharedData('names');
const isAbsent = sanctions === undefined || names === undefined;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

function rowsOf(file: string): string[][] {
  if (names === undefined) return [];
  const [, ...lines] = readFileSync(join(names, 'derived', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => line.split('\t'));
}

describe('the UN list [needs shared data]', () => {
  const index = createNameIndex();
  const listed = (sanctions === undefined ? [] : listedNames(sanctions))
    .filter(({ text }) => LATIN.test(text))
    .map(({ ref, text }, at) => ({ key: String(at), entity: ref, text, type: 'any' }));
  for (const name of listed) index.add(name);

  it.skipIf(isAbsent)('is found by names in Arabic script [needs shared data]', () => {
    const rows = rowsOf('un_original_script_pairs.tsv').filter(([, , , script]) =>
      script?.startsWith('Arabic'),
    );
    const ranks = rows.map(([ref = '', , , , , original = '']) =>
      index.search(original).findIndex(({ entity }) => entity === ref.trim()),
    );
    expect(rows.length).toBeGreaterThan(150);
    expect(ranks.filter((rank) => rank === 0).length / rows.length).toBeGreaterThanOrEqual(0.97);
    expect(ranks.filter((rank) => rank >= 0 && rank < 5).length / rows.length).toBeGreaterThanOrEqual(0.99);
  });

  it.skipIf(isAbsent)('is found by an alias of a person that is withheld [needs shared data]', () => {
    const rows = rowsOf('un_alias_pairs.tsv').filter(
      ([, type, , quality]) => type === 'INDIVIDUAL' && quality === 'Good',
    );
    const hits = rows.filter(([ref = '', , , , , alias = '']) => {
      const isWithheld = ({ entity, text }: IndexedName) =>
        entity === ref.trim() && text.toLowerCase() === alias.trim().toLowerCase();
      const withheld = listed.filter(isWithheld);
      for (const { key } of withheld) index.remove(key);
      const found = index.search(alias, { limit: 5 }).some(({ entity }) => entity === ref.trim());
      for (const name of withheld) index.add(name);
      return found;
    });
    // Aliases that share no word with any other name are among them: no tool finds those.
    expect(hits.length / rows.length).toBeGreaterThanOrEqual(0.8);
  });
});
