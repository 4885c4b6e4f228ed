import { Compile } from 'typebox/compile';
import { comparisonShapes } from '../fields/compare-pairs.ts';
import { LinkageError } from './linkage-error.ts';
import { LinkageModel } from './linkage-model.ts';

const validator = Compile(LinkageModel);
const MOST_FAULTS = 5;

/**
 * Checks a model that was read from JSON or YAML: its shape, that its comparisons are those that its fields lead to,
 * level for level, and that its calibration rises.
 *
 * @throws LinkageError `linkage-model-invalid`, with the first faults and where they are
 * @example
 * parseLinkageModel({ format: 'breakwater-linkage/1' }) // => throws LinkageError
 */
export function parseLinkageModel(value: unknown): LinkageModel {
  if (!validator.Check(value)) {
    const faults = validator
      .Errors(value)
      .slice(0, MOST_FAULTS)
      .map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw invalid(`The model cannot be used: ${faults.join('; ')}.`);
  }
  checkComparisons(value);
  checkCalibration(value);
  return value;
}

function checkComparisons(model: LinkageModel): void {
  const shapes = comparisonShapes(model.fields);
  shapes.forEach((shape, place) => {
    const comparison = model.comparisons[place];
    const expected = [shape.name, ...shape.levels.slice(1)].join(', ');
    const found = [comparison?.name, ...(comparison?.levels.map(({ name }) => name) ?? [])].join(', ');
    if (found !== expected) {
      throw invalid(
        `Comparison ${place} of the model must be ${shape.name} with the levels ${shape.levels.slice(1).join(', ')}. Train it again with this version.`,
      );
    }
  });
  if (model.comparisons.length !== shapes.length) {
    throw invalid(
      `The model has ${model.comparisons.length} comparisons where its fields lead to ${shapes.length}.`,
    );
  }
}

function checkCalibration({ calibration }: LinkageModel): void {
  if (!calibration) return;
  const { bits, probabilities } = calibration;
  const rises = (values: readonly number[]) =>
    values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));
  if (bits.length === 0 || bits.length !== probabilities.length || !rises(bits) || !rises(probabilities)) {
    throw invalid('The calibration of the model must have as many bits as probabilities, both rising.');
  }
}

const invalid = (message: string): LinkageError => new LinkageError('linkage-model-invalid', message);
