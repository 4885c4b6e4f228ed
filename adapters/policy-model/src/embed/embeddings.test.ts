import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../testing/index.ts';
import { createEmbeddings } from './create-embeddings.ts';

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
      fetch,
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
    await expect(createEmbeddings({ endpoint: server.url, model: 'e5', fetch }).embed(['a'])).rejects.toThrow(
      why,
    );
  });

  it('end when nobody waits for them any more', async () => {
    server.answer(({ body }) => ({ ...vectorsOf(body.input as string[]), afterMs: 5_000 }));
    const started = performance.now();
    const embedding = createEmbeddings({ endpoint: server.url, model: 'e5', fetch }).embed(['a'], {
      signal: AbortSignal.timeout(50),
    });
    await expect(embedding).rejects.toMatchObject({ code: 'embeddings-failed' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
