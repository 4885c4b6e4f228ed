import {
  createFeatureReader,
  type DemandModel,
  SENTENCE_SORTS,
  type SentenceSort,
  type TermList,
} from '@breakwater/law';
import { RowsBuilder, trainLogistic } from '@breakwater/learn';
import type { DemandSentence } from './read-sentences.ts';

/** Kinds of sentences that are too wide a demand. */
export const WIDE_KINDS: ReadonlySet<string> = new Set([
  'decrypt',
  'live',
  'monitoring',
  'followers',
  'keyword',
  'geofence',
  'everybody',
  'access',
  'contents',
  'timeless',
  'worldwide',
  'other',
]);
/** Kinds of sentences that are of a sort. */
const POSITIVE: Readonly<Record<SentenceSort, ReadonlySet<string>>> = {
  // What was written may be asked by some orders: it is a sort of its own.
  wide: without(WIDE_KINDS, 'contents'),
  hidden: without(WIDE_KINDS, 'contents'),
  contents: new Set(['contents']),
  speech: new Set(['speech']),
  exempt: new Set(['exempt']),
  threat: new Set(['threat']),
};
/** Among demands little is told; a threat is looked for where an emergency is argued, and not among demands. */
const KINDS: Partial<Record<SentenceSort, ReadonlySet<string>>> = {
  wide: new Set([...WIDE_KINDS, 'fine', 'denied', 'told']),
  threat: new Set(['threat', 'no-threat', 'fine', 'told', 'denied']),
};
function without(kinds: ReadonlySet<string>, left: string): ReadonlySet<string> {
  return new Set([...kinds].filter((kind) => kind !== left));
}

/** Why something is an emergency is told in several sentences, none of which says it alone. */
const AS_ONE: ReadonlySet<string> = new Set(['threat', 'no-threat']);
const TOLD_AMONG_DEMANDS = 0.25;
/** Chosen on writers that were held out. */
const COSTS: Readonly<Record<SentenceSort, number>> = {
  wide: 5,
  hidden: 5,
  contents: 5,
  speech: 20,
  exempt: 20,
  threat: 20,
};
const EPOCHS = 60;
const SEED = 1;
/** Weights are written with so many digits. */
const DIGITS = 100;
/** A feature of which every weight is smaller says next to nothing, and is left out. */
const SMALLEST = 0.1;

/** A sentence as what a model learns from it. */
export interface TrainingRow extends Pick<DemandSentence, 'kind' | 'template' | 'weight'> {
  readonly features: readonly string[];
}

/** Learns the weights of a model of demands from sentences. The same sentences and lists give the same weights. */
export function trainDemands(
  sentences: readonly DemandSentence[],
  lists: readonly TermList[],
  source: string,
): DemandModel {
  return trainRows(readRows(sentences, lists), source);
}

/** Reads sentences as what weights are learnt from: reading takes longer than learning. */
export function readRows(sentences: readonly DemandSentence[], lists: readonly TermList[]): TrainingRow[] {
  const read = createFeatureReader(lists);
  return sentences.flatMap(({ kind, template, text, weight }) =>
    read(text, AS_ONE.has(kind)).map((features) => ({ kind, template, weight, features: [...features] })),
  );
}

/** Whether several sentences have a feature: what one alone says is not learnt. */
function sharedFeatures(rows: readonly TrainingRow[]): (feature: string) => boolean {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { template, features } of rows)
    for (const feature of features) {
      const known = first.get(feature);
      if (known === undefined) first.set(feature, template);
      else if (known !== template) shared.add(feature);
    }
  return (feature) => shared.has(feature);
}

/** Learns the weights from rows of any features: what the approaches are compared with. */
export function trainRows(rows: readonly TrainingRow[], source: string): DemandModel {
  const numbers = new Map<string, number>();
  const numberOf = (feature: string) => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, numbers.size);
    return numbers.size - 1;
  };
  const builder = new RowsBuilder();
  const isShared = sharedFeatures(rows);
  for (const { features } of rows) {
    const buckets = Uint32Array.from(features.filter(isShared), numberOf);
    builder.add({ buckets, count: buckets.length });
  }
  const data = builder.rows();
  const counts = new Map<string, number>();
  for (const { template } of rows) counts.set(template, (counts.get(template) ?? 0) + 1);
  // Many wordings of one sentence weigh more than one, but not as many.
  const costs = Float64Array.from(
    rows,
    ({ template, weight }) => weight / Math.sqrt(counts.get(template) ?? 1),
  );
  const learnt = SENTENCE_SORTS.map((sort) =>
    trainLogistic(data, {
      rows: Int32Array.from(rows.flatMap(({ kind }, row) => (KINDS[sort]?.has(kind) !== false ? [row] : []))),
      labels: Uint8Array.from(rows, ({ kind }) => (POSITIVE[sort].has(kind) ? 1 : 0)),
      costs:
        sort === 'wide'
          ? costs.map((cost, row) => (rows[row]?.kind === 'told' ? cost * TOLD_AMONG_DEMANDS : cost))
          : costs,
      buckets: numbers.size,
      cost: COSTS[sort],
      epochs: EPOCHS,
      seed: SEED,
    }),
  );
  const round = (value: number) => Math.round(value * DIGITS) / DIGITS;
  const weights = [...numbers.entries()]
    .map(([feature, number]) => [feature, learnt.map((one) => round(one.weights[number] ?? 0))] as const)
    .filter(([, own]) => own.some((weight) => Math.abs(weight) >= SMALLEST))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    source,
    sorts: [...SENTENCE_SORTS],
    bias: learnt.map(({ bias }) => round(bias)),
    weights: Object.fromEntries(weights),
  };
}
