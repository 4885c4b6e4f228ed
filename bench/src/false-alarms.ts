import { sharedData } from '@breakwater/kernel/testing';
import { type Share, shareOf } from './real/wilson.ts';
import { recordResult } from './record-result.ts';
import { missingFiles } from './text/evaluation-sets.ts';
import { HARMLESS_FILES, type HarmlessSet, readHarmlessSets } from './text/harmless-sets.ts';
import { askShipped, type PathAnswer, readShipped } from './text/shipped-models.ts';

/** Labels that bring a post before a person or beside other evidence; abuse is no evidence of support. */
const ALARMS = ['support', 'threat', 'incitement'] as const;
const BUDGET = 0.005;
const EQUAL_ENOUGH = 0.002;

interface JudgedSet {
  readonly set: HarmlessSet;
  readonly answers: readonly PathAnswer[];
}

const folder = sharedData('text');
const missing = missingFiles(folder, HARMLESS_FILES);
if (folder === undefined || missing.length > 0) {
  console.log(`false-alarms: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  await run(folder);
}

async function run(data: string): Promise<void> {
  const path = await readShipped(data);
  const all = readHarmlessSets(data).map(
    (set): JudgedSet => ({ set, answers: set.texts.map((text) => askShipped(path, text)) }),
  );
  const sets = all.map(reportSet);
  const judged = all.filter(({ set }) => set.kind !== 'noisy');
  const equal = {
    byLanguage: reportBy(judged, ({ language }) => language),
    byLanguageOfEverydayPosts: reportBy(
      judged.filter(({ set }) => set.kind === 'everyday'),
      ({ language }) => language,
    ),
    byScript: reportBy(judged, scriptOf),
    religiousOrNot: reportBy(judged, ({ kind }) => (kind === 'religion' ? 'religious' : 'other')),
  };
  const recallOf = (id: string, label: string) =>
    Math.round((path.models.find((one) => one.id === id)?.recall[label] ?? 0) * 1e4) / 1e4;
  const recall = {
    'support-en': recallOf('support-en', 'support'),
    'accounts-en (single posts)': recallOf('accounts-en', 'support'),
    'threat-en': recallOf('threat-en', 'incitement'),
    'threat-ur': recallOf('threat-ur', 'threat'),
  };
  const isEqual = Object.fromEntries(
    Object.entries(equal).map(([name, shares]) => [name, areEqual(Object.values(shares))]),
  );
  const isOver = ({ alarms }: (typeof sets)[number]) => alarms.share > BUDGET;
  const over = sets.filter((one) => one.kind !== 'noisy' && isOver(one)).map(titleOf);
  const overBeyondChance = sets.filter(({ alarms }) => alarms.interval[0] > BUDGET).map(titleOf);
  recordResult({
    claim: 'False alarms of the shipped models at their shipped thresholds, by set of harmless posts',
    bar: '<= 0.5 % of the posts of each set, while recall there is >= .5 (English support) and >= .15 (Urdu threat); by language, script, religious or not intervals overlap or all are <= 0.2 %',
    peers: 'nobody reports it',
    measured: {
      heldOutRecallAtTheThreshold: recall,
      setsOverTheBudget: over,
      overBeyondChance,
      sets,
      equalTreatment: equal,
      isEqual,
      read: {
        path: 'the language of each post is told and chooses the models; names of organisations and links are marked; an alarm is the band likely under support, threat or incitement of any model',
        heldOut:
          'posts that a model has learnt from are judged by its fold that had not seen them, at the threshold that ships; heldOut is their share',
        recall:
          'of the texts that the recipe has, each held out; for accounts-en posts of supporters, of which most are harmless',
        interval: '95 %, Wilson',
        labels:
          'some sets are not clean: in gab, isextreme, ar-sarcasm and roman-urdu-uci a few posts may be what they are flagged for',
      },
    },
    met:
      over.length === 0 &&
      Math.max(recall['support-en'], recall['accounts-en (single posts)']) >= 0.5 &&
      recall['threat-ur'] >= 0.15 &&
      Object.values(isEqual).every(Boolean),
  });
}

function reportSet({ set, answers }: JudgedSet) {
  const { name, kind, language, texts } = set;
  const count = (is: (answer: PathAnswer) => boolean) => answers.filter(is).length;
  const byLabel = Object.fromEntries(
    [...ALARMS, 'abuse']
      .map((label) => [label, count(({ likely }) => likely.has(label))] as const)
      .filter(([, flagged]) => flagged > 0),
  );
  return {
    name,
    kind,
    language,
    alarms: shareOf(count(isAlarm), texts.length),
    byLabel,
    heldOut: Math.round((count(({ isHeldOut }) => isHeldOut) / texts.length) * 100) / 100,
    toldAs: mostFrequent(answers.map((answer) => answer.language)),
  };
}

function titleOf({ name, language }: { readonly name: string; readonly language: string }): string {
  return `${name} ${language}`;
}

function isAlarm({ likely }: PathAnswer): boolean {
  return ALARMS.some((label) => likely.has(label));
}

function reportBy(judged: readonly JudgedSet[], keyOf: (set: HarmlessSet) => string): Record<string, Share> {
  const keys = [...new Set(judged.map(({ set }) => keyOf(set)))].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const answers = judged.filter(({ set }) => keyOf(set) === key).flatMap((one) => one.answers);
      return [key, shareOf(answers.filter(isAlarm).length, answers.length)];
    }),
  );
}

/** All at most the rate that counts as none, or no interval apart from another. */
function areEqual(shares: readonly Share[]): boolean {
  const highestLow = Math.max(...shares.map(({ interval }) => interval[0]));
  const lowestHigh = Math.min(...shares.map(({ interval }) => interval[1]));
  return shares.every(({ share }) => share <= EQUAL_ENOUGH) || highestLow <= lowestHigh;
}

function scriptOf({ texts }: HarmlessSet): string {
  const sample = texts.slice(0, 200).join(' ');
  const scripts = ['Latin', 'Arabic', 'Devanagari', 'Bengali', 'Cyrillic'].map((script) => ({
    script,
    letters: sample.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0,
  }));
  return scripts.reduce((most, one) => (one.letters > most.letters ? one : most)).script;
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [string, number])[0];
}
