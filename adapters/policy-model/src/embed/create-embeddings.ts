import { createValidator } from '@breakwater/contracts';
import { messageOf } from '@breakwater/kernel';
import { Type } from 'typebox';
import { cutText } from '../ask/cut-text.ts';
import { maskText } from '../ask/mask-text.ts';
import { postJson } from '../ask/post-json.ts';
import { PolicyModelError } from '../policy-model-error.ts';
import { checkEndpoint } from '../spec/check-endpoint.ts';

export interface EmbeddingsOptions {
  /** Base address, `http://127.0.0.1:8080/v1`. */
  readonly endpoint: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** Milliseconds for one call; 10,000 when left out. */
  readonly timeoutMs?: number;
  /** Texts of one call; 64 when left out. */
  readonly batchSize?: number;
  /** UTF-16 units of a text that are sent; 2,000 when left out. */
  readonly mostCharacters?: number;
  /** What asks: the `fetch` of `outgoing`, so that nothing is asked beside its policy. */
  readonly fetch: typeof fetch;
}

export interface Embeddings {
  readonly model: string;
  /**
   * A vector for each text, in order, all of one length. Texts are masked and cut as for policy models.
   *
   * @throws PolicyModelError `embeddings-failed` when one call fails, is aborted or answers in another shape
   */
  embed(
    texts: readonly string[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly (readonly number[])[]>;
}

const Answer = createValidator(
  Type.Object({
    data: Type.Array(
      Type.Object({
        index: Type.Integer({ minimum: 0 }),
        embedding: Type.Array(Type.Number(), { minItems: 1, maxItems: 8_192 }),
      }),
    ),
  }),
);
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Sentence vectors from an endpoint with the shape of `/v1/embeddings`. Whether they pay for themselves is measured where
 * models are evaluated.
 *
 * @throws PolicyModelError `embeddings-failed` where the endpoint is no address
 * @example
 * ```ts
 * const fetch = async () => Response.json({ data: [{ index: 0, embedding: [1, 2] }] })
 * const embeddings = createEmbeddings({ endpoint: 'http://127.0.0.1:9/v1', model: 'm', fetch })
 * await embeddings.embed(['a']) // => [[1, 2]]
 * await embeddings.embed(['a', 'b']) // => throws embeddings-failed
 * ```
 */
export function createEmbeddings(options: EmbeddingsOptions): Embeddings {
  const { endpoint, model, timeoutMs = 10_000, batchSize = 64, mostCharacters = 2_000 } = options;
  const fault = checkEndpoint(endpoint);
  if (fault !== undefined) throw failed(fault);
  const url = `${endpoint.replace(/\/+$/, '').replace(/\/embeddings$/, '')}/embeddings`;

  async function embedBatch(
    texts: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly number[])[]> {
    const input = texts.map((text) => cutText(maskText(cutText(text, mostCharacters * 2)), mostCharacters));
    const limits = {
      fetch: options.fetch,
      key: options.key,
      timeoutMs,
      mostBytes: MOST_BYTES,
      signal,
    };
    const answer = await postJson(url, { model, input }, limits).catch((cause: unknown) => {
      throw failed(messageOf(cause), cause);
    });
    if (!Answer.Check(answer)) throw failed('its answer has not the shape of embeddings');
    const vectors = [...answer.data].sort((a, b) => a.index - b.index);
    const length = vectors[0]?.embedding.length;
    const complete =
      vectors.length === texts.length &&
      vectors.every(({ index, embedding }, place) => index === place && embedding.length === length);
    if (!complete) throw failed('its answer has not one vector of the same length for each text');
    return vectors.map(({ embedding }) => embedding);
  }
  return {
    model,
    async embed(texts, { signal } = {}) {
      const all: (readonly number[])[] = [];
      for (let from = 0; from < texts.length; from += batchSize)
        all.push(...(await embedBatch(texts.slice(from, from + batchSize), signal)));
      if (all.some((vector) => vector.length !== all[0]?.length))
        throw failed('its answers have vectors of different lengths');
      return all;
    },
  };
}

function failed(why: string, cause?: unknown): PolicyModelError {
  return new PolicyModelError('embeddings-failed', `The embeddings endpoint cannot be used: ${why}.`, {
    status: 503,
    cause,
  });
}
