import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkRecords, noteRecords } from './check-records.ts';
import { answerWithProblem } from './problem.ts';

const app = fastify();
const append = noteRecords(async () => undefined);
const record = (action: string) => append(undefined as never, [{ actor: 'a', action, subject: 's' }]);

beforeAll(async () => {
  app.decorateRequest('refusedAs', undefined);
  app.setErrorHandler(answerWithProblem);
  checkRecords(app);
  const operation = {
    id: 'ships.sink',
    method: 'POST' as const,
    path: '/ships' as const,
    summary: 'Sinks a ship',
    permission: 'public' as const,
    answers: {},
    records: ['ship.sunk'],
  };
  app.post('/ships', { config: { operation } }, async (request, reply) => {
    const { does, status } = request.query as { does?: string; status?: string };
    await new Promise((done) => setTimeout(done, 5));
    if (does) await record(does);
    return reply.code(Number(status ?? 200)).send({});
  });
  await app.ready();
});
afterAll(() => app.close());

const post = async (query: string) => (await app.inject({ method: 'POST', url: `/ships?${query}` })).json();

it('lets an answer go whose record was written in its own call', async () => {
  const [right, wrong] = await Promise.all([post('does=ship.sunk'), post('')]);
  expect([right, wrong.code]).toEqual([{}, 'record-missing']);
});

it('takes no other record for it', async () => {
  expect((await post('does=ship.painted')).code).toBe('record-missing');
});

it('asks for none of what was refused or waits', async () => {
  expect([await post('status=403'), await post('status=202')]).toEqual([{}, {}]);
});
