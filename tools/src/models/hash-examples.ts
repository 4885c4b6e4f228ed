import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEntityMarker, type EntityMarker } from '@breakwater/detection';
import { ClassReader, FeatureReader } from '@breakwater/learn';
import { classesIn } from '@breakwater/models';
import { decodeHashedRows, encodeHashedRows } from './hashed-rows.ts';
import { toRecipe } from './make-model.ts';
import { readBanks } from './read-banks.ts';
import { type RecipeFile, readRecipes } from './recipe-file.ts';

/**
 * `node tools/dist/models/hash-examples.js FILE…`: adds examples of support to `packs/models/hashed`, of which only hashes
 * are kept: of the words, and of the classes of the words. A file has a line for each example, as JSON: `lang`, and `text`
 * of a post or `displayName` and `bio` of a profile. The texts themselves are for nobody's repository.
 */
const pack = join('packs', 'models');
/** Rows have 20 bits, whatever models fold them to. */
const BITS = 20;

interface Line {
  readonly lang: string;
  readonly text?: string;
  readonly displayName?: string;
  readonly bio?: string;
}

const recipes = readRecipes(join(pack, 'recipes', 'support.yaml'));
const mark = createEntityMarker(readBanks(join('packs', 'banks')));
const lines = process.argv.slice(2).flatMap((path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line),
);
if (lines.length === 0) {
  console.error(
    'Name files with examples: a line of JSON for each, with lang, and text or displayName and bio.',
  );
  process.exitCode = 1;
}
for (const lang of new Set(lines.map((line) => line.lang))) {
  const recipe = recipes.find(({ languages }) => languages.includes(lang));
  const texts = lines.filter((line) => line.lang === lang).map(textOf);
  if (!recipe) {
    console.error(`No recipe reads ${lang}: ${texts.length} examples are left out.`);
    process.exitCode = 1;
  } else console.log(`${lang}: ${texts.length} added, ${addRows(recipe, texts, mark)} in all`);
}

function textOf({ text, displayName, bio }: Line): string {
  return text ?? [displayName, bio].filter(Boolean).join(' | ');
}

/** Adds rows of both kinds; rows that were there before classes were kept have an empty one. */
function addRows(recipe: RecipeFile, texts: readonly string[], marker: EntityMarker): number {
  const [label = ''] = recipe.labels;
  const [file = ''] = recipe.hashed ?? recipe.languages;
  const { features } = toRecipe(recipe, 0);
  const words = new FeatureReader({ ...features, bits: BITS });
  const table = classesIn(pack)(file);
  if (!table) throw new Error(`there is no list of classes of words for ${file}`);
  const classes = new ClassReader(table, BITS);
  const paths = {
    words: join(pack, 'hashed', `${file}.rows`),
    classes: join(pack, 'hashed', `${file}.classes`),
  };
  const before = { words: rowsOf(paths.words), classes: rowsOf(paths.classes) };
  const filled = before.words.map((_, row) => before.classes[row] ?? new Uint32Array(0));
  const added = texts.map((text) => {
    const marked = marker(text);
    words.read(text, marked);
    classes.read(text, marked);
    return {
      words: words.buckets.slice(0, words.count),
      classes: classes.buckets.slice(0, classes.count),
    };
  });
  const rows = [...before.words, ...added.map((one) => one.words)];
  writeFileSync(paths.words, encodeHashedRows({ label, rows }));
  const ofClasses = [...filled, ...added.map((one) => one.classes)];
  writeFileSync(paths.classes, encodeHashedRows({ label, rows: ofClasses }));
  return rows.length;
}

function rowsOf(path: string): readonly Uint32Array[] {
  return existsSync(path) ? decodeHashedRows(readFileSync(path)).rows : [];
}
