import {
  createDemandReader,
  createFeatureReader,
  type DemandModel,
  SENTENCE_SORTS,
  type TermList,
} from '@breakwater/law';
import { DEFAULT_FEATURES, FeatureReader } from '@breakwater/learn';
import { type DemandSentence, trainDemands, trainRows } from '@breakwater/tools';

/** What an approach makes of a sentence: as a demand, as something told, and whether it is aimed at speech. */
export interface Verdict {
  readonly asked: boolean;
  readonly told: boolean;
  readonly speech: boolean;
}
export type Judge = (text: string) => Verdict;

/** A way to read demands: learnt from some sentences, asked about others. */
export interface Approach {
  readonly name: string;
  train(sentences: readonly DemandSentence[]): Judge;
}

/** The features of each sentence of a text. */
type Features = (text: string) => readonly (readonly string[])[];
const HALF = 0.5;

export function approachesOf(lists: readonly TermList[]): readonly Approach[] {
  const read = createFeatureReader(lists);
  const concepts: Features = (text) => read(text).map((features) => [...features]);
  const without: Features = (text) =>
    concepts(text).map((features) => features.filter((one) => !/^!?=/.test(one)));
  // Rules learn nothing.
  const rules = byRules(concepts);
  return [
    { name: 'rules over concepts alone', train: () => rules },
    linear('weights of words and letters', wordFeatures()),
    linear('weights of concepts without meanings', without),
    { name: 'rules, weights of concepts and meanings, in parts (shipped)', train: shipped(lists) },
  ];
}

/** What a rule finds is one; what is told is one where it asks as well. */
function byRules(features: Features): Judge {
  return (text) => {
    const sentences = features(text);
    const found = sentences.filter((one) => one.includes('rule:some'));
    return {
      asked: found.length > 0,
      told: found.some((one) => one.includes('ask')),
      speech: sentences.some((one) => one.includes('speech') && one.includes('power')),
    };
  };
}

function linear(name: string, features: Features): Approach {
  return {
    name,
    train(sentences) {
      const rows = sentences.flatMap(({ kind, template, weight, text }) =>
        features(text).map((own) => ({ kind, template, weight, features: own })),
      );
      const score = scorer(trainRows(rows, name));
      return (text) => {
        const scores = features(text).map(score);
        const some = (sort: (typeof SENTENCE_SORTS)[number]) =>
          scores.some((one) => (one[SENTENCE_SORTS.indexOf(sort)] ?? 0) >= HALF);
        return { asked: some('wide'), told: some('hidden'), speech: some('speech') };
      };
    },
  };
}

function scorer({ bias, weights }: DemandModel): (features: readonly string[]) => number[] {
  const known = new Map(Object.entries(weights));
  return (features) => {
    const size = Math.sqrt(features.length || 1);
    return SENTENCE_SORTS.map((_, sort) => {
      const sum = features.reduce((total, one) => total + (known.get(one)?.[sort] ?? 0), 0);
      return 1 / (1 + Math.exp(-((bias[sort] ?? 0) + sum / size)));
    });
  };
}

/** Words, pairs of words and runs of letters, as models of posts read them. */
function wordFeatures(): Features {
  const reader = new FeatureReader(DEFAULT_FEATURES);
  return (text) => {
    reader.read(text);
    return [Array.from(reader.buckets.subarray(0, reader.count), (bucket) => `w${bucket}`)];
  };
}

function shipped(lists: readonly TermList[]): Approach['train'] {
  return (sentences) => {
    const read = createDemandReader(lists, trainDemands(sentences, lists, 'held out'));
    const none = { asked: [], told: [], needed: [], notes: [], offence: [], danger: [] };
    return (text) => {
      const at = [{ pointer: '', text }];
      const asked = read({ ...none, asked: at });
      const told = read({ ...none, told: at });
      return {
        asked: asked.asks.size > 0 || asked.unread.length > 0,
        told: told.asks.size > 0 || told.unread.length > 0,
        speech: told.aimsAtSpeech >= HALF,
      };
    };
  };
}
