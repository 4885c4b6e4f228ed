import { setTimeout as sleep } from 'node:timers/promises';
import type {
  EmbeddingsDecision,
  ModelDataSet,
  ModelEvaluation,
  ModelTask,
} from '@breakwater/contracts/models';
import { seededRandom } from '@breakwater/kernel';
import { pick } from '@breakwater/models/testing';
import { type ModelServer, type SeenRequest, startModelServer } from '@breakwater/policy-model/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { startTestServer, type TestServer, type TestSession } from '../testing/index.ts';

const MODEL = 'either-or';
const random = seededRandom(4);
const FILLING = 'bread garden ferry window kettle market river lantern orchard basket'.split(' ');
const filling = () => Array.from({ length: 4 }, () => pick(FILLING, random)).join(' ');
/** Red with ship, or blue with car: no word says it, and no word beside another. */
const rows = Array.from({ length: 240 }, (_, at) => {
  const [colour, thing] = [at % 2 === 0 ? 'red' : 'blue', at % 4 < 2 ? 'ship' : 'car'];
  const isOf = (colour === 'red') === (thing === 'ship');
  return { text: `${colour} ${filling()} ${thing} ${filling()}`, label: isOf ? 1 : 0, user: `u${at % 60}` };
});

/** A vector for each text: its first number from the whole of it, or all of it noise. */
function vectors(knows: boolean) {
  return ({ body }: SeenRequest) => ({
    body: {
      data: (body.input as string[]).map((text, index) => {
        const isOf = /red .*ship|blue .*car/.test(text);
        const first = knows ? (isOf ? 1 : -1) : random() - 0.5;
        return { index, embedding: [first, ...Array.from({ length: 15 }, () => random() - 0.5)] };
      }),
    },
  });
}

let stub: ModelServer;
let server: TestServer;
let analyst: TestSession;
beforeAll(async () => {
  stub = await startModelServer(vectors(true));
  server = await startTestServer({
    BREAKWATER_EMBEDDINGS_URL: `${stub.url}/v1`,
    BREAKWATER_EMBEDDINGS_MODEL: 'multilingual-e5',
    BREAKWATER_EMBEDDINGS_KEY: 'a-key',
  });
  analyst = await server.signIn('Ayla', ['analyst']);
  const raw = rows.map((row) => JSON.stringify(row)).join('\n');
  const path = '/v1/models/data-sets/file?title=made&label=support';
  const set = (await analyst.ask(path, { raw, type: 'application/x-ndjson' })).body as ModelDataSet;
  const body = { model: MODEL, dataSetId: set.id, withHarmless: false };
  await finish((await analyst.ask('/v1/models/train', { body })).body);
});
afterAll(async () => {
  await server?.stop();
  await stub?.close();
});

async function finish(asked: unknown): Promise<ModelTask> {
  for (let turn = 0; turn < 600; turn += 1) {
    const { body } = await analyst.ask(`/v1/models/tasks/${(asked as ModelTask).id}`);
    const task = body as ModelTask;
    if (task.state !== 'waiting' && task.state !== 'running') return task;
    await sleep(100);
  }
  throw new Error('it did not end');
}

async function decide(): Promise<EmbeddingsDecision | undefined> {
  const asked = await analyst.ask(`/v1/models/${MODEL}/versions/1/evaluate`, { body: {} });
  expect(await finish(asked.body)).toMatchObject({ state: 'done' });
  const { body } = await analyst.ask(`/v1/models/${MODEL}/versions/1/evaluations`);
  return (body as { evaluations: ModelEvaluation[] }).evaluations[0]?.embeddings;
}

describe('an embeddings endpoint', () => {
  it('is asked at an evaluation, and is worth it where it knows what words do not', async () => {
    const decision = await decide();
    expect(decision).toMatchObject({ model: 'multilingual-e5', on: true, needed: 0.02, items: 4_000 });
    expect(decision?.together).toBeGreaterThan(0.95);
    expect(decision?.gain).toBeCloseTo((decision?.together ?? 0) - (decision?.alone ?? 0), 6);
    const [first] = stub.seen;
    expect(first).toMatchObject({ path: '/v1/embeddings', headers: { authorization: 'Bearer a-key' } });
    const sent = stub.seen.flatMap(({ body }) => body.input as string[]);
    expect(sent.length).toBe(4_000);
    for (const { text } of rows) expect(sent).toContain(text);
    expect(JSON.stringify(stub.seen.map(({ body }) => body))).not.toMatch(/"u\d+"/);
  });

  it('stays off where it knows no more than they do', async () => {
    stub.answer(vectors(false));
    const decision = await decide();
    expect(decision).toMatchObject({ on: false, items: 4_000 });
    expect(decision?.gain).toBeLessThan(0.02);
    expect(decision?.fault).toBeUndefined();
  });

  it.each([
    ['fails', { status: 500, body: '' }, 'it answered 500'],
    ['answers in another shape', { body: { data: [] } }, 'one vector of the same length'],
  ])('that %s stays off, and the evaluation goes on without it', async (_how, said, why) => {
    stub.answer(() => said);
    expect(await decide()).toMatchObject({
      on: false,
      items: 0,
      fault: { code: 'embeddings-failed', message: expect.stringContaining(why) },
    });
  });

  it('that keeps silent holds no evaluation that is cancelled', async () => {
    stub.answer(() => ({ body: '', afterMs: 60_000 }));
    const { body } = await analyst.ask(`/v1/models/${MODEL}/versions/1/evaluate`, { body: {} });
    const { id } = body as ModelTask;
    const phase = async () =>
      ((await analyst.ask(`/v1/models/tasks/${id}`)).body as ModelTask).progress.phase;
    await expect.poll(phase, { timeout: 10_000 }).toBe('embedding');
    const cancelled = await analyst.ask(`/v1/models/tasks/${id}/cancel`, { body: {} });
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    await expect.poll(() => stub.load.now, { timeout: 5_000 }).toBe(0);
  });

  it('needs the name of its model', () => {
    const settings = { BREAKWATER_EMBEDDINGS_URL: 'http://127.0.0.1:9' };
    expect(() => readConfig(settings)).toThrow('BREAKWATER_EMBEDDINGS_MODEL');
    expect(readConfig({}).embeddings).toBeUndefined();
  });
});
