import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityMarker } from '@breakwater/detection';
import { seededRandom } from '@breakwater/kernel';
import type { Example } from '@breakwater/learn';
import { composePhrases, type Phrases } from './compose-phrases.ts';
import { DATA_SETS } from './data-sets.ts';
import { decodeHashedRows } from './hashed-rows.ts';
import { readSet, type SetRow } from './read-set.ts';
import type { RecipeFile, RecipeSet } from './recipe-file.ts';

/** Where examples come from. */
export interface ExampleSources {
  /** Folder `packs/models`. */
  readonly pack: string;
  /** Folder of the texts of others. */
  readonly data: string;
  readonly mark: EntityMarker;
  readonly seed: number;
}

/** Everyday sentences that stand beside phrases, by language, of one set each. */
export const EVERYDAY: readonly string[] = ['lid-common-voice', 'lid-perso-arabic'];
const MOST_EVERYDAY = 1_500;

/** All examples of a recipe, in an order that is always the same. */
export function gatherExamples(recipe: RecipeFile, sources: ExampleSources): Example[] {
  const { ownCost = 1.5 } = recipe;
  const [label = ''] = recipe.labels;
  return [
    ...(recipe.phrases ?? []).flatMap((language) => phrasesOf(language, label, sources)),
    ...(recipe.harmless ?? []).flatMap((file) => harmlessOf(file, ownCost, sources)),
    ...(recipe.hashed ?? []).flatMap((file) => hashedOf(file, ownCost, sources)),
    ...(recipe.data ?? []).flatMap((set) => examplesOf(set, sources)),
  ];
}

/** Texts that tell which features are everybody's language. */
export function gatherBackground({ background = [] }: RecipeFile, sources: ExampleSources): string[] {
  return background.flatMap((set) => rowsOf(set, sources).map(({ text }) => text));
}

function phrasesOf(language: string, label: string, { pack, data, mark, seed }: ExampleSources): Example[] {
  const phrases = JSON.parse(readFileSync(join(pack, 'phrases', `${language}.json`), 'utf8')) as Phrases;
  const everyday = EVERYDAY.flatMap((set) => readSet(data, set).filter(({ lang }) => lang === language));
  const chosen = choose(everyday, MOST_EVERYDAY, seed);
  return [
    ...composePhrases(phrases, { label, everyday: chosen.map(({ text }) => text), seed }),
    ...chosen.map(
      ({ text }): Example => ({
        text,
        labels: [],
        marked: mark(text),
        source: 'everyday',
        slice: 'everyday',
        cost: 0.7,
      }),
    ),
  ];
}

function harmlessOf(file: string, cost: number, { pack, mark }: ExampleSources): Example[] {
  return readFileSync(join(pack, 'harmless', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, row): Example => {
      const { text, user } = JSON.parse(line) as { readonly text: string; readonly user?: string };
      const account = `harmless/${file}/${user ?? row}`;
      return {
        text,
        labels: [],
        marked: mark(text),
        account,
        source: 'harmless',
        slice: 'harmless',
        cost,
        own: true,
      };
    });
}

function hashedOf(file: string, cost: number, { pack }: ExampleSources): Example[] {
  const { label, rows } = decodeHashedRows(readFileSync(join(pack, 'hashed', `${file}.rows`)));
  const classes = classesOf(join(pack, 'hashed', `${file}.classes`));
  return rows.map((hashed, row): Example => {
    const name = `hashed/${file}/${row}`;
    const base = { text: name, hashed, labels: [label], account: name, source: `hashed-${file}` };
    // A row of the first ones, whose classes nobody kept, is empty there.
    const kept = classes[row]?.length ? { classes: classes[row] } : {};
    return { ...base, ...kept, cost, own: true };
  });
}

/** Classes of the words of hashed examples, row by row. */
function classesOf(path: string): readonly Uint32Array[] {
  return existsSync(path) ? decodeHashedRows(readFileSync(path)).rows : [];
}

function examplesOf(set: RecipeSet, sources: ExampleSources): Example[] {
  const { as, slice, cost = 1 } = set;
  return rowsOf(set, sources).map(({ text, user }): Example => {
    const account = typeof user === 'string' ? { account: `${set.set}/${user}` } : {};
    return {
      text,
      labels: as === undefined ? [] : [as],
      marked: sources.mark(text),
      ...account,
      source: set.set,
      cost,
      ...(slice !== undefined && { slice }),
    };
  });
}

function rowsOf({ set, where = {}, most }: RecipeSet, { data, seed }: ExampleSources): readonly SetRow[] {
  if (DATA_SETS[set]?.licence === null) throw new Error(`No licence of ${set} lets a model be shipped.`);
  const wanted = Object.entries(where);
  const rows = readSet(data, set).filter((row) => wanted.every(([name, value]) => row[name] === value));
  return choose(rows, most ?? rows.length, seed);
}

/** Some of the rows, in their own order. */
function choose(rows: readonly SetRow[], most: number, seed: number): readonly SetRow[] {
  if (rows.length <= most) return rows;
  const random = seededRandom(seed);
  const ranked = rows
    .map((row, at) => ({ row, at, rank: random() }))
    .sort((one, other) => one.rank - other.rank);
  return ranked
    .slice(0, most)
    .sort((one, other) => one.at - other.at)
    .map(({ row }) => row);
}
