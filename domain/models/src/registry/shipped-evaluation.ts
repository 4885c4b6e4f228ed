import { createValidator } from '@breakwater/contracts';
import { ShippedEvaluation } from '@breakwater/contracts/models';
import { ModelsError } from '../models-error.ts';
import { equalTreatment, hardNegatives } from '../train/false-alarms.ts';
import type { Measured } from '../train/learn-job.ts';

const Shape = createValidator(ShippedEvaluation);

/**
 * Reads what stands beside a shipped model; undefined when it is of another file: a model that was made again and not
 * measured has no figures.
 *
 * @param digest of the model file
 * @throws ModelsError 422 `model-file-invalid` when it is damaged
 */
export function readShippedEvaluation(text: string, digest: string): ShippedEvaluation | undefined {
  const read = parse(text);
  if (!Shape.Check(read)) throw damaged();
  return read.digest === digest ? read : undefined;
}

/** Counts of false alarms as shares, held to the budget of now; nobody decided on shipped examples. */
export function toMeasured(
  { heldOut, labels, curve, ...counts }: ShippedEvaluation,
  budget: number,
): Omit<Measured, 'kind'> {
  return {
    heldOut,
    labels,
    curve,
    reviewers: [],
    downWeighted: { texts: 0, of: heldOut.n },
    hardNegatives: hardNegatives(counts.hardNegatives, budget),
    equalTreatment: equalTreatment(counts.equalTreatment),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): ModelsError {
  const message = 'The evaluation beside a shipped model is damaged: make it again with npm run models.';
  return new ModelsError('model-file-invalid', message, 422, { cause });
}
