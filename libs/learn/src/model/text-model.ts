import { logOddsOf, sigmoid } from '../calibrate/fit-platt.ts';
import type { FeatureReader } from '../features/feature-reader.ts';
import type { MarkedSpan } from '../features/feature-spec.ts';
import { lastReadWith } from '../features/last-read.ts';
import { collectSpans, type TellingSpan } from './collect-spans.ts';
import { decodeModel, type ModelFile } from './model-file.ts';
import type { LabelHeader, ModelHeader } from './model-header.ts';
import { levelTable } from './quantize.ts';

/** How far a text is from a label: `likely` is for people, `possible` for a second look. */
export type Band = 'none' | 'possible' | 'likely';

/** What a model says of a text under one label. */
export interface LabelJudgement {
  readonly label: string;
  /** Log-odds of the probability. */
  readonly score: number;
  readonly probability: number;
  readonly band: Band;
}

/** A model that can be asked. Not for several texts at once: it reads into buffers, which it shares with others. */
export interface TextModel {
  readonly header: ModelHeader;
  readonly digest: string;
  /**
   * Judges a text under all labels; undefined when it has too few words.
   *
   * @param marked links and names of organisations, in the order of the text; a list that is given is not changed later
   */
  judge(text: string, marked?: readonly MarkedSpan[]): readonly LabelJudgement[] | undefined;
  /**
   * The passages that speak most for and against a label, strongest first, as places in the original text. Their bits are
   * what they add to `score`, which without any is that of the bias.
   */
  explain(text: string, label: string, marked?: readonly MarkedSpan[]): readonly TellingSpan[];
}

/**
 * Makes a model file into a model.
 *
 * @throws LearnError as `decodeModel`
 * @example
 * readTextModel(new Uint8Array(50)) // => throws model-unreadable
 */
export function readTextModel(bytes: Uint8Array, expectedDigest?: string): TextModel {
  return createTextModel(decodeModel(bytes, expectedDigest));
}

/**
 * The model of a file that was read already.
 *
 * @example
 * const how = { id: 'made', version: 1, languages: ['en'], features: DEFAULT_FEATURES, leastWords: 2, card: {} };
 * const model = createTextModel(decodeModel(encodeModel({ header: { ...how, labels: [] }, weights: [] })));
 * model.judge('one') // => undefined
 * model.judge('one two') // => []
 */
export function createTextModel({ header, weights, digest }: ModelFile): TextModel {
  const lastRead = lastReadWith(header.features);
  const lists = weights.map(({ largest, levels }) => ({ levels, table: levelTable(largest) }));

  const scoreOf = (reader: FeatureReader, label: LabelHeader, at: number): number => {
    const list = lists[at];
    if (!list || reader.count === 0) return label.bias;
    const { levels, table } = list;
    let sum = 0;
    for (let feature = 0; feature < reader.count; feature++) {
      sum += table[(levels[reader.buckets[feature] ?? 0] ?? 0) + 128] ?? 0;
    }
    return label.bias + sum / Math.sqrt(reader.count);
  };

  return {
    header,
    digest,
    judge(text, marked) {
      const reader = lastRead.of(text, marked);
      if (reader.words < header.leastWords) return undefined;
      return header.labels.map((label, at) => {
        const score = logOddsOf(scoreOf(reader, label, at), label.calibration);
        const probability = sigmoid(score);
        return { label: label.label, score, probability, band: bandOf(probability, label) };
      });
    },
    explain(text, label, marked) {
      const at = header.labels.findIndex((known) => known.label === label);
      const list = lists[at];
      const slope = header.labels[at]?.calibration.slope ?? 1;
      if (!list) return [];
      const reader = lastRead.of(text, marked);
      const { levels, table } = list;
      return collectSpans(text, reader, (bucket) => slope * (table[(levels[bucket] ?? 0) + 128] ?? 0));
    },
  };
}

function bandOf(probability: number, { thresholds }: LabelHeader): Band {
  if (probability >= thresholds.likely) return 'likely';
  return probability >= thresholds.possible ? 'possible' : 'none';
}
