import { join } from 'node:path';
import { createEntityMarker } from '@breakwater/detection';
import {
  type Example,
  type ExampleFolds,
  type MarkedSpan,
  nearTwinGroups,
  type Recipe,
} from '@breakwater/learn';
import { gatherExamples, readBanks, readRecipes, toRecipe } from '@breakwater/tools';
import { counterSpeech, type EvaluationText, sameWar, textsOf } from './evaluation-sets.ts';
import { BANK_PACK, MODEL_PACK } from './places.ts';

/** People who talk about the war that the supporters talk about. */
export const SAME_WAR = 'talks about the same war';

/** Kind of ordinary posts that each training set stands for. */
const GROUP_OF: Readonly<Record<string, string>> = {
  'en-btc': 'everyday',
  'en-wnut17': 'everyday',
  'en-goemotions': 'everyday',
  'en-davidson': 'everyday',
  'en-civil-toxic': 'politics',
  'en-gab': 'politics',
  'en-state-union': 'politics',
  'en-pheme-rumours': 'news',
  'en-quran-pickthall': 'religion',
  'en-hatemoji': 'angry',
  'en-surge': 'angry',
  'en-toxigen-demos': 'angry',
};

/** Posts of one source. */
export interface OrdinarySource {
  readonly group: string;
  readonly source: string;
  readonly texts: readonly (EvaluationText & { readonly marked: readonly MarkedSpan[] })[];
}

/** What the models of accounts are measured on. */
export interface AccountsWorld {
  readonly recipe: Recipe;
  readonly examples: readonly Example[];
  readonly labels: Uint8Array;
  /** Accounts, near-duplicates. */
  readonly split: Omit<ExampleFolds, 'foldOf' | 'folds'>;
  /** Rows of each account that is to be found, in order of time. */
  readonly supporters: ReadonlyMap<string, readonly number[]>;
  /** Rows of training sets: held out where they are measured. */
  readonly trained: readonly {
    readonly group: string;
    readonly source: string;
    readonly rows: readonly number[];
  }[];
  /** Sets that nothing was learnt from, without near-duplicates of what was. */
  readonly unseen: readonly OrdinarySource[];
  readonly mark: (text: string) => MarkedSpan[];
}

/** Files that are needed besides those of the recipe. */
export const WORLD_FILES: readonly string[] = [
  'isis-twitter-fifthtribe/part1.jsonl',
  'isextreme/validation.jsonl',
  'hatecheck/test_suite_cases.csv',
  'lid-common-voice/dev.jsonl',
  'eval-only-disaster-tweets-2015/dev.jsonl',
  'eval-only-israel-palestine-reddit/dev.jsonl',
  'en-btc/dev.jsonl',
];

/** Reads examples as the recipe of `accounts-en` says, and the sets that it does not name. */
export function readAccountsWorld(data: string, change: Partial<Recipe> = {}): AccountsWorld {
  const file = readRecipes(join(MODEL_PACK, 'recipes', 'accounts.yaml')).find(
    ({ id }) => id === 'accounts-en',
  );
  if (!file) throw new RangeError('There is no recipe of accounts-en.');
  const recipe = { ...toRecipe(file, 1), ...change };
  const mark = createEntityMarker(readBanks(BANK_PACK));
  const examples = gatherExamples(file, { pack: MODEL_PACK, data, mark, seed: recipe.seed });
  const labels = Uint8Array.from(examples, (one) => (one.labels.includes('support') ? 1 : 0));
  const raw = unseenSets(data);
  const unseenTexts = raw.flatMap(({ texts }) => texts);
  // Clusters over all texts: what nearly stands in the training is not unseen.
  const twins = nearTwinGroups([...examples, ...unseenTexts].map(({ text }) => text));
  const learnt = new Set(twins.subarray(0, examples.length));
  let at = examples.length;
  const unseen = raw.map(({ group, source, texts }) => ({
    group,
    source,
    texts: texts
      .filter(() => !learnt.has(twins[at++] ?? 0))
      .map((one) => ({ ...one, marked: mark(one.text) })),
  }));
  return {
    recipe,
    examples,
    labels,
    mark,
    unseen,
    split: { twins: twins.slice(0, examples.length), groups: groupsOf(examples, twins) },
    supporters: supportersOf(examples, labels),
    trained: trainedSources(examples),
  };
}

function unseenSets(data: string) {
  return [
    { group: 'everyday', source: 'lid-common-voice (en)', texts: englishSentences(data) },
    {
      group: 'news',
      source: 'disaster tweets',
      texts: textsOf(data, 'eval-only-disaster-tweets-2015/dev.jsonl'),
    },
    {
      group: 'politics',
      source: 'israel-palestine reddit',
      texts: textsOf(data, 'eval-only-israel-palestine-reddit/dev.jsonl'),
    },
    { group: 'counter-speech', source: 'hatecheck counter_*', texts: counterSpeech(data) },
    { group: SAME_WAR, source: 'isextreme', texts: sameWar(data) },
  ];
}

function englishSentences(data: string): EvaluationText[] {
  return textsOf(data, 'lid-common-voice/dev.jsonl', ({ lang }) => lang === 'en');
}

function groupsOf(examples: readonly Example[], twins: Int32Array): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(examples, ({ account }, row) => {
    const key = account === undefined ? `t${twins[row]}` : `a${account}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function supportersOf(examples: readonly Example[], labels: Uint8Array): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  examples.forEach(({ account }, row) => {
    if (labels[row] !== 1 || account === undefined) return;
    rows.set(account, [...(rows.get(account) ?? []), row]);
  });
  return rows;
}

function trainedSources(examples: readonly Example[]) {
  const rows = new Map<string, number[]>();
  examples.forEach(({ source }, row) => {
    if (source in GROUP_OF) (rows.get(source) ?? rows.set(source, []).get(source))?.push(row);
  });
  return [...rows].map(([source, own]) => ({ group: GROUP_OF[source] ?? source, source, rows: own }));
}
