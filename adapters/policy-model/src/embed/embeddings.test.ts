import { createTestClock } from '@breakwater/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../testing/index.ts';
import { createEmbeddings } from './create-embeddings.ts';
import { type EmbeddingsDecision, judgeEmbeddings } from './judge-embeddings.ts';

const vectorsOf = (input: readonly string[]) => ({
  body: { data: input.map((text, index) => ({ index, embedding: [text.length, index] })).reverse() },
});

describe('embeddings', () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(({ body }) => vectorsOf(body.input as string[]));
  });
  afterAll(() => server.close());

  it('come in the order of the texts, batch by batch, of masked texts', async () => {
    const embeddings = createEmbeddings({
      endpoint: `${server.url}/v1/`,
      model: 'e5',
      batchSize: 2,
      key: 'k',
    });
    expect(await embeddings.embed(['a', 'bb', '@amina'])).toEqual([
      [1, 0],
      [2, 1],
      [5, 0],
    ]);
    expect(server.seen.map(({ body }) => body.input)).toEqual([['a', 'bb'], ['@USER']]);
    expect(server.seen[0]).toMatchObject({ path: '/v1/embeddings', headers: { authorization: 'Bearer k' } });
    expect(await embeddings.embed([])).toEqual([]);
  });

  it.each([
    [{ status: 500, body: '' }, 'it answered 500'],
    [{ body: { data: [] } }, 'one vector of the same length for each text'],
    [{ body: { data: [{ index: 1, embedding: [1] }] } }, 'one vector of the same length for each text'],
    [{ body: { data: 'none' } }, 'the shape of embeddings'],
    [{ body: '{', afterMs: 0 }, 'is no JSON'],
  ])('that fail are an error, never a vector: %j', async (said, why) => {
    server.answer(() => said);
    await expect(createEmbeddings({ endpoint: server.url, model: 'e5' }).embed(['a'])).rejects.toThrow(why);
  });
});

describe('the decision on embeddings', () => {
  const judge = async (figures: { ngrams: number; embeddings: number; items: number }) => {
    const kept: EmbeddingsDecision[] = [];
    const decision = await judgeEmbeddings({
      ...{ model: 'e5', clock: createTestClock() },
      evaluate: async () => figures,
      record: async (one) => void kept.push(one),
    });
    expect(kept).toEqual([decision]);
    return decision;
  };

  it.each([
    [{ ngrams: 0.8, embeddings: 0.82, items: 100 }, true],
    [{ ngrams: 0.7, embeddings: 0.72, items: 100 }, true],
    [{ ngrams: 0.8, embeddings: 0.8199, items: 100 }, false],
    [{ ngrams: 0.8, embeddings: 0.7, items: 100 }, false],
    [{ ngrams: 0.1, embeddings: 0.9, items: 0 }, false],
    [{ ngrams: 0.1, embeddings: Number.NaN, items: 9 }, false],
  ])('%j: on is %s', async (figures, on) => {
    expect(await judge(figures)).toMatchObject({
      ...figures,
      on,
      needed: 0.02,
      at: '2026-01-01T00:00:00.000Z',
    });
  });

  it('is none when it is not on record', async () => {
    const unrecorded = judgeEmbeddings({
      ...{ model: 'e5', clock: createTestClock() },
      evaluate: async () => ({ ngrams: 0.1, embeddings: 0.9, items: 9 }),
      record: async () => {
        throw new Error('the disk is full');
      },
    });
    await expect(unrecorded).rejects.toThrow('the disk is full');
  });
});
