import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parseTable } from '../tables/read-table.ts';
import { runCli } from '../testing/run-cli.ts';
import { runProcess } from '../testing/run-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const evaluate = (...args: string[]) => runCli(['eval', 'names', ...args], { env: {} });

const HEADER = 'case_group,schema,name1,name2,is_match,score';
const ROWS = [
  'ours,Person,Rustam Velidov,"Velidov, Rustam",true,0.1',
  'ours,Person,Rustam Velidov,Timur Velidov,false,0.9',
  'theirs,Company,Velmora AG,Velmora Aktiengesellschaft,true,0.2',
  'theirs,Company,Velmora,VELMORA,false,0.2',
];

describe('eval names', () => {
  it('prints figures of a CSV file as one JSON object', async () => {
    const { stdout, code } = await evaluate(
      '--cases',
      file('cases.csv', [HEADER, ...ROWS].join('\n')),
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      n: 4,
      threshold: 0.5,
      precision: 2 / 3,
      recall: 1,
      f1: 0.8,
      bySchema: { Person: { n: 2, precision: 1 }, Company: { n: 2, precision: 0.5 } },
      byGroup: { ours: { n: 2 }, theirs: { n: 2 } },
    });
  });

  it('reads TSV in gzip, takes a threshold, and lists the errors', async () => {
    const text = ['name1\tname2\tis_match', 'Rustam Velidov\tRustam Velidov\tfalse'].join('\n');
    const path = file('cases.tsv.gz', gzipSync(text));
    const { stdout } = await evaluate('--cases', path, '--errors');
    expect(stdout).toMatch(/false +0\.\d+ +Rustam Velidov +Rustam Velidov/);
    const strict = await evaluate('--cases', path, '--threshold', '0.9999', '--json');
    expect(JSON.parse(strict.stdout)).toMatchObject({ trueNegatives: 1, threshold: 0.9999 });
  });

  it('compares with scores of OFAC by their header', async () => {
    const text =
      'query_name,result_name,ofac_score\nRUSTAM VELIDOV,"VELIDOV, Rustam",100\nRUSTAM VELIDOV,"KLOMP, Bernhard",90\n';
    const { stdout } = await runProcess(['eval', 'names', '--cases', file('ofac.csv', text), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      n: 2,
      withinFive: 0.5,
      far: [{ listed: 'KLOMP, Bernhard', theirs: 90 }],
    });
  });

  it('scores by folds', async () => {
    const path = file('folds.csv', [HEADER, ...ROWS].join('\n'));
    const { stdout } = await evaluate('--cases', path, '--folds', '2', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ n: 4, heldOut: expect.stringContaining('2 folds') });
  });

  it('measures recall at a precision by folds, of persons and of organisations', async () => {
    const path = file(
      'precision.csv',
      [HEADER, ...ROWS, 'theirs,Vessel,Velmora,Velmora II,false,0'].join('\n'),
    );
    const { stdout } = await evaluate('--cases', path, '--folds', '2', '--precision', '0.5', '--json');
    expect(JSON.parse(stdout).atPrecision).toMatchObject({
      persons: { n: 2, leastPrecision: 0.5, thresholds: [expect.any(Number), expect.any(Number)] },
      organisations: { n: 2, leastPrecision: 0.5 },
    });
    const shown = await evaluate('--cases', path, '--folds', '2', '--precision', '0.5');
    expect(shown.stdout).toContain('organisations (2) at a precision of 0.5 and more: recall');
  });

  it.each([
    ['without folds', ['--precision', '0.9'], /--folds N/],
    ['that is no share', ['--folds', '2', '--precision', '90'], /expected a share such as 0.9/],
  ])('refuses a precision %s', async (_what, args, said) => {
    const { stderr, code } = await evaluate(
      '--cases',
      file('cases.csv', [HEADER, ...ROWS].join('\n')),
      ...args,
    );
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(said);
  });

  it.each([
    ['a file without the columns', 'a,b\n1,2\n', /lacks name1, name2, is_match/],
    ['an empty file', '', /first line must name the columns/],
    ['a truth that is none', `${HEADER}\nours,Person,A B,A B,maybe,1`, /neither true nor false/],
    ['a broken line', `${HEADER}\nours,Person,A B`, /cannot be read/],
  ])('refuses %s with a sentence', async (_, content, message) => {
    const { stderr, code } = await evaluate('--cases', file('bad.csv', content));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('parseTable', () => {
  it('reads a byte-order mark, comments, quotes and Windows lines', () => {
    expect(parseTable('\uFEFF# counted\r\na,b\r\n"x ""y"", z",2\r\n')).toEqual([{ a: 'x "y", z', b: '2' }]);
  });
});
