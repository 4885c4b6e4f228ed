import { logOddsOf, sigmoid } from '../calibrate/fit-platt.ts';
import { ClassReader } from '../classes/class-reader.ts';
import type { WordClasses } from '../classes/word-classes.ts';
import { type FeatureSpec, isNamed, type MarkedSpan } from '../features/feature-spec.ts';
import { lastRead, lastReadWith } from '../features/last-read.ts';
import type { LastRead, ReadFeatures } from '../features/read-features.ts';
import { collectSpans, type ReadPart, type TellingSpan } from './collect-spans.ts';
import { decodeModel, type ModelFile } from './model-file.ts';
import { allFeatures, type LabelHeader, type ModelHeader } from './model-header.ts';
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
export function createTextModel({ header, weights, classes, digest }: ModelFile): TextModel {
  const spaces = allFeatures(header).map((spec) => readWith(spec, classes));
  const lists = weights.map(({ largest, levels }) => ({ levels, table: levelTable(largest) }));
  const listOf = (label: number, space: number) => lists[label * spaces.length + space];

  const sumOf = (reader: ReadFeatures, label: number, space: number): number => {
    const list = listOf(label, space);
    if (!list || reader.count === 0) return 0;
    const { levels, table } = list;
    const { buckets, count } = reader;
    const found = gather(levels, buckets, count);
    let sum = 0;
    for (let feature = 0; feature < count; feature++) sum += table[(found[feature] ?? 0) + 128] ?? 0;
    return sum / Math.sqrt(reader.count);
  };

  return {
    header,
    digest,
    judge(text, marked) {
      const scores = header.labels.map(({ bias }) => bias);
      for (const [space, read] of spaces.entries()) {
        const reader = read.of(text, marked);
        if (reader.words < header.leastWords) return undefined;
        for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + sumOf(reader, at, space);
      }
      const named = isNamed(marked);
      return header.labels.map((label, at) => {
        const score = logOddsOf(scores[at] ?? 0, label.calibration) - (named ? 0 : (label.unnamed ?? 0));
        const probability = sigmoid(score);
        return { label: label.label, score, probability, band: bandOf(probability, label) };
      });
    },
    explain(text, label, marked) {
      const at = header.labels.findIndex((known) => known.label === label);
      const slope = header.labels[at]?.calibration.slope ?? 1;
      const parts = spaces.flatMap((read, space): ReadPart[] => {
        const list = listOf(at, space);
        if (at < 0 || !list) return [];
        const { levels, table } = list;
        const weightOf = (bucket: number) => slope * (table[(levels[bucket] ?? 0) + 128] ?? 0);
        return [{ reader: read.of(text, marked), weightOf }];
      });
      return collectSpans(text, parts);
    },
  };
}

let gathered = new Int8Array(1_024);

/**
 * The levels of a text's buckets in a row, in a buffer that is used again. Nothing else is done in this loop: the levels
 * lie far apart in memory, and the processor fetches many at once when nothing stands between them.
 */
function gather(levels: Int8Array, buckets: Uint32Array, count: number): Int8Array {
  if (gathered.length < count) gathered = new Int8Array(count * 2);
  const into = gathered;
  for (let at = 0; at < count; at++) into[at] = levels[buckets[at] ?? 0] ?? 0;
  return into;
}

/** A table is that of one model alone: what is read with it is not shared with others. */
function readWith(spec: FeatureSpec, classes: WordClasses | undefined): LastRead {
  if (!spec.classes || !classes) return lastReadWith(spec);
  return lastRead((words) => new ClassReader(classes, spec.bits, words));
}

function bandOf(probability: number, { thresholds }: LabelHeader): Band {
  if (probability >= thresholds.likely) return 'likely';
  return probability >= thresholds.possible ? 'possible' : 'none';
}
