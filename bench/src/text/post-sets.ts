import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEntityMarker } from '@breakwater/detection';
import {
  DEFAULT_CLASSES,
  type Example,
  markedLinks,
  type Recipe,
  unescapeEntities,
  type WordClasses,
} from '@breakwater/learn';
import { classesIn } from '@breakwater/models';
import {
  gatherBackground,
  gatherExamples,
  type RecipeFile,
  type RecipeSet,
  readBanks,
  readRecipes,
  toRecipe,
} from '@breakwater/tools';
import { readLines } from './evaluation-sets.ts';
import { BANK_PACK, MODEL_PACK } from './places.ts';

/** Files that are read. */
export const POST_FILES: readonly string[] = [
  'arabic-isis-eval/eval2000.jsonl',
  'urdu-threat-fire2022/train.jsonl',
  'ur-qa/dev.jsonl',
  'ruhsold/task_1_train.tsv',
  'ruhsold/task_1_validation.tsv',
];

/** A set with the recipe that is measured on it. */
export interface PostSet {
  readonly examples: readonly Example[];
  readonly labels: Uint8Array;
  readonly recipe: Recipe;
  /** Examples that are learnt from and not measured on. */
  readonly extra: readonly Example[];
  /** Texts of others, which tell what is everybody's language. */
  readonly background: readonly string[];
  /** Which words of its language mean about the same, for a recipe that learns from that too. */
  readonly wordClasses?: WordClasses | undefined;
}

/**
 * How an operator trains on such a set, which has no licence that would let a model ship: many runs of letters, since words of
 * tweets often run together, much of naive Bayes, since the set is small, and classes of words, which few texts tell more of.
 */
export const ARABIC_RECIPE: Recipe = {
  id: 'arabic-support',
  version: 1,
  languages: ['ar'],
  labels: ['support'],
  features: { bits: 20, words: true, pairs: true, letters: [2, 8], stems: true, maskEntities: false },
  cost: 30,
  naiveBayes: 1.5,
  epochs: 20,
  seed: 1,
  leastWords: 1,
  leastAccounts: 3,
  falseAlarmBudget: 0.005,
  ownClasses: DEFAULT_CLASSES,
  card: { purpose: 'One measurement; not for use.' },
};

const ARABIC_BACKGROUND: readonly RecipeSet[] = [
  { set: 'ar-sarcasm' },
  { set: 'ar-quran-hadith' },
  ...['lid-common-voice', 'lid-perso-arabic', 'multi-mlma'].map((set) => ({ set, where: { lang: 'ar' } })),
];

/** Arabic tweets of 2015, for ISIL and others; each once. */
export function arabicSupport(data: string): PostSet {
  const seen = new Set<string>();
  const rows = readLines(data, 'arabic-isis-eval/eval2000.jsonl')
    .map(({ text, label }) => ({ text: unescapeEntities(String(text)), label }))
    .filter(({ text }) => !seen.has(text) && seen.add(text));
  const examples = rows.map(
    ({ text, label }): Example => ({
      text,
      labels: label === 1 ? ['support'] : [],
      marked: markedLinks(text),
      source: 'arabic',
    }),
  );
  const background = gatherBackground(
    { ...recipeOf('threat-ur'), background: ARABIC_BACKGROUND },
    sourcesOf(data),
  );
  const wordClasses = classesIn(MODEL_PACK)('ar');
  return { examples, labels: labelsOf(examples), recipe: ARABIC_RECIPE, extra: [], background, wordClasses };
}

const URDU_BACKGROUND: readonly RecipeSet[] = [
  { set: 'ur-qa' },
  ...['lid-common-voice', 'lid-perso-arabic'].map((set) => ({ set, where: { lang: 'ur' } })),
];

/** Urdu threats alone: a recipe for telling them apart, where the one that ships is for few false alarms elsewhere. */
export function urduThreats(data: string): PostSet {
  const set = urduThreatsAsShipped(data);
  const features = { ...set.recipe.features, bits: 19 };
  const recipe: Recipe = {
    ...set.recipe,
    cost: 2,
    naiveBayes: 1,
    sliceBudgets: {},
    features: { ...features, letters: [2, 6], across: [3, 6] },
    also: [{ features: { ...features, letters: [0, 0] }, cost: 1, naiveBayes: 1 }],
  };
  const background = gatherBackground(
    { ...recipeOf('threat-ur'), background: URDU_BACKGROUND },
    sourcesOf(data),
  );
  return { ...set, extra: [], background, recipe };
}

/** Urdu threats by the recipe that ships, which learns from harmless posts of other sets too. */
export function urduThreatsAsShipped(data: string): PostSet {
  const { file, all } = gather('threat-ur', data);
  const examples = all.filter(({ source }) => source === 'urdu-threat');
  return {
    examples,
    labels: labelsOf(examples),
    recipe: toRecipe(file, 1),
    extra: all.filter(({ source }) => source !== 'urdu-threat'),
    background: gatherBackground(file, sourcesOf(data)),
  };
}

/** Roman Urdu abuse, by the recipe that ships; the training part of the given split. */
export function romanUrduAbuse(data: string): PostSet & { readonly test: readonly Example[] } {
  const file = recipeOf('abuse-ur-latn');
  const read = (name: string) => readTabs(join(data, 'ruhsold', name));
  const examples = read('task_1_train.tsv');
  return {
    examples,
    labels: labelsOf(examples),
    recipe: toRecipe(file, 1),
    extra: [],
    background: [],
    test: read('task_1_validation.tsv'),
  };
}

/** Text, a tab and the label, 0 for abuse; quotes mean nothing. */
function readTabs(path: string): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Example => {
    const tab = line.lastIndexOf('\t');
    const text = unescapeEntities(line.slice(0, tab));
    const labels = line.slice(tab + 1).trim() === '0' ? ['abuse'] : [];
    return { text, labels, marked: markedLinks(text), source: 'ruhsold' };
  });
}

function gather(id: string, data: string): { file: RecipeFile; all: Example[] } {
  const file = recipeOf(id);
  return { file, all: gatherExamples(file, sourcesOf(data)) };
}

function sourcesOf(data: string) {
  return { pack: MODEL_PACK, data, mark: createEntityMarker(readBanks(BANK_PACK)), seed: 1 };
}

function recipeOf(id: string): RecipeFile {
  const file = readRecipes(join(MODEL_PACK, 'recipes', 'threats.yaml')).find((one) => one.id === id);
  if (!file) throw new RangeError(`There is no recipe of ${id}.`);
  return file;
}

/** Which examples have any label, as 1. */
export function labelsOf(examples: readonly Example[]): Uint8Array {
  return Uint8Array.from(examples, ({ labels }) => (labels.length > 0 ? 1 : 0));
}
