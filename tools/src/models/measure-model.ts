import type { ShippedEvaluation } from '@breakwater/contracts/models';
import type { EntityMarker } from '@breakwater/detection';
import { type Example, readTextModel } from '@breakwater/learn';
import { countAlarms, countTreatment, type HarmlessText, measureAnswers } from '@breakwater/models';
import type { MadeModel } from './make-model.ts';

/** Digits that a figure is kept with. */
const DIGITS = 6;

/** What a model is measured on. */
export interface MeasuredOn {
  /** What it was made of, in the order in which it was given. */
  readonly examples: readonly Example[];
  /** All harmless texts of ours; those in its languages count. */
  readonly harmless: readonly HarmlessText[];
  readonly mark: EntityMarker;
}

/**
 * What is kept beside a shipped model: figures and curves over its examples while their folds were held out, and false
 * alarms on our harmless texts, kind by kind. A text that it learnt from has the word of the fold without it.
 */
export function measureModel(
  { bytes, heldOut }: Pick<MadeModel, 'bytes' | 'heldOut'>,
  { examples, harmless, mark }: MeasuredOn,
): ShippedEvaluation {
  const { header, judge } = readTextModel(bytes);
  const names = header.labels.map(({ label }) => label);
  const labels = names.map((name) => Uint8Array.from(examples, (one) => (one.labels.includes(name) ? 1 : 0)));
  const rowOf = new Map(examples.map(({ text }, row) => [text, row]));
  const texts = harmless.filter(({ language }) => header.languages.includes(language));
  const alarms = texts.map(({ text }) => {
    const row = rowOf.get(text);
    const judged = judge(text, mark(text));
    // Without judgement it has too few words for the model, whatever the folds said.
    if (row === undefined || !judged) return judged?.some(({ band }) => band === 'likely') ?? false;
    return header.labels.some(({ thresholds }, at) => (heldOut[at]?.[row] ?? 0) >= thresholds.likely);
  });
  const measured = measureAnswers({ names, probabilities: heldOut, labels }, examples.length);
  return {
    model: header.id,
    digest: Buffer.from(bytes.subarray(-32)).toString('hex'),
    ...rounded(measured),
    hardNegatives: countAlarms(texts, alarms),
    equalTreatment: countTreatment(texts, alarms),
  };
}

/** The same figures whatever the last bits of a logarithm are. */
function rounded<T>(value: T): T {
  const text = JSON.stringify(value, (_key, one) =>
    typeof one === 'number' ? Number(one.toFixed(DIGITS)) : one,
  );
  return JSON.parse(text) as T;
}
