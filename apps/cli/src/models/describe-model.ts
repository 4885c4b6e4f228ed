import type { ModelDetail, ModelEvaluation, ModelExplanation, ModelSummary } from '@breakwater/contracts';
import { clip, table } from '../output.ts';

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;

export function listModels(models: readonly ModelSummary[]): string {
  if (models.length === 0) return 'There are no models yet: breakwater models train.';
  return table(
    ['model', 'live', 'shadow', 'latest', 'languages', 'labels', 'title'],
    models.map(({ id, live, shadow, latest, languages, labels, title, off }) => [
      ...[id, off ? 'off' : String(live ?? ''), String(shadow ?? ''), String(latest)],
      ...[clip(languages.join(' '), 24), clip(labels.join(' '), 40), clip(title, 40)],
    ]),
  );
}

export function describeModel({ id, title, off, versionList }: ModelDetail): string {
  return [
    `${id}  ${title}`,
    ...(off ? [`off since ${off.at} by ${off.by}: ${off.reason}`] : []),
    table(
      ['version', 'mode', 'since', 'source', 'made', 'by', 'labels', 'digest'],
      versionList.map((one) => [
        ...[String(one.version), one.mode, one.modeSince.slice(0, 10), one.source, one.madeAt.slice(0, 10)],
        ...[one.madeBy, clip(one.labels.map(({ label }) => label).join(' '), 40), one.digest.slice(0, 12)],
      ]),
    ),
  ].join('\n');
}

/** An evaluation with the figures that matter for going live. */
export function describeEvaluation(one: ModelEvaluation): string {
  const { heldOut, hardNegatives, reviewers, comparedWith, downWeighted } = one;
  const out = reviewers.filter(({ standsOut }) => standsOut);
  return [
    `${one.model} ${one.version}: ${heldOut.positives} of ${heldOut.n} texts held out have a label`,
    `AUC ${heldOut.auc.toFixed(3)}  F1 ${heldOut.f1.toFixed(3)}  precision ${heldOut.precision.toFixed(3)}  recall ${heldOut.recall.toFixed(3)}  calibration error ${heldOut.ece.toFixed(3)}`,
    `recall at 0.5 % false alarms ${heldOut.recallAtFpr['0.005'].toFixed(3)}, at 0.1 % ${heldOut.recallAtFpr['0.001'].toFixed(3)}`,
    table(
      ['harmless texts', 'of', 'false alarms', 'share', 'interval', 'within'],
      hardNegatives.map(({ slice, of, falseAlarms, share, interval, within }) => [
        ...[slice, String(of), String(falseAlarms), percent(share, 2)],
        ...[`${percent(interval.low, 2)} – ${percent(interval.high, 2)}`, within ? 'yes' : 'NO'],
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
    one.mayGoLive ? 'It may be promoted.' : 'It may not be promoted:',
    ...one.refusedBecause.map(({ message }) => `  ${message}`),
  ].join('\n');
}

export function describeExplanation({ model, version, unknown, labels }: ModelExplanation): string {
  if (unknown !== undefined) return `${model} ${version} says nothing: ${unknown}`;
  return labels
    .map(({ label, probability, band, spans }) =>
      [
        `${label}: ${percent(probability)}, ${band}`,
        table(
          ['bits', 'passage'],
          spans.map(({ bits, matched }) => [bits.toFixed(2), clip(matched, 60)]),
        ),
      ].join('\n'),
    )
    .join('\n');
}
