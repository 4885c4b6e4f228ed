import type { EmbeddingsDecision, EvaluationFigures, ModelEvaluation } from '@breakwater/contracts/models';
import type { LabelNames } from '../label-names.ts';
import { table } from '../output.ts';

/** A share as a percentage, with so many digits. */
export const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;

/** An evaluation with the figures that matter for going live. */
export function describeEvaluation(one: ModelEvaluation, names: LabelNames): string {
  const { heldOut, labels, hardNegatives, reviewers, comparedWith, downWeighted, embeddings } = one;
  const out = reviewers.filter(({ standsOut }) => standsOut);
  return [
    `${nameOf(one)}${one.atBuild ? ', measured when it was made' : ''}: ${heldOut.positives} of ${heldOut.n} texts held out have a label`,
    `AUC ${heldOut.auc.toFixed(3)}  F1 ${heldOut.f1.toFixed(3)}  precision ${heldOut.precision.toFixed(3)}  recall ${heldOut.recall.toFixed(3)}  calibration error ${heldOut.ece.toFixed(3)}`,
    `recall at 0.5 % false alarms ${heldOut.recallAtFpr['0.005'].toFixed(3)}, at 0.1 % ${heldOut.recallAtFpr['0.001'].toFixed(3)}`,
    ...(labels.length > 1
      ? [
          table(
            ['label', 'texts', 'AUC', 'recall at 0.5 %'],
            labels.map(({ label, figures: { positives, auc, recallAtFpr } }) => [
              names.named(label),
              String(positives),
              auc.toFixed(3),
              recallAtFpr['0.005'].toFixed(3),
            ]),
          ),
        ]
      : []),
    table(
      ['harmless texts', 'of', 'false alarms', 'share', 'interval', 'within'],
      hardNegatives.map(({ slice, of, falseAlarms, share, interval, within }) => [
        slice,
        String(of),
        String(falseAlarms),
        percent(share, 2),
        `${percent(interval.low, 2)} – ${percent(interval.high, 2)}`,
        within ? 'yes' : 'NO',
      ]),
    ),
    ...out.map(
      ({ reviewer, disagree, decisions, others }) =>
        `${reviewer} disagrees with all others in ${disagree} of ${decisions} decisions (others: ${percent(others)}): they count less`,
    ),
    ...(downWeighted.texts > 0
      ? [`${downWeighted.texts} of ${downWeighted.of} texts count less: all others contradict them`]
      : []),
    ...(comparedWith?.regressions.map((slice) => `worse than version ${comparedWith.version}: ${slice}`) ??
      []),
    ...(embeddings ? [describeEmbeddings(embeddings)] : []),
    one.mayGoLive ? 'It may be promoted.' : 'It may not be promoted:',
    ...one.refusedBecause.map(({ message }) => `  ${message}`),
  ].join('\n');
}

/** Whether an embeddings endpoint would pay for itself, with the figures that this rests on. */
function describeEmbeddings({
  model,
  on,
  needed,
  items,
  alone,
  together,
  gain,
  fault,
}: EmbeddingsDecision): string {
  const name = `embeddings ${model}`;
  if (fault || alone === undefined || together === undefined || gain === undefined)
    return `${name}: not measured, off: ${fault?.message ?? ''}`;
  const points = `${gain < 0 ? '−' : '+'}${(Math.abs(gain) * 100).toFixed(1)} points of ${needed * 100} needed`;
  const figures = `macro-F1 ${alone.toFixed(3)} alone, ${together.toFixed(3)} with them, on ${items} texts`;
  return `${name}: ${figures}: ${points}, ${on ? 'on' : 'off'}`;
}

const FIGURES: readonly (readonly [name: string, read: (of: EvaluationFigures) => string])[] = [
  ['texts held out', ({ n }) => String(n)],
  ['with a label', ({ positives }) => String(positives)],
  ['recall at 0.5 % false alarms', ({ recallAtFpr }) => recallAtFpr['0.005'].toFixed(3)],
  ['recall at 0.1 % false alarms', ({ recallAtFpr }) => recallAtFpr['0.001'].toFixed(3)],
  ['precision', ({ precision }) => precision.toFixed(3)],
  ['recall', ({ recall }) => recall.toFixed(3)],
  ['F1', ({ f1 }) => f1.toFixed(3)],
  ['macro-F1', ({ macroF1 }) => macroF1.toFixed(3)],
  ['AUC', ({ auc }) => auc.toFixed(3)],
  ['calibration error', ({ ece }) => ece.toFixed(3)],
];

/** Two evaluations side by side: figures, labels, and false alarms by kind of harmless text. */
export function describeComparison(
  [one, other]: readonly [ModelEvaluation, ModelEvaluation],
  { named }: LabelNames,
): string {
  const both = [one, other];
  const slices = [...new Set(both.flatMap(({ hardNegatives }) => hardNegatives.map(({ slice }) => slice)))];
  const labels = [...new Set(both.flatMap((each) => each.labels.map(({ label }) => label)))];
  const head = both.map(nameOf);
  return [
    table(
      ['', ...head],
      FIGURES.map(([name, read]) => [name, ...both.map(({ heldOut }) => read(heldOut))]),
    ),
    table(
      ['label, recall at 0.5 %', ...head],
      labels.map((label) => [
        named(label),
        ...both.map((each) => {
          const found = each.labels.find((own) => own.label === label);
          return found ? found.figures.recallAtFpr['0.005'].toFixed(3) : '–';
        }),
      ]),
    ),
    table(
      ['false alarms', ...head],
      slices.map((slice) => [
        slice,
        ...both.map(({ hardNegatives }) => {
          const found = hardNegatives.find((own) => own.slice === slice);
          return found ? percent(found.share, 2) : '–';
        }),
      ]),
    ),
    'Each was measured on texts of its own: of two versions with one data set, models evaluate says what changed.',
  ].join('\n\n');
}

function nameOf({ model, version }: ModelEvaluation): string {
  return `${model} ${version}`;
}
