import { LearnError } from '../learn-error.ts';
import { groupResampler } from './group-resampler.ts';
import { type Interval, percentileInterval } from './interval.ts';
import { rankRows, type TextQuality, weightedQuality } from './weighted-quality.ts';

/** How texts are measured. */
export interface TextEvaluationOptions {
  /** Probability from which a text counts as class 1. */
  readonly threshold: number;
  /** One number a text: account, or cluster of near-duplicates. Without it each text stands for itself. */
  readonly groups?: ArrayLike<number>;
  readonly seed?: number;
  /** Samples that the intervals rest on; 1,000 of a small set, fewer of a large one, when left out. */
  readonly samples?: number;
}

/** Figures of judged texts with their 95 % intervals. */
export interface TextEvaluation extends TextQuality {
  readonly n: number;
  readonly positives: number;
  /** Texts that the model had nothing to say of: none of them is flagged. */
  readonly unjudged: number;
  readonly threshold: number;
  readonly intervals: Readonly<Record<IntervalKey, Interval>>;
}

type IntervalKey = Exclude<keyof TextQuality, 'recallAtFpr'> | 'recallAtFpr0.005' | 'recallAtFpr0.001';

/** Rows times samples: some seconds of work. */
const MOST_WORK = 50_000_000;
const MOST_SAMPLES = 1_000;
const LEAST_SAMPLES = 50;
const NO_JUDGEMENT = -1;

/**
 * Measures probabilities against what people said. A text without a judgement is flagged at no threshold, so that a
 * model which keeps silent loses recall; it is not in the calibration error. Intervals come from a bootstrap that draws
 * whole groups.
 *
 * @param labels 1 or 0 for each text
 * @throws LearnError `evaluation-too-little`, `evaluation-one-class`
 * @example
 * const { auc, precision, recall } = evaluateTexts([0.9, 0.2, 0.8], [1, 0, 0], { threshold: 0.5 });
 * [auc, precision, recall] // => [1, 0.5, 1]
 * evaluateTexts([0.9], [1], { threshold: 0.5 }) // => throws evaluation-one-class
 */
export function evaluateTexts(
  probabilities: ArrayLike<number | undefined>,
  labels: ArrayLike<number>,
  { threshold, groups, seed = 1, samples }: TextEvaluationOptions,
): TextEvaluation {
  const n = probabilities.length;
  const ranked = rankRows(
    Float64Array.from(probabilities, (probability) =>
      Number.isFinite(probability) ? Number(probability) : NO_JUDGEMENT,
    ),
    Uint8Array.from(labels),
  );
  const ones = new Uint8Array(n).fill(1);
  const quality = weightedQuality(ranked, ones, Math.max(0, threshold));
  const positives = ranked.labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0);
  if (!quality) throw oneClass(n, positives);
  const draw = groupResampler(groups ?? Int32Array.from(ones, (_, row) => row), seed);
  const turns = samples ?? Math.min(MOST_SAMPLES, Math.max(LEAST_SAMPLES, Math.floor(MOST_WORK / n)));
  const drawn: TextQuality[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const one = weightedQuality(ranked, draw(), Math.max(0, threshold));
    if (one) drawn.push(one);
  }
  return {
    n,
    positives,
    unjudged: ranked.probabilities.reduce((sum, probability) => sum + (probability < 0 ? 1 : 0), 0),
    threshold,
    ...quality,
    intervals: intervalsOf(quality, drawn),
  };
}

function intervalsOf(quality: TextQuality, drawn: readonly TextQuality[]): TextEvaluation['intervals'] {
  const of = (read: (one: TextQuality) => number): Interval => {
    const value = read(quality);
    const [low, high] = percentileInterval(drawn.map(read)) ?? [value, value];
    // A calibration error of drawn rows is larger than that of the rows: the limits must still hold what was measured.
    return [Math.min(low, value), Math.max(high, value)];
  };
  return {
    auc: of(({ auc }) => auc),
    f1: of(({ f1 }) => f1),
    macroF1: of(({ macroF1 }) => macroF1),
    precision: of(({ precision }) => precision),
    recall: of(({ recall }) => recall),
    ece: of(({ ece }) => ece),
    'recallAtFpr0.005': of(({ recallAtFpr }) => recallAtFpr['0.005']),
    'recallAtFpr0.001': of(({ recallAtFpr }) => recallAtFpr['0.001']),
  };
}

function oneClass(n: number, positives: number): LearnError {
  if (n === 0) return new LearnError('evaluation-too-little', 'There is no labelled text to measure on.');
  return new LearnError(
    'evaluation-one-class',
    `Of ${n} texts ${positives} have the label; measuring needs texts with it and texts without it.`,
  );
}
