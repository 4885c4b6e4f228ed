import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { aPost } from '@breakwater/contracts/testing';
import { STARTER_RULES } from '@breakwater/server';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplaySummary } from './replay/replay.ts';
import { runCli } from './testing/run-cli.ts';
import { runProcess } from './testing/run-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-cli-'));
let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: server.adminKey, BREAKWATER_HOME: folder };
});
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(args, { env });
const ofProcess = (...args: string[]) => runProcess(args, { env });
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = (prefix: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${JSON.stringify(aPost(`note ${i}`, { id: `${prefix}-${i}` }))}\n`,
  ).join('');

describe('replay', () => {
  it('streams a gzip file, and again without storing anything twice', async () => {
    const path = file('events.ndjson.gz', gzipSync(lines('gz', 510)));
    const first = JSON.parse((await cli('replay', path, '--json')).stdout) as ReplaySummary;
    expect(first).toMatchObject({ accepted: 510, duplicate: 0, rejected: 0, interrupted: false });
    const again = JSON.parse((await cli('replay', path, '--json')).stdout) as ReplaySummary;
    expect(again).toMatchObject({ accepted: 0, duplicate: 510 });
  });

  it('goes on after an interrupt where it stopped', async () => {
    const path = file('long.ndjson', lines('long', 200));
    const args = ['replay', path, '--json', '--batch', '20', '--rate', '40'];
    const interruptWhen = async () =>
      (await server.breakwater.intake.recentEvents({ limit: 1 })).some(({ event }) =>
        /^long-/.test(event.id),
      );
    const cut = JSON.parse((await runProcess(args, { env, interruptWhen })).stdout) as ReplaySummary;
    expect(cut.interrupted).toBe(true);
    const rest = JSON.parse((await cli('replay', path, '--json')).stdout) as ReplaySummary;
    expect(cut.accepted + rest.accepted).toBe(200);
  });

  it('names what was rejected by line, and ends with 1', async () => {
    const path = file('mixed.ndjson', `${lines('mixed', 2)}{"id":"x","type":"nothing"}\n`);
    const { code, stdout } = await ofProcess('replay', path);
    expect(code).toBe(1);
    expect(stdout).toMatch(/accepted 2, duplicate 0, rejected 1/);
    expect(stdout).toMatch(/^3 +unknown-type +\/type/m);
  });

  it('ends with 1 when a line was rejected in an earlier part of it', async () => {
    const path = file('parts.ndjson', `{"id":"x","type":"nothing"}\n${lines('parts', 80)}`);
    const args = ['replay', path, '--json', '--batch', '5', '--rate', '20'];
    const interruptWhen = async () =>
      (await server.breakwater.intake.recentEvents({ limit: 1 })).some(({ event }) =>
        /^parts-/.test(event.id),
      );
    expect(await runProcess(args, { env, interruptWhen })).toMatchObject({ code: 1 });
    const { code, stdout } = await cli('replay', path, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ rejected: 0, rejectedBefore: 1, interrupted: false });
    expect(code).toBe(1);
  });

  it('reads standard input', async () => {
    const { stdout } = await runProcess(['replay', '-', '--json'], { env, input: lines('stdin', 3) });
    expect(JSON.parse(stdout)).toMatchObject({ accepted: 3 });
  });
});

describe('what was typed wrongly', () => {
  it.each([
    [['replay', '--json'], 'usage-missing-argument'],
    [['replay', 'a', '--json', '--nope'], 'usage-unknown-option'],
    [['nope', '--json'], 'usage-unknown-command'],
  ])('is said as JSON to who asked for it: %s', async (args, code) => {
    const result = await cli(...args);
    expect(result).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(result.stdout)).toMatchObject({ error: { code, message: expect.any(String) } });
    const said = await cli(...args.filter((arg) => arg !== '--json'));
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).not.toBe('');
  });
});

describe('a bank that would hit too much', () => {
  const bank = {
    id: 'too-much',
    kind: 'terms',
    title: 'Too much',
    owner: 'Policy team',
    entries: [{ id: 'note', term: 'note' }],
  };
  it('shows what it would have hit, to people and to programs', async () => {
    const path = file('too-much.json', JSON.stringify(bank));
    const shown = await cli('banks', 'import', path);
    expect(shown.code).toBe(4);
    expect(shown.stdout).toMatch(/would have hit \d+ of \d+ stored events/);
    expect(shown.stdout).toMatch(/^note +\d+$/m);
    const { error } = JSON.parse((await cli('banks', 'import', path, '--json')).stdout);
    expect(error).toMatchObject({ code: 'bank-refused', perEntry: [{ entry: 'note' }] });
    expect(error.samples[0]).toMatchObject({ entry: 'note', eventId: expect.any(String) });
    expect(JSON.stringify(error.samples)).not.toContain('excerpt');
  });
});

describe('rules', () => {
  it('checks a file and names line and column', async () => {
    const broken = file(
      'broken.yaml',
      readFileSync(STARTER_RULES, 'utf8').replace('account.terms.hits', 'account.termz.hits'),
    );
    const { code, stdout } = await cli('rules', 'check', broken);
    expect(code).toBe(1);
    expect(stdout).toMatch(/broken\.yaml:\d+:\d+ {2}.*termz/);
  });

  it('passes its own starter tests', async () => {
    const { code, stdout } = await cli('rules', 'test', STARTER_RULES);
    expect([code, stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(/^\d+ passed, 0 failed$/),
    ]);
  });

  it('prints its speed as JSON', async () => {
    const { stdout } = await cli('rules', 'bench', '--rules', '100', '--seconds', '0.3', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      evalsPerCpuSecond: expect.any(Number),
      eventsPerCpuSecond: expect.any(Number),
    });
  });

  it('keeps the old rules when the new ones have faults', async () => {
    const { code, stderr } = await cli(
      'rules',
      'activate',
      file('no.yaml', 'ruleset: x\nversion: 1\nrules: []\n'),
    );
    expect([code, stderr]).toEqual([4, expect.stringContaining('the live one stays')]);
    expect((await cli('rules', 'list')).stdout).toContain('starter');
  });

  it('backtests a file on stored events', async () => {
    const { stdout } = await cli('rules', 'backtest', STARTER_RULES, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ events: expect.any(Number), newlyFlagged: { count: 0 } });
  });
});

describe('the other commands', () => {
  it.each([
    ['verdicts', 'list'],
    ['jobs', 'list'],
    ['actions'],
    ['decisions', 'list'],
    ['strikes', 'harbour', 'somebody'],
    ['policies', 'list'],
    ['policies', 'show', 'terrorism/recruitment'],
    ['dead-letters', 'list'],
    ['banks', 'list'],
    ['keys', 'list'],
    ['webhooks', 'list'],
    ['rules', 'list'],
    ['audit', 'verify'],
    ['statements', 'list'],
    ['appeals', 'statistics'],
    ['notices', 'list'],
    ['settings', 'show'],
  ])('%s %s answers people and programs', async (...args) => {
    const [forPeople, { code, stdout }] = await Promise.all([cli(...args), cli(...args, '--json')]);
    expect([forPeople.code, forPeople.stderr]).toEqual([0, '']);
    expect(code).toBe(0);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('print nothing but JSON where they are asked for it, and end', async () => {
    const { code, stdout, stderr } = await ofProcess('keys', 'list', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse((await cli('keys', 'list', '--json')).stdout));
  });

  it('export the audit log and verify it offline', async () => {
    const path = join(folder, 'audit.jsonl');
    await cli('audit', 'export', path);
    const witness = join(folder, 'witness.jsonl');
    writeFileSync(witness, '');
    expect((await runCli(['audit', 'verify', '--export', path, '--witness', witness])).code).toBe(0);
    expect((await runProcess(['audit', 'verify', '--export', path])).stdout).toMatch(/^intact: \d+ entries/);
    writeFileSync(path, readFileSync(path, 'utf8').replace('verdicts.made', 'verdicts.mode'));
    const forged = await runCli(['audit', 'verify', '--export', path]);
    expect([forged.code, forged.stdout]).toEqual([1, expect.stringMatching(/^NOT intact/)]);
  });

  it('say what is wrong in a sentence and an exit code', async () => {
    const away = await runProcess(['jobs', 'list', '--url', 'http://127.0.0.1:1']);
    expect([away.code, away.stderr]).toEqual([3, expect.stringContaining('No server answers')]);
    expect((await runProcess(['jobs', 'list'], { env: { ...env, BREAKWATER_KEY: 'bw_wrong' } })).code).toBe(
      4,
    );
    expect((await cli('rules', 'check', 'no-such-file.yaml')).code).toBe(2);
    expect((await ofProcess('no-such-command')).code).toBe(2);
    for (const args of [
      ['replay', folder],
      ['replay', file('torn.ndjson.gz', gzipSync(lines('torn', 50)).subarray(0, 60))],
      ['audit', 'verify', '--export', 'no-such-file'],
      ['rules', 'bench', '--rules', 'abc'],
    ]) {
      const { code, stderr } = await cli(...args);
      expect([args[0], code, stderr]).toEqual([
        args[0],
        2,
        expect.not.stringContaining('not one of our own errors'),
      ]);
    }
  });
});
