import type { EmbeddingsDecision } from '@breakwater/contracts/models';
import { addedByVectors, type Example, foldExamples } from '@breakwater/learn';
import type { EmbeddedTexts, EmbeddingsFault } from './learn-job.ts';

/** Points of held-out macro-F1 that embeddings have to bring: less does not pay for what they cost. */
export const NEEDED_GAIN = 0.02;
/** Fewer of either class say nothing. */
const LEAST_PER_CLASS = 20;
const FOLDS = 5;
const SEED = 1;
/** A probability of 0 or 1 has no odds. */
const NEARLY = 1e-6;

/** What the version says of all texts, held out, and which have any of its labels. */
export interface SaidOfTexts {
  readonly texts: readonly Example[];
  readonly probabilities: Float64Array;
  readonly labels: Uint8Array;
}

/** Says whether embeddings bring what is needed; off where it cannot be measured. */
export function decideEmbeddings(
  embedded: EmbeddedTexts | EmbeddingsFault,
  { texts, probabilities, labels }: SaidOfTexts,
): EmbeddingsDecision {
  const { model } = embedded;
  if ('fault' in embedded)
    return { model, on: false, needed: NEEDED_GAIN, items: 0, fault: { ...embedded.fault } };
  const { places, vectors } = embedded;
  const items = places.length;
  const own = Uint8Array.from(places, (place) => labels[place] ?? 0);
  const positives = own.reduce((sum, one) => sum + one, 0);
  if (Math.min(positives, items - positives) < LEAST_PER_CLASS) {
    const message = `Of ${items} held-out texts ${positives} have a label; ${LEAST_PER_CLASS} of each are the least.`;
    return { model, on: false, needed: NEEDED_GAIN, items, fault: { code: 'too-little', message } };
  }
  const examples = places.map((place) => texts[place] ?? { text: '', labels: [], source: '' });
  const folds = foldExamples(examples, { folds: FOLDS, seed: SEED, labels: own });
  const scores = Float64Array.from(places, (place) => logOdds(probabilities[place] ?? 0));
  const { alone, together } = addedByVectors({ scores, labels: own, vectors, folds, seed: SEED });
  // 0.82 - 0.8 is a hair below 0.02 in binary.
  const gain = Math.round((together - alone) * 1e9) / 1e9;
  return { model, on: gain >= NEEDED_GAIN, needed: NEEDED_GAIN, items, alone, together, gain };
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - NEARLY, Math.max(NEARLY, probability));
  return Math.log(inside / (1 - inside));
}
