import { OPERATIONS, type Problem, ROLES } from '@breakwater/contracts';
import { encodeCursor } from '@breakwater/kernel';
import type { TObject } from 'typebox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

// Below an id that is unknown there is no list, and the portal is for officers.
const lists = OPERATIONS.filter(({ path, query }) => {
  const { cursor } = (query as TObject | undefined)?.properties ?? {};
  return cursor !== undefined && path.startsWith('/v1/') && !path.includes(':');
});
/** Lists below an id that nobody need know of. */
const BELOW = ['/v1/accounts/harbour/a1/sign-ins'];
/** What some lists ask for: verdicts go on for an account alone, and sign-ins are read for a reason. */
const REST: Readonly<Record<string, string>> = {
  '/v1/verdicts': '&platform=harbour&account=a1',
  '/v1/accounts/harbour/a1/sign-ins': '&reason=an+appeal+was+lodged',
};

it('a place that was not given out is refused by every list, as one of its cursor', async () => {
  expect(lists.length).toBeGreaterThan(20);
  const { ask } = await server.signIn('Amina', ROLES);
  const made = ['made-up', '7', encodeCursor([]), encodeCursor(['-', '-'.repeat(36), '-'])];
  const answers = [];
  for (const path of [...lists.map((one) => one.path), ...BELOW])
    for (const cursor of made) {
      const { status, body } = await ask(`${path}?cursor=${cursor}${REST[path] ?? ''}`);
      const { code, pointer } = body as Problem;
      if (status !== 422 || code !== 'request-invalid' || pointer !== '/cursor')
        answers.push([path, cursor, status, code, pointer]);
    }
  expect(answers).toEqual([]);
});
