import type {
  ModelDetail,
  ModelEvaluation,
  ModelExplanation,
  ModelSummary,
} from '@breakwater/contracts/models';
import type { LabelNames } from '../label-names.ts';
import { clip, table } from '../output.ts';
import { describeEvaluation, percent } from './describe-evaluation.ts';

export function listModels(models: readonly ModelSummary[], { named }: LabelNames): string {
  if (models.length === 0) return 'There are no models yet: breakwater models train.';
  return table(
    ['model', 'live', 'shadow', 'latest', 'evaluation', 'drift', 'languages', 'labels', 'title'],
    models.map(({ id, live, shadow, latest, languages, labels, title, off, shown }) => [
      id,
      off ? 'off' : String(live ?? ''),
      String(shadow ?? ''),
      String(latest),
      briefOf(shown.evaluation),
      shown.drift.state,
      clip(languages.join(' '), 24),
      clip(labels.map(named).join(', '), 40),
      clip(title, 40),
    ]),
  );
}

/**
 * A model with its versions, the labels of the one that says most of it, and how well that one does.
 *
 * @param evaluation the latest of that version
 */
export function describeModel(
  { id, title, off, versionList, shown }: ModelDetail,
  evaluation: ModelEvaluation | undefined,
  names: LabelNames,
): string {
  const { labels = [] } = versionList.find(({ version }) => version === shown.version) ?? {};
  return [
    `${id}  ${title}`,
    ...(off ? [`off since ${off.at} by ${off.by}: ${off.reason}`] : []),
    table(
      ['version', 'mode', 'since', 'evaluation', 'source', 'made', 'by', 'digest'],
      versionList.map((one) => [
        String(one.version),
        one.mode,
        one.modeSince.slice(0, 10),
        briefOf(one.evaluation),
        one.source,
        one.madeAt.slice(0, 10),
        one.madeBy,
        one.digest.slice(0, 12),
      ]),
    ),
    '',
    table(
      ['label', 'title', 'possible', 'likely'],
      labels.map(({ label, possible, likely }) => [
        label,
        names.title(label),
        `from ${percent(possible)}`,
        `from ${percent(likely)}`,
      ]),
    ),
    '',
    evaluation
      ? describeEvaluation(evaluation, names)
      : `Version ${shown.version} was not evaluated: breakwater models evaluate ${id} ${shown.version}`,
  ].join('\n');
}

function briefOf(evaluation: ModelSummary['shown']['evaluation']): string {
  if (!evaluation) return 'not evaluated';
  const { finds, evaluatedAt, atBuild } = evaluation;
  return `finds ${percent(finds, 0)}, ${atBuild ? 'as made' : evaluatedAt.slice(0, 10)}`;
}

export function describeExplanation(
  { model, version, unknown, labels }: ModelExplanation,
  { named }: LabelNames,
): string {
  if (unknown !== undefined) return `${model} ${version} says nothing: ${unknown}`;
  return labels
    .map(({ label, probability, band, spans }) =>
      [
        `${named(label)}: ${percent(probability)}, ${band}`,
        table(
          ['bits', 'passage'],
          spans.map(({ bits, matched }) => [bits.toFixed(2), clip(matched, 60)]),
        ),
      ].join('\n'),
    )
    .join('\n');
}
