import { DEFAULT_BLOCKING } from '../blocking/candidate-pairs.ts';
import { averageLink } from '../cluster/average-link.ts';
import { createPairScorer, type Waterfall } from '../fellegi-sunter/score-pairs.ts';
import type { LinkRecord } from '../fields/field.ts';
import { typeColumns } from '../fields/type-columns.ts';
import { probabilityOf } from '../metrics/isotonic.ts';
import { LinkageError } from '../model/linkage-error.ts';
import type { LinkageModel } from '../model/linkage-model.ts';
import { type OnStep, type PreparedRecords, prepareRecords } from './prepare-records.ts';
import { trainFromAgreement } from './train-from-agreement.ts';
import { trainFromLabels } from './train-from-labels.ts';
import { withOwnPrior } from './with-own-prior.ts';

export interface LinkOptions {
  /** Weights; found from the records themselves when left out. */
  readonly model?: LinkageModel;
  /** Entity of each record, to fit weights to instead. */
  readonly entities?: readonly (string | number)[];
  readonly onStep?: OnStep;
}

/** Two records, by their places in the input, that are likelier one entity than not. */
export interface LinkedPair {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
  /** Whether both are in one cluster. */
  readonly together: boolean;
  readonly waterfall: Waterfall;
}

export interface LinkedRecords {
  readonly model: LinkageModel;
  /** Cluster of each record: the place of its first record. */
  readonly clusters: Int32Array;
  /** Candidate pairs that were weighed. */
  readonly compared: number;
  /** Pairs of at least even chance, the likeliest first; made as they are asked for. */
  pairs(): Generator<LinkedPair>;
}

const LEAST_BITS = 0;

/**
 * Links records: finds candidates, compares and weighs them, clusters them. The same result for the same records in
 * any order. Columns are recognised by header and content; see `typeColumns` for what is never compared.
 *
 * @throws LinkageError where there is nothing to compare or the labels do not suffice
 * @example
 * linkRecords([{ name: 'Asma Noor' }, { name: 'Timur Klomp' }]).clusters // => Int32Array.of(0, 1)
 * linkRecords([{ name: 'Asma Noor' }]) // => throws LinkageError
 */
export function linkRecords(records: readonly LinkRecord[], options: LinkOptions = {}): LinkedRecords {
  const { onStep = () => {}, entities } = options;
  const blocking = options.model?.blocking ?? DEFAULT_BLOCKING;
  if (entities && entities.length !== records.length) {
    throw new LinkageError('linkage-labels-unusable', 'There must be one label for each record.');
  }
  const prepared = prepareRecords(records, typeColumns(records), blocking, { model: options.model, onStep });
  const { fields, order, pairs } = prepared;
  const total = pairs.left.length;
  const model = modelOf(prepared, options, blocking);
  onStep('weigh', 0, total);
  const scorer = createPairScorer(model, fields);
  const bits = scorer.score(pairs);
  onStep('cluster', 0, order.length);
  const sorted = averageLink(order.length, pairs, bits, model.clustering);
  return {
    model,
    clusters: inInputOrder(sorted, order),
    compared: total,
    pairs: function* () {
      const likely = Array.from(bits, (_, at) => at).filter((at) => (bits[at] ?? 0) >= LEAST_BITS);
      likely.sort((a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || a - b);
      for (const at of likely) {
        const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
        const [x, y] = [order[left] ?? 0, order[right] ?? 0];
        yield {
          a: Math.min(x, y),
          b: Math.max(x, y),
          probability: probabilityOf(bits[at] ?? 0, model.calibration),
          together: sorted[left] === sorted[right],
          waterfall: scorer.explain(pairs, at),
        };
      }
    },
  };
}

function modelOf(
  prepared: PreparedRecords,
  { model, entities, onStep }: LinkOptions,
  blocking: LinkageModel['blocking'],
): LinkageModel {
  if (model) return withOwnPrior(model, prepared);
  if (!entities) return trainFromAgreement(prepared, blocking, onStep);
  return trainFromLabels(
    prepared,
    Array.from(prepared.order, (row) => entities[row] ?? row),
    blocking,
  );
}

/** Clusters by place in the input, each named by its first record there. */
function inInputOrder(clusters: Int32Array, order: Int32Array): Int32Array {
  const ofInput = new Int32Array(order.length);
  order.forEach((row, at) => {
    ofInput[row] = clusters[at] ?? 0;
  });
  const firsts = new Map<number, number>();
  return ofInput.map((cluster, row) => {
    const first = firsts.get(cluster) ?? row;
    firsts.set(cluster, first);
    return first;
  });
}
