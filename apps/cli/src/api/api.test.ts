import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS } from '@breakwater/contracts';
import { aPost } from '@breakwater/contracts/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { describeOperation } from './describe-operation.ts';
import { fieldsOf, flagOf } from './fields-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-api-'));
let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: server.adminKey };
});
afterAll(() => server.stop());

const api = (...args: string[]) => runCli(['api', ...args], { env });
const answerOf = async (...args: string[]) => JSON.parse((await api(...args)).stdout);

describe('api', () => {
  it('lists every operation, and those with some words', async () => {
    const { stdout } = await api();
    expect(stdout.trim().split('\n')).toHaveLength(OPERATIONS.length + 1);
    expect((await api('list', 'orders', 'reply')).stdout).toMatch(
      /^orders\.reply +GET \/v1\/orders\/:id\/reply/m,
    );
    expect(await answerOf('list', 'orders.reply', '--json')).toMatchObject([{ id: 'orders.reply' }]);
  });

  it('says of each what it takes and answers, and of one as JSON', async () => {
    for (const operation of OPERATIONS) {
      const said = describeOperation(operation, fieldsOf(operation));
      for (const [, name = ''] of operation.path.matchAll(/:(\w+)/g)) expect(said).toContain(flagOf(name));
      expect(said).toMatch(/^Answers /m);
    }
    expect((await api('orders.decide', '--help')).stdout).toMatch(/^ {2}--answer +needed {2}comply, narrow/m);
    const { fields } = await answerOf('orders.decide', '--help', '--json');
    expect(fields).toContainEqual({ name: 'reason', place: 'body', required: true, type: 'text' });
  });

  it('calls with fields in address, query and body, and prints the answer', async () => {
    const bank = {
      id: 'boats',
      kind: 'terms',
      title: 'Boats',
      owner: 'Policy team',
      entries: [{ id: 'skiff', term: 'skiff' }],
    };
    const file = join(folder, 'bank.json');
    writeFileSync(file, JSON.stringify(bank));
    expect(await answerOf('detection.putBank', '--id', 'boats', '--body', file)).toMatchObject({
      version: 1,
    });
    const entries = JSON.stringify([{ id: 'punt', term: 'punt' }]);
    const changed = await answerOf('detection.changeBank', '--id=boats', '--version=1', '--add', entries);
    expect(changed).toMatchObject({ id: 'boats', version: 2, entryCount: 2 });
    expect(await answerOf('detection.bank', '--id', 'boats', '--version', '1')).toMatchObject({
      entries: [{ id: 'skiff' }],
    });
    expect((await api('detection.exportBank', '--id', 'boats', '--format', 'csv')).stdout).toContain('punt');
    expect(await api('detection.removeBank', '--id', 'boats')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('takes a body and a file from standard input', async () => {
    const reads = (input: string, ...args: string[]) => runCli(['api', ...args], { env, input });
    const said = await reads('{"source":"nothing"}', 'rules.check', '--body', '-');
    expect(JSON.parse(said.stdout)).toMatchObject({ faults: [expect.anything()] });
    const sent = await reads(JSON.stringify([aPost('Tea', { id: 'a-1' })]), 'intake.accept', '--file', '-');
    expect(JSON.parse(sent.stdout)).toMatchObject({ accepted: 1 });
  });

  it('ends with 1 where nothing of a file could be taken', async () => {
    const file = join(folder, 'none.jsonl');
    writeFileSync(file, '{"type":"nothing"}\n');
    const { code, stdout } = await api('intake.accept', '--file', file, '--wait', '10');
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { rejected: 1 }]);
  });

  it('writes a file that comes back to where it is wanted, and asks where that is', async () => {
    const out = join(folder, 'audit.jsonl');
    expect((await api('audit.export', '--out', out)).stdout).toBe(`${out} written\n`);
    expect(readFileSync(out, 'utf8')).toContain('"action"');
    const unplaced = await api('orders.original', '--id', 'x');
    expect(unplaced).toMatchObject({ code: 2, stderr: expect.stringContaining('--out FILE') });
  });

  it('takes its own options before the operation, where a field has the name of one', async () => {
    const away = await runCli(['api', '--url', 'http://127.0.0.1:1', 'intake.backlog'], { env });
    expect(away.code).toBe(3);
    const after = await api('intake.backlog', '--url', 'http://127.0.0.1:1');
    expect(after.code).toBe(3);
    const field = await api('webhooks.add', '--url', 'ftp://a.example');
    expect(field).toMatchObject({ code: 4 });
  });

  it('takes a whole body before the operation, where a field is called body, and says so', async () => {
    const file = join(folder, 'message.json');
    writeFileSync(file, JSON.stringify({ kind: 'note', subject: '', body: 'They will call.' }));
    const whole = await api('--body', file, 'orders.sendMessage', '--id', 'none');
    expect([whole.code, whole.stderr]).toEqual([4, expect.stringContaining('/subject')]);
    const field = await api('orders.sendMessage', '--id', 'none', '--body', file);
    expect([field.code, field.stderr]).toEqual([2, expect.stringContaining('--kind')]);
    expect((await api('orders.sendMessage', '--help')).stdout).toContain('--body FILE, before the id');
    expect((await api('access.addStaff', '--help')).stdout).toMatch(/--body FILE$/m);
  });

  it('prints a file that is a text as it comes, and writes it where it is wanted', async () => {
    const printed = await api('audit.export');
    expect(printed.stdout).toMatch(/^\{.*"action".*\}\n$/s);
    const out = join(folder, 'before.jsonl');
    expect((await api('--out', out, 'audit.export')).stdout).toBe(`${out} written\n`);
    expect(readFileSync(out, 'utf8').split('\n').length).toBeGreaterThan(1);
  });

  it('says what is wrong, with the exit codes of every command', async () => {
    const unknown = await api('order.list');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Near it: orders.list')]);
    const missing = await api('orders.decide', '--id', '1', '--json');
    expect([missing.code, JSON.parse(missing.stdout)]).toMatchObject([
      2,
      { error: { code: 'field-missing', message: expect.stringContaining('--reason (text)') } },
    ]);
    expect((await api('orders.get', '--id', 'none')).code).toBe(4);
  });
});
