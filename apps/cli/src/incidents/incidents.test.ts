import type { IncidentDebrief, IncidentSummary } from '@breakwater/contracts/incidents';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';

let server: TestServer;
let env: Record<string, string>;
let id: string;
beforeAll(async () => {
  server = await startTestServer();
  const amina = await server.signIn('Amina', ['lead']);
  env = signedInAt(server, amina);
  const { incidents } = server.breakwater;
  const declaration = {
    title: 'Attack on the pier',
    happenedAt: new Date(Date.now() - 600_000).toISOString(),
    trigger: 'platform' as const,
    reason: 'Several posts show the same scene.',
  };
  const declared = await incidents.declare(declaration, amina.actor);
  id = declared.id;
  await incidents.confirm(id, declared.fingerprint, 'staff:omar');
}, 60_000);
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(['incidents', ...args], { env });

it('incidents are shown, worked on and reported on the command line; persons are shown their page', async () => {
  const listed = JSON.parse((await cli('list', '--json')).stdout) as IncidentSummary[];
  expect(listed).toMatchObject([{ id, status: 'active' }]);
  for (const step of ['confirm', 'close', 'share', 'notice'])
    expect((await cli(step, id)).stdout, step).toContain(`/incidents/${id}`);
  expect((await cli('declare')).stdout).toContain('/incidents/new');
  const refused = await cli('indicator', 'add', id, 'term', 'x', '--reason', 'seen', '--check');
  expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('one letter')]);
  const added = await cli('indicator', 'add', id, 'term', 'silver kites', '--reason', 'seen in posts');
  expect(added.stdout).toMatch(/^(in-force|proposed) {2}/);
  expect((await cli('indicator', 'list', id)).stdout).toContain('silver kites');
  expect((await cli('rematch', id)).stdout).toContain('done: ');
  expect((await cli('show', id)).stdout).toContain('Attack on the pier: active');
  expect((await cli('report', id, '--language', 'ur')).stdout).toContain('صورتحال کی رپورٹ');
  const through = ['--platform', 'harbour', '--account', 'city-news', '--reason', 'City news.'];
  expect((await cli('let-through', id, ...through)).stdout).toContain('newsroom is let through');
  const debrief = await cli('debrief', id, '--json');
  expect([debrief.code, (JSON.parse(debrief.stdout) as IncidentDebrief).allEnded]).toEqual([1, false]);
}, 120_000);
