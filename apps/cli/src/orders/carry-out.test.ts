import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthorityContact, Order } from '@breakwater/contracts/orders';
import type { Decision } from '@breakwater/contracts/review';
import { madeUpClock, madeUpPack, madeUpType } from '@breakwater/law/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';

type Env = Readonly<Record<string, string>>;

const clocks = [
  madeUpClock('effect-given'),
  madeUpClock('authority-decided', { owedBy: 'authority' }),
  madeUpClock('user-informed', { starts: 'effect', undueDelay: { aim: 'PT1H' } }),
];
const { pack, source } = madeUpPack([madeUpType('remove', { clocks })]);

let server: TestServer;
let folder: string;
let lawyer: Env;
let second: Env;
let order: Order;

beforeAll(async () => {
  server = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), 'breakwater-orders-'));
  const session = await server.signIn('Lutz', ['legal', 'lead']);
  lawyer = signedInAt(server, session);
  second = signedInAt(server, await server.signIn('Lena', ['lead', 'legal']));
  const noticeLocations = [{ platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' }];
  await server.ask('/v1/settings', { method: 'PATCH', body: { noticeLocations } });
  const at = new Date().toISOString();
  const events = ['a', 'b'].map((id) => ({
    id,
    type: 'content.created',
    at,
    platform: 'harbour',
    account: { id },
    content: { id: `p-${id}`, kind: 'post', text: 'hello' },
  }));
  await server.ask('/v1/events?wait=10000', { body: events });
  const entry = { name: 'Court of Merrow', kind: 'court', country: 'BV', domains: [], legalCodes: [] };
  const more = { timezone: 'Europe/Oslo', languages: ['en'] };
  const { body: authority } = await session.ask('/v1/authorities', { body: { ...entry, ...more } });
  const contacts = `/v1/authorities/${(authority as { id: string }).id}/contacts`;
  const contact: AuthorityContact = (await session.ask(contacts, { body: { name: 'Registry' } })).body;
  const shown = { level: 4, method: 'certificate', note: 'seal compared' };
  await session.ask(`/v1/authority-contacts/${contact.id}/verify`, { body: shown });
  await json(lawyer, 'law', 'add', file('pack.json', source));
  const form = {
    instrument: pack.pack.id,
    requestType: 'remove',
    reference: 'C-1',
    authority: { name: 'Court of Merrow', kind: 'court', country: 'BV' },
    legalBasis: 'Harbours Act, section 4',
    secrecy: { decision: 'Order of 1 October' },
    targets: ['a', 'b'].map((id) => ({ kind: 'url', value: `https://harbour.example/@${id}/p-${id}` })),
  };
  const entered = await json(
    lawyer,
    ...['orders', 'enter', file('form.json', JSON.stringify(form)), '--contact', contact.id],
  );
  const { id } = entered as Order;
  const decided = await json(lawyer, 'orders', 'decide', id, 'comply', '--reason', 'Lawful.');
  order =
    (decided as Order).state === 'awaiting-second'
      ? await json(second, 'orders', 'confirm', id)
      : (decided as Order);
  expect(order.state).toBe('approved');
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const run = (env: Env, ...args: readonly string[]) => runCli(args, { env });
async function json<T = unknown>(env: Env, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await run(env, ...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as T;
}
const shown = async () => (await run(lawyer, 'orders', 'show', order.id)).stdout;

it('carries an order out under no policy of the house, and says of how many targets it is done', async () => {
  const how = ['--action', 'remove-content', '--reason', 'The court had it removed.'];
  const [first, last] = order.tasks.map(({ id }) => id);
  await json(second, 'orders', 'execute', order.id, first ?? '', ...how);
  expect(await shown()).toMatch(/effect-given +running +1 of 2/);
  const { tasks } = await json<Order>(second, 'orders', 'execute', order.id, last ?? '', ...how);
  expect(await shown()).toMatch(/effect-given +met +2 of 2/);
  const decisionId = tasks[0]?.decisionId ?? '';
  expect(await json<Decision>(second, 'decisions', 'show', decisionId)).toMatchObject({
    decision: 'ordered',
  });
  const decision = (await run(second, 'decisions', 'show', decisionId)).stdout;
  expect(decision).toContain(`order ${order.number} under Harbours Act 2020 of Merrow`);
  expect(decision).not.toContain('under order/');
});

it('says who tells the users, and has a lawyer set the end of a secrecy that names none', async () => {
  expect(await shown()).toMatch(/users: undated-secrecy \(s\. 1\).*looked at again by/);
  expect(await shown()).toMatch(/user-informed +paused.*undated-secrecy/);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const because = ['--because', 'The court named a day.'];
  const missing = await run(lawyer, 'orders', 'telling', order.id, 'end', ...because);
  expect(missing.code).not.toBe(0);
  const end = ['--until', until, '--decision', 'Order of 2 October', ...because];
  const dated = await json<Order>(lawyer, 'orders', 'telling', order.id, 'end', ...end);
  expect(dated.telling).toMatchObject({ state: 'secret', until });
});

it('takes down what the authority did, and that it told the user', async () => {
  const met = await json<Order>(lawyer, 'orders', 'event', order.id, 'authority-decided');
  expect(met.deadlines.find(({ act }) => act === 'authority-decided')?.state).toBe('met');
  const letter = ['--in', '--subject', 'Re', '--body', 'We told them.'];
  const { telling } = await json<Order>(lawyer, 'orders', 'message', order.id, 'user-informed', ...letter);
  expect(telling?.asked).toBeDefined();
  expect(await shown()).toMatch(/a lawyer has to decide again/);
  const told = await json<Order>(
    lawyer,
    'orders',
    'telling',
    order.id,
    'tell',
    '--because',
    'It was lifted.',
  );
  expect(told.telling?.state).toBe('tell');
  expect(await shown()).not.toMatch(/a lawyer has to decide again/);
});
