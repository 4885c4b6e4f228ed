import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Matter, Obligation, Scorecard, ScorecardLine } from '@breakwater/contracts/ledger';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';
import { signedInAt } from './testing/signed-in-at.ts';

const SCENARIO = fileURLToPath(new URL('../../../packs/demo/matters/brazil-2024.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'breakwater-ledger-'));
let server: TestServer;
let env: Record<string, string>;
let other: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  const lead = await server.person('Ayla', ['lead']);
  env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: lead.key };
  other = signedInAt(server, await server.signIn('Dara', ['legal']));
});
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(args, { env });
const json = async <T>(...args: string[]) => JSON.parse((await cli(...args, '--json')).stdout) as T;
const written = (name: string, value: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};

describe('the ledger on the command line', () => {
  it('replays a file without a server', async () => {
    const { code, stdout } = await runCli(['matters', 'replay', SCENARIO], {
      env: { BREAKWATER_URL: 'http://127.0.0.1:9' },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('fines 28650000.00 BRL, paid 28650000.00 BRL\nblocked for 39 days');
    expect(stdout).toMatch(/10 {4}Restored/);
  });

  it('takes matters in, opens, continues, verifies and closes them', async () => {
    expect((await cli('matters', 'import', SCENARIO)).stdout).toMatch(/x {3,}\S+ {2}new/);
    expect((await cli('matters', 'import', SCENARIO)).stdout).toContain('known already');
    const about = [
      '--platform',
      'lantern',
      '--authority',
      'Harbour Police Cyber Unit',
      '--instrument',
      'br-mci-2014',
    ];
    const said = ['--at', '2026-01-05', '--by', 'platform', '--text', 'The office closes.'];
    const side = ['--title', 'Office', '--workspace', 'platform'];
    const { id } = await json<Matter>('matters', 'open', 'office-closed', ...side, ...about, ...said);
    const at = ['--at', '2026-01-06', '--by', 'platform', '--text', 'Named.'];
    const named = await json<Matter>('matters', 'add', id, 'representative-appointed', ...at);
    expect(named.path.map((state) => state.id)).toEqual(['office-closed', 'documents-filed']);
    expect((await cli('matters', 'show', id)).stdout).toContain('8. Documents are filed');
    expect((await cli('matters', 'verify', id)).stdout).toContain('2 entries as they were written');
    expect((await cli('matters', 'close', id, '--because', 'Done.')).stdout).toContain('closed 20');
    expect((await cli('matters', 'add', id, 'note', ...at)).code).toBe(4);
    expect((await cli('matters', 'list')).stdout).toContain('Representative, block and restoration');
  });

  it('keeps obligations with evidence, representatives and meetings', async () => {
    const owed = await json<Obligation[]>(
      'obligations',
      'apply',
      '--platform',
      'lantern',
      '--instrument',
      'eu-tco-2021-784',
    );
    const id = owed[0]?.id ?? '';
    const file = written('proof.json', { a: 1 });
    const proof = ['--kind', 'report', '--reference', 'file 3', '--file', file, '--meets'];
    const met = await json<Obligation>('obligations', 'evidence', id, ...proof);
    expect([met.state, met.evidence[0]?.sha256]).toEqual([
      'met',
      '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    ]);
    expect((await cli('obligations', 'set', id, '--owner', 'Legal')).code).toBe(0);
    expect((await cli('obligations', 'list', '--state', 'met')).stdout).toContain(id);
    const one = {
      platform: 'lantern',
      role: 'contact-point',
      country: 'IE',
      name: 'Desk',
      languages: ['en'],
      availability: '24x7',
      published: true,
      from: '2026-01-01T00:00:00Z',
    };
    expect((await cli('representatives', 'put', written('one.json', one))).code).toBe(0);
    expect((await cli('representatives', 'list')).stdout).toContain('contact-point');
    const meeting = { title: 'First meeting', at: '2026-01-01T09:00:00Z', parties: ['lantern'] };
    expect((await cli('meetings', 'put', written('meeting.json', meeting))).code).toBe(0);
    expect((await cli('meetings', 'list')).stdout).toContain('First meeting');
  });

  it('shows scorecards, and has lines contested by one and decided by another', async () => {
    const { cards } = await json<{ cards: Scorecard[] }>('scorecards', 'show', 'platform');
    expect(cards.map(({ subject }) => subject)).toEqual(['X', 'lantern']);
    expect((await cli('scorecards', 'show', 'platform')).stdout).toContain('in-time: nobody can be ranked');
    const [line] = await json<ScorecardLine[]>('scorecards', 'lines', 'platform', 'lantern');
    const because = ['--because', 'Somebody else did.'];
    const made = await json<ScorecardLine>('scorecards', 'contest', 'platform', line?.id ?? '', ...because);
    const decide = ['scorecards', 'decide', made.contest?.id ?? '', 'struck', '--reason', 'So it was.'];
    expect((await cli(...decide)).code).toBe(4);
    expect((await runCli(decide, { env: other })).stdout).toContain('struck');
  });

  it('prints the reports of the law', async () => {
    const dsa = await cli('reports', 'dsa-orders', '--from', '2026-01-01', '--to', '2026-12-31');
    expect(dsa.stdout.split('\n')[0]).toMatch(/^Applicability,Service,Reporting period/);
    const text = { identify: { en: 'Word lists.', ur: 'الفاظ کی فہرستیں۔' } };
    const texts = await cli('reports', 'tco-texts', written('texts.json', text), '--year', '2026');
    expect(texts.stdout).toContain('still to be written: reappearance, specific, proceedings');
    expect((await cli('reports', 'tco', '--year', '2026')).stdout).toContain('Word lists.');
    expect((await cli('reports', 'tco', '--year', '26')).code).toBe(2);
  });
});
