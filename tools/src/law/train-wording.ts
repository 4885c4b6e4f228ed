import { createWordsReader, type TermList, WORDING_FEATURES } from '@breakwater/law';
import {
  encodeModel,
  FeatureReader,
  type LinearWeights,
  RowsBuilder,
  type SparseRows,
  sharedBuckets,
  trainLogistic,
} from '@breakwater/learn';
import { kindsOf, type TaughtLetter } from './read-letters.ts';
import type { DemandSentence } from './read-sentences.ts';
import { WIDE_KINDS } from './train-demands.ts';

/** A sentence, and what is known of it for each question; undefined where it teaches nothing for one. */
interface WordedSentence {
  readonly language: string;
  readonly writer: string;
  /** Whether it stood in a letter. */
  readonly isOfLetter: boolean;
  readonly words: string;
  readonly weight: number;
  readonly wide: boolean | undefined;
  readonly speech: boolean;
}

type Question = 'wide' | 'speech';
type WordsReader = ReturnType<typeof createWordsReader>;

const COST = 20;
const EPOCHS = 12;
const SEED = 1;
/** Single sentences were written to teach: letters are what is read. */
const WEIGHT_OF_SINGLE = 0.3;
const TOLD_AMONG_DEMANDS = 0.25;
/** Kinds of sentences in which nothing too wide is asked. */
const HARMLESS: ReadonlySet<string> = new Set(['fine', 'denied', 'told']);
/** What one hand alone writes is not learnt. */
const LEAST_WRITERS = 2;
/** A language with fewer bad sentences has no share of them to speak of. */
const LEAST_BAD = 20;
const MOST_BALANCE = 3;
/** Rare words count for more: a quarter of the logarithm. */
const RARENESS = 0.25;
/** Nothing is decided by these weights alone. */
const NO_THRESHOLDS = { possible: 0.5, likely: 0.5, even: 0.5 };
const AS_IT_IS = { slope: 1, shift: 0 };

/** Sentences as features, read once for all trainings. */
export interface WordedRows {
  readonly sentences: readonly WordedSentence[];
  readonly rows: SparseRows;
}

/** The first wording of each single sentence, and each sentence of each letter. */
export function readWording(
  sentences: readonly DemandSentence[],
  letters: readonly TaughtLetter[],
  lists: readonly TermList[],
): WordedRows {
  const read = createWordsReader(lists);
  const known = new Set<string>();
  const first = sentences.filter(({ template }) => !known.has(template) && known.add(template));
  const all = [
    ...first.map((one) => worded(one, read)),
    ...letters.flatMap((letter) => wordedIn(letter, read)),
  ];
  const reader = new FeatureReader(WORDING_FEATURES);
  const builder = new RowsBuilder();
  for (const { words } of all) {
    reader.read(words);
    builder.add(reader);
  }
  return { sentences: all, rows: builder.rows() };
}

function worded({ language, writer, kind, text, weight }: DemandSentence, read: WordsReader): WordedSentence {
  const words = read(text)
    .map((sentence) => sentence.words)
    .join(' ');
  const told = kind === 'told' ? TOLD_AMONG_DEMANDS : 1;
  return {
    language,
    writer,
    words,
    isOfLetter: false,
    weight: weight * WEIGHT_OF_SINGLE * told,
    wide: WIDE_KINDS.has(kind) || (HARMLESS.has(kind) ? false : undefined),
    speech: kind === 'speech',
  };
}

function wordedIn(letter: TaughtLetter, readWords: WordsReader): WordedSentence[] {
  const { language, writer, demand, reasons = '', necessity = '' } = letter;
  const read = (field: string, isDemand: boolean) =>
    readWords(field).map(({ text, words }): WordedSentence => {
      const kinds = kindsOf(letter, text);
      const isWide = kinds.some((kind) => kind !== 'speech');
      const wide = isDemand && (isWide || kinds.length === 0) ? isWide : undefined;
      return { language, writer, isOfLetter: true, words, weight: 1, wide, speech: kinds.includes('speech') };
    });
  return [...read(demand, true), ...read(reasons, false), ...read(necessity, false)];
}

/**
 * Learns which words stand in demands that are too wide, and in such as aim at what may be said: a model file, the same for the same
 * sentences. Bad sentences weigh alike in all languages, so that no language by itself is one.
 *
 * @param learnsFrom which writers of letters it may learn from; single sentences teach always
 */
export function trainWording(
  { sentences, rows }: WordedRows,
  source: string,
  learnsFrom: (writer: string) => boolean = () => true,
): Uint8Array {
  const writers = new Map<string, number>();
  for (const { writer } of sentences) if (!writers.has(writer)) writers.set(writer, writers.size);
  const groups = Int32Array.from(sentences, ({ writer }) => writers.get(writer) ?? 0);
  const teaches = ({ isOfLetter, writer }: WordedSentence) => !isOfLetter || learnsFrom(writer);
  const learn = (question: Question): LinearWeights => {
    const own = sentences.flatMap((one, row) => (teaches(one) && one[question] !== undefined ? [row] : []));
    const picked = Int32Array.from(own);
    const buckets = 2 ** WORDING_FEATURES.bits;
    const shared = sharedBuckets(rows, groups, { rows: picked, buckets, least: LEAST_WRITERS });
    return trainLogistic(rows, {
      rows: picked,
      labels: Uint8Array.from(sentences, (one) => Number(one[question] === true)),
      costs: balanced(sentences, picked, question),
      values: valuesOf(rows, picked, shared),
      buckets,
      cost: COST,
      epochs: EPOCHS,
      seed: SEED,
    });
  };
  const learnt = { wide: learn('wide'), speech: learn('speech') };
  return encodeModel({
    header: {
      id: 'wording',
      version: 1,
      features: WORDING_FEATURES,
      leastWords: 1,
      card: { source },
      languages: [...new Set(sentences.map(({ language }) => language))].sort(),
      labels: Object.entries(learnt).map(([label, { bias }]) => ({
        label,
        bias,
        calibration: AS_IT_IS,
        thresholds: NO_THRESHOLDS,
      })),
    },
    weights: Object.values(learnt).map(({ weights }) => weights),
  });
}

/** What an error costs, so that bad sentences have the same share in each language. */
function balanced(sentences: readonly WordedSentence[], rows: Int32Array, question: Question): Float64Array {
  const sums = new Map<string, { good: number; bad: number; count: number }>();
  const whole = { good: 0, bad: 0, count: 0 };
  for (const row of rows) {
    const one = sentences[row];
    if (!one) continue;
    const own = sums.get(one.language) ?? { good: 0, bad: 0, count: 0 };
    sums.set(one.language, own);
    for (const sum of [own, whole])
      if (one[question]) {
        sum.bad += one.weight;
        sum.count++;
      } else sum.good += one.weight;
  }
  return Float64Array.from(sentences, (one) => {
    const own = sums.get(one.language);
    if (!one[question] || !own || own.count < LEAST_BAD) return one.weight;
    const factor = whole.bad / whole.good / (own.bad / own.good);
    return one.weight * Math.min(MOST_BALANCE, Math.max(1 / MOST_BALANCE, factor));
  });
}

/** How much each feature counts: the rarer the more, and nothing where only one hand has it. */
function valuesOf({ starts, buckets }: SparseRows, rows: Int32Array, shared: Uint8Array): Float64Array {
  const counts = new Float64Array(shared.length);
  for (const row of rows)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const bucket = buckets[at] ?? 0;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  return counts.map((count, bucket) =>
    shared[bucket] === 1 ? Math.log((rows.length + 1) / (count + 1)) * RARENESS : 0,
  );
}
