import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inventPeople } from '@breakwater/graph/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { runProcess } from '../testing/run-process.ts';
import { findEntities } from './find-entities.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-link-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (...args: string[]) => runCli(args, { env: {} });

const { records, entities } = inventPeople(60);
const asCsv = (header: string, from: number, to: number) =>
  [
    header,
    ...records.slice(from, to).map((record, at) => {
      const { first_name, surname, dob, town, email } = record;
      return [entities[from + at], first_name, surname, dob, town, email].join(', ');
    }),
  ].join('\n');
const HEADER = 'cluster, First Name, surname , Date of birth, town, e-mail';
const all = file('people.csv', asCsv(HEADER, 0, records.length));

describe('link', () => {
  it('finds clusters across files with other headers, keeps the model and says why', async () => {
    const half = Math.floor(records.length / 2);
    const first = file('first.csv', asCsv(HEADER, 0, half));
    const second = file('second.csv.gz', gzipSync(asCsv(HEADER.toUpperCase(), half, records.length)));
    const model = join(folder, 'model.yaml');
    const { stdout, code } = await run('link', first, second, '--save-model', model, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ records: records.length, weights: 'from-agreement' });
    expect(result.clusters.flat()).toHaveLength(records.length);
    expect(result.pairs[0].waterfall.steps[0]).toMatchObject({ comparison: 'given-name' });
    expect(readFileSync(model, 'utf8')).toContain('format: breakwater-linkage/1');

    const again = await run('link', all, '--model', model, '--out', join(folder, 'out.csv'));
    expect(again.code).toBe(0);
    const lines = readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\n');
    expect(lines[0]).toBe('cluster,file,record');
    expect(lines).toHaveLength(records.length + 1);
  });

  it('joins columns that are called otherwise, says how, and lets that be overridden', async () => {
    const half = Math.floor(records.length / 2);
    const first = file('one.csv', asCsv(HEADER, 0, half));
    const second = file(
      'two.csv',
      asCsv('cluster,given,Family name,DOB,city,Email address', half, records.length),
    );
    const { stdout, stderr, code } = await run('link', first, second, '--json');
    expect(code).toBe(0);
    expect(stderr).toContain("column Date of birth: 'Date of birth' (one.csv) = 'DOB' (two.csv)");
    const { columns, clusters } = JSON.parse(stdout);
    expect(columns.map(({ name }: { name: string }) => name)).toEqual([
      'cluster',
      'First Name',
      'surname',
      'Date of birth',
      'town',
      'e-mail',
    ]);
    const alike = await run('link', first, file('same.csv', asCsv(HEADER, half, records.length)), '--json');
    const places = (all: { file: string; record: number }[][]) =>
      all.map((one) => one.map(({ record }) => record));
    expect(places(clusters)).toEqual(places(JSON.parse(alike.stdout).clusters));

    const third = file(
      'three.csv',
      asCsv('cluster,given,Family name,geboren,city,Kontakt', half, records.length),
    );
    const mapped = await run(
      'link',
      first,
      third,
      '--map',
      'geboren=Date of birth',
      '--map',
      'Kontakt=E-mail',
      '--json',
    );
    expect(places(JSON.parse(mapped.stdout).clusters)).toEqual(places(clusters));
  });

  it('shows waterfalls to people', async () => {
    const { stdout } = await runProcess(['link', all]);
    expect(stdout).toMatch(/before +odds of a candidate/);
    expect(stdout).toMatch(/people\.csv \d+ – people\.csv \d+: \d+\.\d %/);
  });

  it.each<[string, string[], string]>([
    [
      '--train without labels',
      [file('plain.csv', 'name,born\nAsma Noor,1990-01-02\nHira Noor,1991-01-02'), '--train'],
      'linkage-labels-unusable',
    ],
    ['a model that is none', [all, '--model', file('bad.json', '{"format":1}')], 'linkage-model-invalid'],
    ['a file that is not there', [join(folder, 'none.csv')], 'file-unreadable'],
    ['Parquet that is none', [file('bad.parquet', 'PAR0')], 'table-invalid'],
    ['a mapped column that is not there', [all, '--map', 'DOB=town'], 'linkage-columns-unclear'],
    ['a mapping to a column that is not there', [all, '--map', 'town=Citty'], 'linkage-columns-unclear'],
    ['two columns of a file as one', [all, '--map', 'surname=First Name'], 'linkage-columns-unclear'],
    ['a mapping that is none', [all, '--map', 'surname'], 'linkage-columns-unclear'],
    [
      'two columns that may be one of another file',
      [file('phone.csv', 'name,phone\nAsma,1\nHira,2'), file('two-phones.csv', 'name,tel,mobile\nAsma,1,2')],
      'linkage-columns-unclear',
    ],
    ['nothing to compare', [file('ids.csv', 'id\n1\n2')], 'linkage-columns-missing'],
  ])('refuses %s', async (_, args, code) => {
    const { stdout, code: exit } = await run('link', ...args, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code } });
  });
});

describe('eval', () => {
  it('linkage prints figures by folds of entities', async () => {
    const { records: more, entities: whose } = inventPeople(150, 4);
    const lines = more.map(
      (one, at) =>
        `rec-${whose[at]?.slice(1)}-dup-${at},${one.first_name},${one.surname},${one.dob},${one.email}`,
    );
    const path = file('febrl.csv', ['rec_id,given_name,surname,date_of_birth,email', ...lines].join('\n'));
    const { stdout, code } = await run('eval', 'linkage', '--data', path, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.labels).toBe('rec_id');
    expect(result.f1).toBeGreaterThan(0.85);
    for (const name of ['b3', 'precision', 'recall', 'recallAtP99', 'ece', 'seconds', 'rssMb'])
      expect(result[name]).toEqual(expect.any(Number));
    expect(Object.keys(result.recallAtFpr)).toEqual(['1e-5', '1e-6']);
    expect(result.unsupervised.f1).toBeGreaterThan(0.8);
  });

  it('handles prints recall, and refuses a file without pairs', async () => {
    const pairs = records.map(
      ({ surname }, at) => `"${surname}vel_${at}x${at * 7}",@${surname}vel${at}x${at * 7}`,
    );
    const { stdout, code } = await run(
      'eval',
      'handles',
      '--data',
      file('pairs.csv', ['twitter,instagram', ...pairs].join('\n')),
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      pairs: records.length,
      recallAtFpr: { '1e-5': expect.any(Number) },
    });
    const bad = await run('eval', 'handles', '--data', file('one.csv', 'alone\n'), '--json');
    expect(JSON.parse(bad.stdout)).toMatchObject({ error: { code: 'table-invalid' } });
  });

  it.each([
    ['longer than any', `alone,${'tea and trains '.repeat(20)}\n`, 'letters'],
    ['of several lines', 'alone,"tea\nand trains"\n', 'line break'],
  ])('handles refuses a profile in the place of a handle: %s', async (_, pairs, reason) => {
    const bad = await run('eval', 'handles', '--data', file('profiles.csv', pairs), '--json');
    expect(JSON.parse(bad.stdout)).toMatchObject({
      error: { code: 'table-invalid', message: expect.stringContaining(reason) },
    });
  });
});

describe('labels', () => {
  it('are not taken from a column that is not filled', () => {
    expect(findEntities([{ cluster: '1' }, { cluster: '' }])).toBeUndefined();
    expect(findEntities([{ id: '7' }, { id: '8' }])).toBeUndefined();
  });
});
