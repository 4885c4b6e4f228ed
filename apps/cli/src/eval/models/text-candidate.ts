import { basename } from 'node:path';
import { findContradictions, type LabelHeader, markedLinks, refuseContradictions } from '@breakwater/learn';
import { OptionError } from '../../whole-number.ts';
import { classesOf } from './classes-of.ts';
import type { Judge } from './judge-texts.ts';
import { labelIndex, loadModel } from './load-model.ts';
import { loadMarker } from './mark-text.ts';
import type { PatientProgress } from './patient-progress.ts';
import { type LabelKeys, type LabelledTexts, readLabelled } from './read-labelled.ts';
import type { TextOptions } from './text-result.ts';
import { type TrainedHere, trainHere } from './train-here.ts';

/** A model that is to be measured, at a threshold. */
export interface Candidate extends Judge {
  readonly threshold: number;
  readonly trained?: TrainedHere;
  readonly training: readonly LabelledTexts[];
}

/** Where texts and labels are, in training and test alike. */
export const keysOf = ({ text, label, positive }: TextOptions): LabelKeys => ({
  text,
  label,
  ...(positive && { positive }),
});

/** The model that was named. @throws OptionError, and as `loadModel` */
export async function loadCandidate({
  model: name,
  as,
  label: key,
  threshold,
}: TextOptions): Promise<Candidate> {
  if (name === undefined) throw new OptionError('eval-incomplete', 'Give --model MODEL, or --train FILE….');
  const model = await loadModel(name);
  const label = labelIndex(model, as, [key]);
  const thresholds = model.header.labels[label]?.thresholds;
  return {
    model,
    label,
    training: [],
    mark: await loadMarker(),
    threshold: thresholdOf(threshold, thresholds) ?? thresholds?.even ?? 0.5,
  };
}

/** A model of the training files. @throws OptionError, and as `readLabelled` and `trainHere` */
export async function trainCandidate(options: TextOptions, progress: PatientProgress): Promise<Candidate> {
  const { train = [], threshold, model } = options;
  if (model !== undefined) throw new OptionError('option-invalid', 'Give --model or --train, not both.');
  const training: LabelledTexts[] = [];
  for (const file of train) {
    training.push(await readLabelled(file, keysOf(options), (rows) => progress.update('rows read', rows)));
  }
  const examples = training.flatMap(({ file, texts, accounts }) =>
    texts.map((text, row) => {
      const account = accounts[row];
      return { text, source: file, ...(account !== undefined && { account }) };
    }),
  );
  const labels = Uint8Array.from(training.flatMap((one) => [...one.labels]));
  const names = training.flatMap(({ file, lines }) => lines.map((line) => `${basename(file)}:${line}`));
  const labelled = examples.map(({ text }, row) => ({ text, labels: labels[row] === 1 ? ['yes'] : [] }));
  refuseContradictions(findContradictions(labelled), (row) => names[row] ?? '');
  const trained = await trainHere(examples, labels, {
    wordClasses: await classesOf(examples.map(({ text }) => text)),
    onProgress: (done, total) => progress.update('steps of training', done, total),
  });
  return {
    // What is trained here reads names as the words that they are: nobody is judged by it.
    model: trained.model,
    label: 0,
    mark: markedLinks,
    trained,
    training,
    threshold: thresholdOf(threshold, trained.model.header.labels[0]?.thresholds) ?? trained.threshold,
  };
}

function thresholdOf(
  asked: string | undefined,
  known: LabelHeader['thresholds'] | undefined,
): number | undefined {
  if (asked === undefined) return undefined;
  if (asked === 'possible' || asked === 'likely' || asked === 'even') return known?.[asked];
  const threshold = Number(asked);
  if (asked.trim() !== '' && threshold >= 0 && threshold <= 1) return threshold;
  throw new OptionError(
    'option-invalid',
    `--threshold is '${asked}': give possible, likely, even, or a number from 0 to 1.`,
  );
}
