import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GateCheck, SignUpAnswer } from '@breakwater/contracts/returns';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliResult, runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-gate-'));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const yesterday = new Date(Date.now() - 86_400_000).toISOString();
const person = {
  session: { ip: '203.0.113.77', deviceId: 'device-of-curlew' },
  identifiers: { email: 'curlew.pier@harbour.example', phone: '+923012349876' },
};
const removal = {
  platform: 'lantern',
  account: { id: 'c1', handle: 'curlew_writes' },
  policy: 'terrorism',
  removedAt: yesterday,
  identifiers: person.identifiers,
  sessions: [{ at: yesterday, session: person.session }],
};
const REMOVALS = file('removals.jsonl', `${JSON.stringify(removal)}\n{"platform":"harbour"}\n`);
const SIGN_UP = file(
  'sign-up.json',
  JSON.stringify({ platform: 'harbour', account: { handle: 'curlew2' }, ...person }),
);

let server: TestServer;
let cli: (...args: string[]) => Promise<CliResult>;
let removalId: string;

beforeAll(async () => {
  server = await startTestServer();
  const { token } = await server.breakwater.access.createKey({
    name: 'all',
    source: 'harbour',
    scopes: ['ingest', 'read', 'admin'],
  });
  const env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: token };
  cli = (...args) => runCli(args, { env });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

it('takes removals in, again without effect, and says what is wrong with the others', async () => {
  const first = await cli('removals', 'import', REMOVALS, '--json');
  expect(first.code).toBe(1);
  const { receipts } = JSON.parse(first.stdout) as { receipts: { removalId: string }[] };
  expect(receipts).toMatchObject([{ status: 'accepted' }, { status: 'rejected', code: 'missing-field' }]);
  removalId = receipts[0]?.removalId ?? '';
  const second = await cli('removals', 'import', REMOVALS);
  expect(second.stdout).toBe('0 taken in, 1 known already, 1 rejected.\n');
  expect(second.stderr).toContain('2: missing-field');
  expect((await cli('removals', 'list')).stdout).toContain('lantern/c1');
});

it('asks at a sign-up, and shows why in bits', async () => {
  const asked = await cli('gate', 'check', SIGN_UP, '--json');
  const { band, checkId } = JSON.parse(asked.stdout) as SignUpAnswer;
  expect(band).toBe('likely');
  const shown = await cli('gate', 'show', checkId);
  expect(shown.stdout).toContain('lantern/c1');
  expect(shown.stdout).toMatch(/email \(strong\)\s+same/);
  expect(shown.stdout).not.toContain(person.identifiers.email);
  const log = await cli('gate', 'log', '--band', 'likely', '--json');
  expect((JSON.parse(log.stdout) as GateCheck[]).map(({ id }) => id)).toEqual([checkId]);
  expect((await cli('gate', 'state')).code).toBe(0);
  const nobody = await cli('gate', 'why', 'harbour', 'nobody');
  expect(nobody).toMatchObject({ code: 4, stderr: expect.stringContaining('Nothing is kept') });
});

it('holds and releases, gives ranges of addresses, and turns the key', async () => {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const held = await cli('removals', 'hold', removalId, '--order', 'ORD-9', '--until', until);
  expect(held.stdout).toContain('held for ORD-9');
  expect((await cli('removals', 'release', removalId)).stdout).not.toContain('held for');
  const ranges = file('mobile.txt', '203.0.113.0/24, Harbour Mobile\n');
  expect((await cli('gate', 'addresses', 'mobile', ranges)).stdout).toMatch(/mobile\s+1/);
  const faulty = await cli('gate', 'addresses', 'vpn', file('vpn.txt', '203.0.113.0/24\nnowhere\n'));
  expect(faulty).toMatchObject({ code: 4, stderr: expect.stringContaining('Lines 2') });
  const person = signedInAt(server, await server.signIn('Saira', ['admin']));
  expect((await cli('vault', 'rotate')).stderr).toContain('breakwater sign-in');
  const rotated = await runCli(['vault', 'rotate'], { env: person });
  expect(rotated.stdout).toMatch(/2\s+current/);
  expect((await cli('vault', 'show')).code).toBe(0);
  expect((await cli('vault', 'purges')).stdout).toContain('Nothing was forgotten yet.');
  expect((await cli('gate', 'reset', 'range', '203.0.113.0/24')).code).toBe(4);
});

it('replaces lists of addresses by what is published, both versions of IP at once', async () => {
  const published = join(folder, 'lists_vpn');
  for (const [path, text] of Object.entries({
    'output/vpn/ipv4.txt': '203.0.113.0/24\n',
    'output/vpn/ipv6.txt': '2001:db8::/32\n',
    'output/datacenter/ipv4.txt': '198.51.100.0/24\n192.0.2.0/24\n',
    'output/datacenter/ipv6.txt': '2001:db8:1::/48\n',
  })) {
    mkdirSync(dirname(join(published, path)), { recursive: true });
    writeFileSync(join(published, path), text);
  }
  const update = (...args: string[]) => cli('returns', 'addresses', 'update', ...args);
  const all = await update('--from', published, '--as-of', '2026-11-01');
  expect(all.stdout).toMatch(/vpn\s+2\s+2026-11-01/);
  expect(all.stdout).toMatch(/datacentre\s+3\s+2026-11-01/);
  const one = await update(join(published, 'output/vpn/ipv4.txt'), '--as-of', '2020-01-01');
  expect(one.stdout).toMatch(/vpn\s+1\s+2020-01-01/);
  expect((await cli('gate', 'addresses')).stdout).toMatch(/vpn\s+1 .*older than 90 days/);
  expect((await update(file('ranges.txt', '203.0.113.0/24\n'))).stderr).toContain('--class');
  expect((await update('--from', folder)).stderr).toContain('lists_vpn');
  expect((await update()).code).toBe(2);
  const four = file('vpn-4.txt', '203.0.113.0/24\n');
  const six = file('vpn-6.txt', '# source: the harbour\n# as of: 2026-10-04\n2001:db8::/32\n');
  expect((await update(four, six)).stdout).toMatch(/vpn\s+2\s+2026-10-04/);
  writeFileSync(join(published, 'output/datacenter/ipv4.txt'), '198.51.100.0/24\n192.0.2.0/2');
  expect(await update('--from', published)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('ipv4.txt is missing or breaks off'),
  });
  rmSync(join(published, 'output/datacenter/ipv4.txt'));
  expect((await update('--from', published)).code).toBe(2);
  expect((await cli('gate', 'addresses')).stdout).toMatch(/datacentre\s+3 /);
});
