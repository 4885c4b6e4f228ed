import { basename } from 'node:path';
import { evaluateTexts, nearTwinGroups } from '@breakwater/learn';
import { printResult } from '../../output.ts';
import { judgeTexts } from './judge-texts.ts';
import { createPatientProgress, type PatientProgress } from './patient-progress.ts';
import { readLabelled } from './read-labelled.ts';
import { keysOf, loadCandidate, trainCandidate } from './text-candidate.ts';
import { decide, describeTraining, evaluationGroups } from './text-figures.ts';
import type { TextOptions, TextResult } from './text-result.ts';
import { textTable } from './text-table.ts';

/** Measures a text model on labelled texts and prints one object of figures. */
export async function printText(options: TextOptions): Promise<undefined> {
  const progress = createPatientProgress();
  try {
    const result = await measure(options, progress);
    progress.end();
    printResult(result, options, textTable);
  } finally {
    progress.end();
  }
}

async function measure(options: TextOptions, progress: PatientProgress): Promise<TextResult> {
  const started = performance.now();
  // A model that cannot be read is told of before a large file is.
  const loaded = options.train === undefined ? await loadCandidate(options) : undefined;
  const test = await readLabelled(options.test, keysOf(options), (rows) =>
    progress.update('rows read', rows),
  );
  const candidate = loaded ?? (await trainCandidate(options, progress));
  const { model, label, threshold, trained, training } = candidate;
  const judged = await judgeTexts(candidate, test.texts, (done) =>
    progress.update('texts judged', done, test.texts.length),
  );
  progress.update('texts compared with each other', 0);
  const twins = nearTwinGroups([...training.flatMap(({ texts }) => texts), ...test.texts]);
  const groups = evaluationGroups(test, twins.subarray(twins.length - test.texts.length));
  const evaluation = evaluateTexts(judged, test.labels, { threshold, groups });
  const header = model.header.labels[label];
  return {
    test: basename(options.test),
    ...evaluation,
    atThresholds: {
      ...(header && !trained && { possible: decide(judged, test.labels, header.thresholds.possible) }),
      ...(header && !trained && { likely: decide(judged, test.labels, header.thresholds.likely) }),
      half: decide(judged, test.labels, 0.5),
    },
    model: {
      id: model.header.id,
      version: model.header.version,
      digest: model.digest,
      label: trained ? options.label : (header?.label ?? ''),
    },
    unlabelled: test.unlabelled,
    ...(trained && { training: describeTraining(trained, { twins, judged, groups, labels: test.labels }) }),
    seconds: (performance.now() - started) / 1_000,
  };
}
