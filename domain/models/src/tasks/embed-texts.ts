import { BreakwaterError, codeOf, messageOf, seededRandom } from '@breakwater/kernel';
import { shuffle } from '@breakwater/learn';
import type { EmbeddingsSource } from '../ports.ts';
import type { EmbeddedTexts, EmbeddingsFault, LearnControl } from '../train/learn-job.ts';

/** Texts that are sent at the most: enough to see two points of macro-F1. */
export const MOST_EMBEDDED = 4_000;
const TEXTS_A_CALL = 256;
const SEED = 17;

/** What may be sent: rows of the data set first, harmless texts after them. */
export interface TextsToEmbed {
  readonly rows: readonly { readonly text: string }[];
  /** Empty where the version was not held out of them. */
  readonly harmless: readonly { readonly text: string }[];
}

/**
 * Asks the endpoint for vectors: of a random part of the rows, the same each time, and of harmless texts as far as there
 * is room. What goes wrong is no fault of an evaluation: it is told with the decision, and embeddings stay off.
 *
 * @throws the reason of `signal` when it is aborted
 */
export async function embedTexts(
  source: EmbeddingsSource,
  { rows, harmless }: TextsToEmbed,
  { signal, onProgress }: LearnControl,
): Promise<EmbeddedTexts | EmbeddingsFault> {
  const { model } = source;
  const all = [...rows, ...harmless];
  const places = choose(rows.length, harmless.length);
  let [width, values] = [0, new Float32Array()];
  try {
    for (let from = 0; from < places.length; from += TEXTS_A_CALL) {
      await onProgress?.({ phase: 'embedding', done: from, total: places.length });
      const chunk = places.slice(from, from + TEXTS_A_CALL);
      const texts = chunk.map((place) => all[place]?.text ?? '');
      const vectors = await source.embed(texts, signal ? { signal } : {});
      signal?.throwIfAborted();
      if (from === 0) {
        width = vectors[0]?.length ?? 0;
        values = new Float32Array(places.length * width);
      }
      if (vectors.some((vector) => vector.length !== width)) throw otherLengths();
      vectors.forEach((vector, at) => {
        values.set(vector, (from + at) * width);
      });
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof BreakwaterError)) throw error;
    return { model, fault: { code: codeOf(error), message: messageOf(error) } };
  }
  return { model, places, vectors: { width, values } };
}

/** Places of what is sent, in rising order: rows first, three of four at the most where there are many. */
function choose(rows: number, harmless: number): number[] {
  const ofRows = Math.min(rows, Math.max(MOST_EMBEDDED - harmless, Math.floor(MOST_EMBEDDED * 0.75)));
  const ofHarmless = Math.min(harmless, MOST_EMBEDDED - ofRows);
  const some = (count: number, of: number, from: number) => {
    const order = Int32Array.from({ length: of }, (_, at) => from + at);
    shuffle(order, seededRandom(SEED));
    return [...order.subarray(0, count)].sort((a, b) => a - b);
  };
  return [...some(ofRows, rows, 0), ...some(ofHarmless, harmless, rows)];
}

function otherLengths(): BreakwaterError {
  return new BreakwaterError('embeddings-failed', 'The endpoint gave vectors of different lengths.');
}
