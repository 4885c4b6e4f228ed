import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Authority, AuthorityContact, AuthorityDetail, Order } from '@breakwater/contracts/orders';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';

type Env = Readonly<Record<string, string>>;

const FORM = {
  form: 'epoc',
  instrument: 'eu-eevidence-2023-1543',
  requestType: 'epoc',
  reference: 'HB-2026/114',
  authority: { name: 'Harbour Police', kind: 'judge', country: 'DE' },
  addressee: 'Harbour Social Ltd',
  legalBasis: 'Regulation (EU) 2023/1543, Article 5',
  language: 'en',
  targets: [{ kind: 'account', value: 'acc-1', from: '2026-09-01T00:00:00Z', to: '2026-09-15T00:00:00Z' }],
  dataCategories: ['subscriber'],
};

let server: TestServer;
let folder: string;
let lawyer: Env;
let second: Env;
beforeAll(async () => {
  server = await startTestServer();
  folder = mkdtempSync(join(tmpdir(), 'breakwater-orders-'));
  lawyer = signedInAt(server, await server.signIn('Lutz', ['legal']));
  second = signedInAt(server, await server.signIn('Lena', ['lead']));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const file = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const run = (env: Env, ...args: readonly string[]) => runCli(args, { env });
async function json<T = unknown>(env: Env, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await run(env, ...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as T;
}

it('takes an order from the register to a refusal of two people, and shows that nobody touched it', async () => {
  await json(
    lawyer,
    'orders',
    'settings',
    file('desk.json', {
      languages: ['en'],
      addressees: ['Harbour Social Ltd'],
      protectedTargets: [],
      platforms: ['harbour'],
    }),
  );
  const entry = {
    name: 'Harbour Police',
    kind: 'judge',
    country: 'DE',
    domains: [],
    legalCodes: [],
    timezone: 'Europe/Berlin',
    languages: ['en'],
  };
  const authority = await json<Authority>(lawyer, 'authorities', 'add', file('authority.json', entry));
  const contact = await json<AuthorityContact>(
    lawyer,
    'authorities',
    'contact',
    authority.id,
    '--name',
    'Desk',
    '--phone',
    '+49 30 5550100',
  );
  const verified = await json<AuthorityContact>(
    lawyer,
    'authorities',
    'verify',
    contact.id,
    '--level',
    '4',
    '--method',
    'certificate',
  );
  expect(verified.level).toBe(4);
  const order = await json<Order>(
    lawyer,
    'orders',
    'upload',
    file('order.json', FORM),
    '--contact',
    contact.id,
  );
  expect(order).toMatchObject({ kind: 'disclose', level: 4, channel: 'upload' });
  const { key } = await server.person('Luca', ['legal']);
  const withKey = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: key };
  const byKey = await run(withKey, 'orders', 'decide', order.id, 'refuse', '--reason', 'no');
  expect([byKey.code, byKey.stderr]).toEqual([4, expect.stringContaining('breakwater sign-in')]);
  const early = await run(lawyer, 'orders', 'decide', order.id, 'comply', '--reason', 'sound');
  expect([early.code, early.stderr]).toEqual([4, expect.stringContaining('roster')]);
  await json(
    lawyer,
    'orders',
    'decide',
    order.id,
    'refuse',
    '--reason',
    'No necessity.',
    '--ground',
    'necessity',
  );
  expect((await run(lawyer, 'orders', 'confirm', order.id)).code).toBe(4);
  const refused = await json<Order>(second, 'orders', 'confirm', order.id);
  expect(refused).toMatchObject({ state: 'refused', decisions: [{ grounds: ['necessity'] }] });
  const shown = await run(lawyer, 'orders', 'show', order.id);
  expect(shown.stdout).toMatch(/refuse \(final\)/);
  const verifiedOrder = await run(lawyer, 'orders', 'verify', order.id);
  expect([verifiedOrder.code, verifiedOrder.stdout]).toEqual([0, expect.stringContaining('Whole')]);
  const saved = join(folder, 'saved');
  await json(lawyer, 'orders', 'original', order.id, saved);
  expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual(FORM);
  expect((await run(lawyer, 'orders', 'list', '--all')).stdout).toContain(order.id);
});

it('confirms a key of an authority by a second channel, and withdraws it', async () => {
  const entry = {
    name: 'Hill Police',
    kind: 'judge',
    country: 'DE',
    domains: [],
    legalCodes: [],
    timezone: 'Europe/Berlin',
    languages: ['en'],
    recipient: 'age1harbour',
  };
  const { id } = await json<Authority>(lawyer, 'authorities', 'add', file('hill.json', entry));
  const { recipients } = await json<AuthorityDetail>(lawyer, 'authorities', 'show', id);
  const key = recipients[0]?.id ?? '';
  const how = ['--channel', 'call-back', '--whom', 'Duty desk'];
  const other = signedInAt(server, await server.signIn('Luca', ['legal']));
  expect((await run(lawyer, 'authorities', 'confirm-key', id, key, ...how)).stdout).toMatch(/unconfirmed/);
  expect((await run(other, 'authorities', 'confirm-key', id, key, ...how)).stdout).toMatch(/counts/);
  expect((await run(lawyer, 'authorities', 'show', id)).stdout).toContain(recipients[0]?.fingerprint);
  const withdrawn = await run(lawyer, 'authorities', 'withdraw-key', id, key, '--because', 'lost');
  expect(withdrawn.stdout).toMatch(/withdrawn/);
});

it('says where a platform is at home, and shows whose law a foreign warrant meets', async () => {
  const set = await run(lawyer, 'orders', 'home', 'harbour', '--established', 'US', '--data', 'US', 'IE');
  expect(set.stdout).toMatch(/harbour +US +US IE +everywhere/);
  const warrant = {
    ...FORM,
    form: 'generic',
    instrument: 'pk-peca-2016',
    requestType: 'warrant-s34',
    reference: 'PK-9',
    authority: { name: 'Court of sessions', kind: 'court', country: 'PK' },
    legalBasis: 'Prevention of Electronic Crimes Act 2016, section 34',
    demands: 'Also list all followers.',
    dataCategories: ['content'],
  };
  const { id } = await json<Order>(lawyer, 'orders', 'enter', file('warrant.json', warrant));
  const { stdout } = await run(lawyer, 'orders', 'show', id);
  expect(stdout).toMatch(/whose law: PK to harbour of US: an order of another state/);
  expect(stdout).toMatch(/blocks: .*2702\(a\).*; (seen|recalled)\]/);
  expect(stdout).toMatch(/way: .*letter way-mutual-legal-assistance/);
  expect(stdout).toContain('/demands: “Also list all followers”');
});
