import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Addressee, CaseFact, CaseItem, CaseworkCase } from '@breakwater/contracts/casework';
import { startTestServer, type TestServer, type TestSession } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';

const HOUSE = {
  letterheads: [{ language: 'en', name: 'Harbour Police', lines: ['1 Quay Street'] }],
  signatories: [{ id: 'officer', as: [{ language: 'en', name: 'L. Officer', office: 'Cyber Unit' }] }],
  registers: [{ id: 'out', prefix: 'HP' }],
  zone: 'Asia/Karachi',
};

let server: TestServer;
let lawyer: TestSession;
let lead: TestSession;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.signIn('Lutz', ['legal']);
  lead = await server.signIn('Lena', ['lead']);
  env = signedInAt(server, lawyer);
  const admin = await server.signIn('Saira', ['admin']);
  await admin.ask('/v1/letters/settings', { method: 'PUT', body: HOUSE });
  folder = mkdtempSync(join(tmpdir(), 'casework-'));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

const cli = (...args: string[]) => runCli(['casework', ...args], { env });
const as = (who: TestSession, ...args: string[]) =>
  runCli(['casework', ...args, '--as', who.email], { env, input: who.password });

async function json<T>(...args: string[]): Promise<T> {
  const { stdout, stderr, code } = await cli(...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as T;
}

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
/** The id at the end of the first line that has one. */
const idIn = (text: string) => /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*$/m.exec(text)?.[1] ?? '';

it('an officer asks a platform that runs nothing of ours, from a list to evidence that others check', async () => {
  const added = await cli(
    ...['addressee', 'add', '--name', 'Lantern Social', '--platform', 'lantern', '--host', 'lantern.example'],
    ...[
      '--country',
      'US',
      '--channel',
      'email=legal@lantern.example',
      'portal=https://lantern.example/legal',
    ],
  );
  expect(added.stdout).toContain('portal: https://lantern.example/legal');
  const [addressee] = await json<Addressee[]>('addressees');
  await cli('addressee', 'change', addressee?.id ?? '', '--country', 'IE');
  expect((await cli('addressee', 'show', addressee?.id ?? '')).stdout).toContain('(IE, letters in en)');
  const opened = await json<CaseworkCase>(
    ...[
      'open',
      addressee?.id ?? '',
      '--kind',
      'order',
      '--reference',
      'HPCU-1',
      '--reason',
      'They call for it.',
    ],
    ...['--instrument', 'eu-tco-2021-784', '--request-type', 'removal-order'],
  );
  const { id } = opened;
  await cli('change', id, '--reason', 'They call for an attack.');

  const list = file('list.csv', 'url\nhttps://lantern.example/p/1\nno address\nhttps://bit.ly/x\n');
  const read = await cli('import', id, list);
  expect([read.code, read.stdout]).toEqual([
    1,
    expect.stringContaining('1 new, 0 there already, 1 unclear, 1 unusable'),
  ]);
  expect(read.stdout).toMatch(/3 +unusable +not-an-address/);
  const importId = idIn(read.stdout.split('\n')[0] ?? '');
  expect((await cli('rows', id, importId, '--verdict', 'unclear')).stdout).toContain('shortened');
  expect((await cli('take', id, importId, '--also', '4')).stdout).toContain('2 are items of the case now');
  expect((await cli('imports', id)).stdout).toContain('list.csv');
  const again = await cli('import', id, list);
  expect((await cli('drop', id, idIn(again.stdout.split('\n')[0] ?? ''))).stdout.trim()).toBe('dropped');
  expect((await cli('import', id, list, '--take')).stdout).toContain('0 are items of the case now');
  expect((await cli('add', id, 'account', '@kite', '--note', 'posts both')).stdout.trim()).toBe(
    '1 added, 0 there already',
  );
  const items = await json<CaseItem[]>('items', id);
  expect(items.map(({ value }) => value)).toEqual([
    'https://lantern.example/p/1',
    'https://bit.ly/x',
    '@kite',
  ]);
  const [first = '', second = '', third = ''] = items.map((item) => item.id);
  await cli('remove', id, second);

  const incomplete = await cli('letter', id, 'order');
  expect([incomplete.code, incomplete.stderr]).toEqual([4, expect.stringContaining('lacks dueAt, remedy')]);
  const letter = await cli(
    ...['letter', id, 'order', '--element', 'signatory=officer', 'dueAt=2030-01-31T12:00:00Z'],
    'remedy=An appeal within two weeks.',
  );
  const letterId = idIn(letter.stdout);
  const pdf = join(folder, 'letter.pdf');
  await cli('letter-file', id, letterId, '--out', pdf);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await runCli(['letters', 'show', letterId], { env })).stdout).toContain('@kite');
  const sending = await cli('sent', id, letterId, '--way', 'e-mail', '--to', 'legal@lantern.example');
  expect((await cli('received', id, idIn(sending.stdout), '--basis', 'confirmed')).stdout).toContain(
    'confirmed',
  );

  const mail = file('re.eml', 'From: legal@lantern.example\nSubject: Re: HPCU-1\n\nOne is gone.\n');
  const answer = await cli('mail', id, mail, '--kind', 'answer');
  expect(answer.stdout).toContain('One is gone.');
  const answerId = idIn(answer.stdout.split('\n')[0] ?? '');
  expect((await cli('answer', id, 'receipt', '--way', 'telephone', '--text', 'They have it.')).code).toBe(0);
  expect(
    (await cli('assess', id, answerId, '--insufficient', '--because', 'Names nothing.')).stdout,
  ).toContain('insufficient');
  expect((await cli('set', id, 'gone', first, '--answer', answerId)).stdout.trim()).toBe(
    '2 items: 1 asked, 1 gone',
  );
  expect((await cli('set', id, 'still-there', '--all-in', 'asked')).stdout.trim()).toBe(
    '2 items: 1 gone, 1 still there',
  );
  expect((await cli('history', id, third)).stdout).toMatch(/still-there/);
  const shown = (await cli('show', id)).stdout;
  expect(shown).toMatch(/Remove or disable access: running by .*; 1 of 2 done/);
  expect(shown).toMatch(/Annex II: not-begun; 0 of 2 done/);
  expect((await cli('list')).stdout).toContain('1/2');
  const [fact] = await json<CaseFact[]>('facts');
  expect(fact).toMatchObject({ asked: 2, gone: 1, stillThere: 1, insufficient: 1 });
  const csv = join(folder, 'items.csv');
  await cli('export', id, '--out', csv);
  expect(readFileSync(csv, 'utf8')).toContain("'@kite");

  const photo = file('photo.png', 'the photo');
  const uploaded = await cli('upload', id, photo, '--by', 'Lutz', '--how', 'Firefox', '--item', first);
  const captureId = idIn(uploaded.stdout);
  expect(uploaded.stdout).toContain('photo.png (image/png, 9 bytes): sealed');
  expect((await cli('link', captureId, first, third)).code).toBe(0);
  expect((await cli('captures', id)).stdout).toContain('photo.png');
  expect((await cli('capture', captureId)).stdout).toContain('captured');
  expect((await cli('check', captureId)).code).toBe(0);
  expect((await cli('stamp', captureId)).stderr).toContain('BREAKWATER_TIMESTAMP_URL');
  const out = join(folder, 'out.png');
  await cli('download', captureId, '--out', out);
  expect(readFileSync(out, 'utf8')).toBe('the photo');

  const tar = join(folder, 'evidence.tar');
  await cli('package', id, '--out', tar);
  const unpacked = join(folder, 'evidence');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xf', tar, '-C', unpacked]);
  const sound = await cli('verify', unpacked);
  expect([sound.code, sound.stdout]).toEqual([
    0,
    expect.stringContaining('Sound: 2 captures and 0 time-stamps of HPCU-1'),
  ]);
  writeFileSync(join(unpacked, 'capture-0002.png'), 'another p');
  const changed = await cli('verify', unpacked);
  expect([changed.code, changed.stdout]).toEqual([
    1,
    expect.stringContaining('capture-0002.png: This file is not what was sealed'),
  ]);

  const until = new Date(Date.now() + 86_400_000 * 400).toISOString();
  expect((await as(lawyer, 'keep', captureId, '--until', until, '--because', 'Trial.')).stdout).toContain(
    until.slice(0, 10),
  );
  await as(lawyer, 'destruction', 'ask', captureId, '--because', 'A double.');
  await as(lead, 'destruction', 'drop', captureId);
  await as(lawyer, 'destruction', 'ask', captureId, '--because', 'A double.');
  const sha = /SHA-256 ([0-9a-f]{64})/.exec(uploaded.stdout)?.[1] ?? '';
  const alone = await as(lawyer, 'destruction', 'confirm', captureId, '--sha256', sha);
  expect([alone.code, alone.stderr]).toEqual([4, expect.stringContaining('Another person')]);
  expect((await as(lead, 'destruction', 'confirm', captureId, '--sha256', sha)).stdout).toContain(
    'destroyed',
  );
  expect((await cli('evidence')).stdout).toContain('1 captures');

  await cli(
    'answer',
    id,
    'asks-back',
    '--way',
    'e-mail',
    '--text',
    'Which?',
    '--pauses',
    'insufficient-information',
  );
  expect((await cli('resume', id)).code).toBe(0);
  expect((await cli('close', id, '--because', 'Done with.')).stdout).toContain(': closed');
  expect((await cli('withdraw', id, '--because', 'x')).code).toBe(4);
  expect((await cli('addressee', 'retire', addressee?.id ?? '', '--because', 'It closed.')).stdout).toContain(
    'retired',
  );
}, 120_000);
