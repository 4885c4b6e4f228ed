import { createTestClock } from '@breakwater/kernel/testing';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limitStrangers } from './limit-strangers.ts';
import { answerWithProblem } from './problem.ts';

const clock = createTestClock();
const app = fastify();
const operation = (id: string, rate?: 'strangers') => ({
  id,
  method: 'GET' as const,
  path: `/${id}` as const,
  summary: id,
  permission: 'public' as const,
  answers: {},
  ...(rate && { rate }),
});

beforeAll(async () => {
  app.decorateRequest('refusedAs', undefined);
  app.setErrorHandler(answerWithProblem);
  limitStrangers(app, clock, { windowMs: 10_000, most: 2 });
  for (const one of [operation('knock', 'strangers'), operation('ring', 'strangers'), operation('pass')])
    app.get(one.path, { config: { operation: one } }, async () => ({}));
  await app.ready();
});
afterAll(() => app.close());

const ask = async (path: string, remoteAddress: string) =>
  (await app.inject({ url: path, remoteAddress })).statusCode;

it('counts by network and operation, and says how long to wait', async () => {
  expect([await ask('/knock', '192.0.2.1'), await ask('/knock', '192.0.2.1')]).toEqual([200, 200]);
  const refused = await app.inject({ url: '/knock', remoteAddress: '192.0.2.1' });
  expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([
    429,
    '10',
    'too-many-requests',
  ]);
  expect([await ask('/knock', '192.0.2.2'), await ask('/ring', '192.0.2.1')]).toEqual([200, 200]);
  clock.advance(10_000);
  expect(await ask('/knock', '192.0.2.1')).toBe(200);
});

it('counts nothing where nothing is declared', async () => {
  for (let n = 0; n < 5; n++) expect(await ask('/pass', '192.0.2.3')).toBe(200);
});
