import { LearnError } from '../learn-error.ts';
import { type SparseRows, sharedBuckets } from '../linear/sparse-rows.ts';
import { trainLogistic } from '../linear/train-logistic.ts';
import { LanguageReader } from './language-reader.ts';
import type { Language } from './languages.ts';
import { ARABIC, LATIN } from './letters.ts';
import type { LanguageDataSet, LanguageGroup, LanguageModel } from './model-file.ts';

/** A text whose language is known. */
export interface LanguageSample {
  readonly text: string;
  readonly language: Language;
}

/** How a language model is made. */
export interface LanguageTraining {
  readonly dataSets: readonly LanguageDataSet[];
  readonly seed: number;
  readonly arabicBits?: number;
  readonly latinBits?: number;
  /** Inverse strength of the regularisation. */
  readonly cost?: number;
  readonly epochs?: number;
  /** What the texts of a language are worth beside those of others; 1 when left out. */
  readonly worth?: Readonly<Partial<Record<Language, number>>>;
  /** Added to the score of a language: more than 0 where it is to win when a text is of two. */
  readonly lean?: Readonly<Partial<Record<Language, number>>>;
  readonly sharpness?: number;
  readonly doubt?: number;
}

/** What a language with as many texts counts; others are brought towards it by the root of their share. */
const USUAL_TEXTS = 4000;
/** The languages that are told apart in a script; texts of others in it are quotations or mislabelled. */
const IN_ARABIC = new Set<Language>(['ar', 'ur', 'ps', 'fa', 'pnb', 'ckb', 'sd', 'other']);
const IN_LATIN = new Set<Language>(['en', 'ur-Latn', 'ar-Latn', 'kmr', 'tr', 'fr', 'id', 'other']);
/** Groups of letters that fewer texts have are not learnt. */
const FEWEST_TEXTS = 3;
const MOST_WEIGHT = 127;

/**
 * Trains a language model: one against the others by logistic regression, for Arabic and for Latin letters. The same
 * samples in the same order and the same seed give the same model, bit for bit.
 *
 * @throws LearnError `training-too-little` when one of the two scripts has no two languages
 */
export function trainLanguageModel(
  samples: readonly LanguageSample[],
  {
    dataSets,
    seed,
    arabicBits = 15,
    latinBits = 16,
    cost = 4,
    epochs = 12,
    worth = {},
    lean = {},
    sharpness = 1.5,
    doubt = -1.5,
  }: LanguageTraining,
): LanguageModel {
  const reader = new LanguageReader({ arabicBits, latinBits });
  const arabic = new ScriptRows();
  const latin = new ScriptRows();
  for (const { text, language } of samples) {
    reader.read(text);
    const script = reader.mainScript();
    if (script === ARABIC && IN_ARABIC.has(language))
      arabic.add(reader.arabic.buckets.subarray(0, reader.arabic.count), language);
    if (script === LATIN && IN_LATIN.has(language))
      latin.add(reader.latin.buckets.subarray(0, reader.latin.count), language);
  }
  const options = { seed, cost, epochs, worth, lean };
  return {
    dataSets,
    seed,
    sharpness,
    doubt,
    groups: [
      trainGroup(arabic, { script: 'Arab', bits: arabicBits, ...options }),
      trainGroup(latin, { script: 'Latn', bits: latinBits, ...options }),
    ],
  };
}

/** Texts of one script as rows. */
class ScriptRows {
  readonly languages: Language[] = [];
  private readonly parts: Uint32Array[] = [];

  add(buckets: Uint32Array, language: Language): void {
    this.parts.push(buckets.slice());
    this.languages.push(language);
  }

  rows(): SparseRows {
    const starts = new Float64Array(this.parts.length + 1);
    this.parts.forEach((part, at) => {
      starts[at + 1] = (starts[at] ?? 0) + part.length;
    });
    const buckets = new Uint32Array(starts[this.parts.length] ?? 0);
    this.parts.forEach((part, at) => {
      buckets.set(part, starts[at] ?? 0);
    });
    return { count: this.parts.length, starts, buckets };
  }
}

interface GroupTraining {
  readonly script: LanguageGroup['script'];
  readonly bits: number;
  readonly seed: number;
  readonly cost: number;
  readonly epochs: number;
  readonly worth: Readonly<Partial<Record<Language, number>>>;
  readonly lean: Readonly<Partial<Record<Language, number>>>;
}

function trainGroup(
  texts: ScriptRows,
  { script, bits, worth, lean, ...options }: GroupTraining,
): LanguageGroup {
  const counts = new Map<Language, number>();
  for (const language of texts.languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const languages = [...counts.keys()].sort();
  if (languages.length < 2) {
    throw new LearnError(
      'training-too-little',
      `texts of two languages or more are needed in script ${script}`,
    );
  }
  const buckets = 2 ** bits;
  const data = texts.rows();
  const rows = Int32Array.from({ length: data.count }, (_, row) => row);
  const shared = sharedBuckets(data, rows, { rows, buckets, least: FEWEST_TEXTS });
  const values = Float64Array.from(shared);
  const costs = Float64Array.from(
    texts.languages,
    (language) => Math.sqrt(USUAL_TEXTS / (counts.get(language) ?? 1)) * (worth[language] ?? 1),
  );
  const weights = new Int8Array(buckets * languages.length);
  const biases: number[] = [];
  const scales: number[] = [];
  languages.forEach((language, one) => {
    const labels = Uint8Array.from(texts.languages, (other) => (other === language ? 1 : 0));
    const trained = trainLogistic(data, { rows, labels, costs, values, buckets, ...options });
    let most = 0;
    for (const weight of trained.weights) most = Math.max(most, Math.abs(weight));
    const scale = Math.fround(most / MOST_WEIGHT) || 1;
    for (let bucket = 0; bucket < buckets; bucket++) {
      weights[bucket * languages.length + one] = Math.round((trained.weights[bucket] ?? 0) / scale);
    }
    biases.push(Math.fround(trained.bias + (lean[language] ?? 0)));
    scales.push(scale);
  });
  return { script, languages, bits, biases, scales, weights };
}
