import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScreeningCase, ScreeningResult } from '@breakwater/contracts/screening';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-screen-'));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const HEADER = 'ref,type,name,original,born,url';
const HERONS = 'H1,organisation,Brigade of the Grey Heron,لواء مالك الحزين,,https://heron.example';
const PERSON = 'H2,person,Zorawar Tamkeen Drakhshani,زوراور تمکین درخشانی,1971-03-09,';
const LIST = file('list.csv', [HEADER, HERONS, PERSON, ''].join('\n'));

let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  env = signedInAt(server, await server.signIn('Ayla', ['analyst', 'reviewer']));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('without a server', () => {
  const cli = (...args: string[]) => runCli(args, { env: {} });

  it('a name is screened against files, in any script', async () => {
    const { stdout, code } = await cli(
      'screen',
      'زوراور تمكين درخشاني',
      '--born',
      '1971-03-09',
      '--list',
      LIST,
      '--json',
    );
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as ScreeningResult).matches).toMatchObject([{ tier: 'T2', ref: 'H2' }]);
  });

  it('a batch is screened row by row', async () => {
    const batch = file(
      'batch.csv',
      'display_name,handle\nSomebody Else,\n,brigade.of.the.grey.heron\n"Drakhshani, Zorawar Tamkeen",\n',
    );
    const { stdout, stderr } = await cli('screen', '--batch', batch, '--list', LIST);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { row: number; matches: { tier: string }[] });
    expect(rows.map(({ row, matches }) => [row, matches[0]?.tier])).toEqual([
      [1, undefined],
      [2, 'T1'],
      [3, 'T3'],
    ]);
    expect(stderr).toContain('3 subjects');
  });

  const people = () =>
    file(
      'people.csv',
      [
        'name,born,place',
        'Zorawar Tamkeen Drakhshani,1971-03-09,',
        '"=HYPERLINK(""http://x.example"")",,',
        'Zorawar Tamkeen Drakhshani,1971-02-30,',
        '',
      ].join('\n'),
    );

  it('a batch says what it found as one object too', async () => {
    const { stdout } = await cli('screen', '--batch', people(), '--list', LIST, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      subjects: 3,
      tiers: { T2: 1, T3: 1, none: 1 },
      results: [
        { row: 1, matches: [{ tier: 'T2', ref: 'H2', corroborators: ['birth'] }] },
        { row: 2, matches: [] },
        { row: 3, matches: [{ tier: 'T3', lowered: ['name-only'] }] },
      ],
    });
  });

  it('a birth that was on no day is told by its row, and ends with 1', async () => {
    const { stderr, code } = await cli('screen', '--batch', people(), '--list', LIST, '--json');
    expect(stderr).toContain('row 3, born: no such date');
    expect(code).toBe(1);
  });

  it('rows that state nothing are counted and named, in every form of the answer, and end with 1', async () => {
    const gaps = file('gaps.csv', 'name,born\n,1971\nZorawar Tamkeen Drakhshani,1971-03-09\n , \n');
    const whole = await cli('screen', '--batch', gaps, '--list', LIST, '--json');
    expect(JSON.parse(whole.stdout)).toMatchObject({
      subjects: 1,
      leftOut: [1, 3],
      results: [{ row: 1, leftOut: true }, { row: 2 }, { row: 3, leftOut: true }],
    });
    expect(whole.code).toBe(1);
    const out = join(folder, 'gaps-found.csv');
    const { stderr, code } = await cli('screen', '--batch', gaps, '--list', LIST, '--out', out);
    expect(stderr).toContain('Nothing to screen in 2 of the rows, which were left out: 1, 3.');
    expect(code).toBe(1);
    const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ row, tier }) => [row, tier])).toEqual([
      ['1', 'left-out'],
      ['2', 'T2'],
      ['3', 'left-out'],
    ]);
  });

  it('a batch is written as CSV that no spreadsheet runs', async () => {
    const out = join(folder, 'found.csv');
    const { stdout, stderr } = await cli('screen', '--batch', people(), '--list', LIST, '--out', out);
    expect(stdout).toBe('');
    expect(stderr).toContain('3 subjects');
    const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ row, tier }) => [row, tier])).toEqual([
      ['1', 'T2'],
      ['2', 'none'],
      ['3', 'T3'],
    ]);
    expect(rows[0]).toMatchObject({ ref: 'H2', corroborators: 'birth', listed_name: expect.any(String) });
    expect(rows[1]?.name).toMatch(/^'=HYPERLINK/);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('a batch is written as lines of JSON', async () => {
    const out = join(folder, 'found.ndjson');
    const { stdout } = await cli('screen', '--batch', people(), '--list', LIST, '--out', out, '--json');
    expect(JSON.parse(stdout)).toEqual({ subjects: 3, tiers: { T2: 1, T3: 1, none: 1 }, leftOut: [], out });
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { row: number }).row)).toEqual([1, 2, 3]);
  });

  it.each([
    ['an ending that is none', ['--out', 'found.xlsx'], 'out-format-unknown'],
    ['a folder that is not there', ['--out', '/nowhere/at/all/found.csv'], 'file-unwritable'],
  ])('%s is refused with 2', async (_what, args, error) => {
    const { stdout, code } = await cli('screen', '--batch', people(), '--list', LIST, '--json', ...args);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: error } });
  });

  it('weaker matches are counted, and shown when asked for', async () => {
    const asked = ['screen', 'Tamkeen Walwandi', '--list', LIST];
    const { stdout } = await cli(...asked);
    expect(stdout).toMatch(/^Nothing at the usual threshold; 1 weaker: add --weaker\. .*clearance/);
    expect((await cli(...asked, '--weaker')).stdout).toMatch(/^T3 \(weaker\) {2}Zorawar/);
  });

  it('a birth that is to come is refused', async () => {
    const { stderr, code } = await cli('screen', 'Tamkeen', '--list', LIST, '--born', '2999');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--born')]);
  });

  it('two files of a list are compared by reference', async () => {
    const next = file(
      'next.csv',
      [HEADER, HERONS.replace('heron.example', 'reed.example'), 'H3,person,Nadir Walid Okhai,,,', ''].join(
        '\n',
      ),
    );
    const { stdout } = await cli('lists', 'diff', LIST, next, '--json');
    expect(JSON.parse(stdout)).toEqual({
      added: ['H3'],
      removed: ['H2'],
      changed: [{ ref: 'H1', fields: ['urls'] }],
    });
  });

  it('a file of no known format says what was found and what is read', async () => {
    const { stderr, code } = await cli('screen', 'Anybody', '--list', file('page.html', '<p>Sign in</p>'));
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/<p>Sign in/);
    expect(stderr).toMatch(/un-xml/);
  });
});

describe('with a server', () => {
  const cli = (...args: string[]) => runCli(args, { env });

  it('an older list is refused, and taken with --force', async () => {
    const dated = (day: string, name: string) =>
      file(
        `${day}.xml`,
        `<CONSOLIDATED_LIST dateGenerated="${day}T08:00:00Z"><INDIVIDUALS/><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.902</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
      );
    const named = ['--title', 'Aged', '--authority', 'Nobody'];
    await cli('lists', 'add', 'aged', ...named, '--file', dated('2025-07-02', 'Tern Circle'));
    const sync = ['lists', 'sync', 'aged', '--file', dated('2025-07-01', 'Tern League')];
    const refused = await cli(...sync);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringMatching(/2025-07-01.*2025-07-02/)]);
    expect((await cli(...sync, '--force')).stdout).toContain('aged: version 2');
  });

  it('a list is added from files, screened against, and its cases are decided', async () => {
    const added = await cli(
      'lists',
      'add',
      'demo',
      '--title',
      'Demo',
      '--authority',
      'Nobody',
      '--file',
      LIST,
    );
    expect(added.stdout).toContain('version 1 with 2 entries; 2 added');
    const status = await cli('lists', 'status', '--json');
    expect(JSON.parse(status.stdout)).toContainEqual(expect.objectContaining({ id: 'demo', entries: 2 }));
    const account = { id: 'a1', handle: 'brigade_of_the_grey_heron' };
    const event = {
      id: 'e1',
      type: 'account.updated',
      at: new Date().toISOString(),
      platform: 'harbour',
      account,
    };
    await server.ask('/v1/events', { method: 'POST', body: [event] });
    await expect
      .poll(async () => (await server.breakwater.screening.cases.list({ accountId: 'a1' })).total, {
        timeout: 15_000,
      })
      .toBe(1);
    const { stdout } = await cli('screening', 'cases', '--json');
    const [found] = JSON.parse(stdout) as ScreeningCase[];
    expect(found).toMatchObject({ tier: 'T1', match: { ref: 'H1' } });
    const cleared = await cli(
      'screening',
      'clear',
      found?.id ?? '',
      '--reason',
      'A club of birdwatchers.',
      '--days',
      '30',
      '--json',
    );
    expect(JSON.parse(cleared.stdout)).toMatchObject({ state: 'cleared', reason: 'A club of birdwatchers.' });
  });
});
