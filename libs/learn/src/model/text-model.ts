import { logOddsOf, sigmoid } from '../calibrate/fit-platt.ts';
import { ClassReader } from '../classes/class-reader.ts';
import type { WordClasses } from '../classes/word-classes.ts';
import type { FeatureSpec, MarkedSpan } from '../features/feature-spec.ts';
import { lastRead, lastReadWith } from '../features/last-read.ts';
import type { LastRead } from '../features/read-features.ts';
import { collectSpans, type ReadPart, type TellingSpan } from './collect-spans.ts';
import type { Band, JudgingModel, ModelWeights, WeightSpace } from './judging-model.ts';
import { decodeModel, type ModelFile } from './model-file.ts';
import { allFeatures, type LabelHeader, type ModelHeader } from './model-header.ts';
import { levelTable } from './quantize.ts';
import { createTextPanel } from './text-panel.ts';

/** A model that can be asked, and says why. */
export interface TextModel extends JudgingModel {
  readonly digest: string;
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
  const reads = allFeatures(header).map((spec) => readWith(spec, classes));
  const lists = weights.map(({ largest, levels }) => ({ levels, table: levelTable(largest) }));
  const spaces = reads.map(
    (read, space): WeightSpace => ({
      read,
      lists: header.labels.map((_, label) => lists[label * reads.length + space]),
    }),
  );
  const model: TextModel = {
    header,
    digest,
    weights: { spaces, decide: decideBy(header) },
    judge: (text, marked) => alone.judge(text, marked)[0],
    explain(text, label, marked) {
      const at = header.labels.findIndex((known) => known.label === label);
      const slope = header.labels[at]?.calibration.slope ?? 1;
      const parts = spaces.flatMap(({ read, lists: byLabel }): ReadPart[] => {
        const list = byLabel[at];
        return list ? [{ reader: read.of(text, marked), list, slope }] : [];
      });
      return collectSpans(text, parts);
    },
  };
  const alone = createTextPanel([model]);
  return model;
}

function decideBy({ labels }: ModelHeader): ModelWeights['decide'] {
  return (scores, named) =>
    labels.map((label, at) => {
      const score = logOddsOf(scores[at] ?? 0, label.calibration) - (named ? 0 : (label.unnamed ?? 0));
      const probability = sigmoid(score);
      return { label: label.label, score, probability, band: bandOf(probability, label) };
    });
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
