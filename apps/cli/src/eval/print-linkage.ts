import {
  evaluateLinkage,
  LinkageError,
  type LinkageEvaluation,
  type LinkageFigures,
} from '@breakwater/graph';
import { findEntities } from '../link/find-entities.ts';
import { readModel } from '../link/model-file.ts';
import { readRecordFiles } from '../link/read-records.ts';
import { createStepProgress } from '../link/step-progress.ts';
import { printResult, table } from '../output.ts';

export interface LinkageOptions {
  readonly data: string;
  readonly model?: string;
  readonly json?: boolean;
}

/** What `eval linkage` prints. */
interface LinkageResult extends LinkageEvaluation {
  readonly records: number;
  readonly entities: number;
  readonly labels: string;
  readonly rssMb: number;
}

/** Links a labelled file and prints how well; see `evaluateLinkage` for what is held out. */
export async function printLinkage(options: LinkageOptions): Promise<undefined> {
  const started = performance.now();
  const {
    files: [read],
  } = await readRecordFiles([options.data]);
  const records = read?.records ?? [];
  const entities = findEntities(records);
  if (!entities) {
    throw new LinkageError(
      'linkage-labels-unusable',
      'No column says which records are of one entity: it must be called cluster, group, entity or label and be filled for each record, or row names must be of the form rec-17-org.',
    );
  }
  const readSeconds = (performance.now() - started) / 1000;
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const progress = createStepProgress();
  const evaluation = evaluateLinkage(records, entities.of, {
    ...(model && { model }),
    onStep: progress.onStep,
  });
  progress.end();
  const result: LinkageResult = {
    records: records.length,
    entities: new Set(entities.of).size,
    labels: entities.column,
    ...evaluation,
    seconds: readSeconds + evaluation.seconds,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1000),
  };
  printResult(result, options, forPeople);
}

function forPeople(result: LinkageResult): string {
  const row = (label: string, figures: LinkageFigures): string[] => [
    label,
    ...[figures.f1, figures.precision, figures.recall, figures.b3, figures.recallAtP99, figures.ece].map(
      (value) => value.toFixed(4),
    ),
  ];
  return [
    `${result.records} records, ${result.entities} entities by ${result.labels}; ${result.candidates} candidates hold ${(result.blockRecall * 100).toFixed(1)} % of the true pairs`,
    table(
      ['weights', 'F1', 'precision', 'recall', 'B³', 'recall at P .99', 'ECE'],
      [
        row('as measured', result),
        ...(result.unsupervised ? [row('without labels', result.unsupervised)] : []),
      ],
    ),
    result.heldOut,
    `${result.seconds.toFixed(1)} s a linkage, ${result.trainSeconds.toFixed(1)} s a training, ${result.rssMb} MB`,
  ].join('\n');
}
