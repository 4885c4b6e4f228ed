import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEFAULT_FEATURES, encodeModel, trainTextModel } from '@breakwater/learn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-eval-models-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const run = (...args: string[]) => runCli(['eval', ...args], { env: {} });
async function figures(...args: string[]) {
  const { stdout, code } = await run(...args, '--json');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const STORM = ['gale', 'surge', 'breaker', 'undertow', 'squall', 'swell', 'spray'];
const GARDEN = ['tulip', 'hedge', 'trowel', 'compost', 'seedling', 'lawn', 'orchard'];
/** Texts about storms, and texts about gardens: the model learns to find storms. */
const textOf = (words: readonly string[], at: number) =>
  `${words[at % 7]} ${words[(at * 3 + 1) % 7]} number${at} and ${words[(at * 5 + 2) % 7]}`;
const rows = Array.from({ length: 200 }, (_, at) => ({
  text: textOf(at % 2 === 0 ? STORM : GARDEN, at),
  label: at % 2 === 0 ? 1 : 0,
  user: `u${at % 40}`,
}));
let model = '';

beforeAll(async () => {
  const examples = rows.map(({ text, label, user }) => ({
    text,
    account: user,
    source: 'made',
    labels: label === 1 ? ['storm'] : [],
  }));
  const trained = await trainTextModel(examples, {
    id: 'weather',
    version: 3,
    languages: ['en'],
    labels: ['storm'],
    features: DEFAULT_FEATURES,
    cost: 1,
    epochs: 10,
    seed: 1,
    leastWords: 2,
    leastAccounts: 3,
    falseAlarmBudget: 0.01,
    naiveBayes: 0.1,
    card: {},
    accounts: { label: 'storm', floor: -1 },
  });
  model = file('weather.model', encodeModel(trained.model));
});

describe('eval text', () => {
  it('measures a model on JSON lines, with the keys that are promised', async () => {
    const test = file('test.jsonl', lines([...rows, { text: 'hail', label: 0 }, { text: 'not yet read' }]));
    const result = await figures('text', '--model', model, '--test', test);
    expect(result).toMatchObject({
      n: 201,
      positives: 100,
      unlabelled: 1,
      unjudged: 1,
      auc: 1,
      model: { id: 'weather', version: 3, label: 'storm' },
      recallAtFpr: { '0.005': 1, '0.001': 1 },
      intervals: { auc: [1, 1] },
      atThresholds: { possible: {}, likely: {}, half: { f1: 1 } },
    });
    for (const key of ['f1', 'macroF1', 'precision', 'recall', 'ece']) {
      expect(result[key]).toBeGreaterThanOrEqual(0);
    }
    expect(result.threshold).toBeCloseTo(0.5, 1);
  });

  it.each([
    [
      'CSV',
      'set.csv',
      ['text,label', ...rows.map(({ text, label }) => `"${text}, ""so""",${label}`)].join('\n'),
    ],
    ['tabs without a header', 'set.tsv', rows.map(({ text, label }) => `"${text}\t${label}`).join('\n')],
    [
      'tabs with a header',
      'head.tsv',
      ['label\ttext', ...rows.map(({ text, label }) => `${label}\t${text}`)].join('\r\n'),
    ],
    ['gzip', 'set.jsonl.gz', gzipSync(lines(rows))],
    ['true and false', 'bool.jsonl', lines(rows.map((row) => ({ ...row, label: row.label === 1 })))],
  ])('reads %s', async (_, name, content) => {
    expect(await figures('text', '--model', model, '--test', file(name, content))).toMatchObject({
      n: 200,
      auc: 1,
    });
  });

  it('takes another label key, words that count as yes, another text key, and a threshold', async () => {
    const named = rows.map(({ text, label }) => ({ body: text, kind: label === 1 ? 'wind' : 'plant' }));
    const test = file('named.jsonl', lines(named));
    const keys = ['--label', 'kind', '--text', 'body'];
    const result = await figures(
      'text',
      '--model',
      model,
      '--test',
      test,
      ...keys,
      '--positive',
      'wind',
      'rain',
      '--threshold',
      '0.99999',
    );
    expect(result).toMatchObject({ positives: 100, threshold: 0.99999, recall: 0 });
    const turned = await figures('text', '--model', model, '--test', test, ...keys, '--positive', 'plant');
    expect(turned.auc).toBe(0);
  });

  it('resolves entities of HTML', async () => {
    const escaped = rows.map((row) => ({
      ...row,
      text: row.text.replaceAll('a', '&#97;').replaceAll('u', '&#x75;'),
    }));
    const test = file('escaped.jsonl', lines(escaped));
    expect(await figures('text', '--model', model, '--test', test)).toMatchObject({ auc: 1 });
  });

  it('trains on the spot, and tells figures without texts that the training knows', async () => {
    const train = file('train.jsonl', lines(rows.slice(0, 160)));
    const long = 'the late ferry to the old harbour leaves at nine this evening';
    const twins = [0, 1].map((label) => ({ text: `${long} ${label === 1 ? 'gale' : ''}`, label }));
    const test = file('held.jsonl', lines([...rows.slice(160), ...twins]));
    const more = file('more.jsonl', lines(twins));
    const result = await figures('text', '--train', train, more, '--test', test);
    expect(result).toMatchObject({
      model: { id: 'trained-here', label: 'label' },
      training: { texts: 162, nearTwins: 2, withoutNearTwins: { n: 40, auc: 1 }, heldOut: { n: 162 } },
    });
    expect(result.n).toBe(42);
  });

  it('prints a table for people', async () => {
    const { stdout } = await run('text', '--model', model, '--test', file('people.jsonl', lines(rows)));
    expect(stdout).toMatch(/weather 3, label storm.*200 texts/);
    expect(stdout).toMatch(/recall at 0.5 % false alarms +1.000 +1.000 to 1.000/);
  });

  const one = lines(rows.map((row) => ({ ...row, label: 1 })));
  it.each([
    ['one class', 'one.jsonl', one, [], /200 texts 200 have the label/],
    [
      'an unknown label key',
      'key.jsonl',
      lines(rows),
      ['--label', 'threat'],
      /no label called threat.*text, label, user/,
    ],
    ['labels that are words', 'word.jsonl', '{"text":"a b c","label":"hate"}', [], /Line 1.*--positive/],
    ['an empty file', 'empty.jsonl', '', [], /empty.jsonl is empty/],
    ['a line that is no JSON', 'broken.jsonl', '{"text":"a b","label":1}\n{"text', [], /Line 2 is no JSON/],
    ['a row without a text', 'bare.jsonl', '{"label":1}', [], /Line 1 has no text called text/],
    ['tabs that are not there', 'bare.tsv', 'just a text', [], /Line 1 has no tab/],
    ['a broken CSV', 'bad.csv', 'text,label\n"a', [], /cannot be read as CSV/],
    ['a broken gzip', 'bad.jsonl.gz', gzipSync(one).subarray(0, 60), [], /Cannot read bad.jsonl.gz/],
    ['an unknown kind of file', 'set.xlsx', 'x', [], /must end in .jsonl, .csv or .tsv/],
    ['an unknown label of the model', 'as.jsonl', lines(rows), ['--as', 'hail'], /--as is 'hail'.*storm/],
    ['a threshold that is none', 'th.jsonl', lines(rows), ['--threshold', 'high'], /--threshold is 'high'/],
  ])('refuses %s with a sentence', async (_, name, content, args, message) => {
    const { stderr, code } = await run('text', '--model', model, '--test', file(name, content), ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/not one of our own errors/);
  });

  it.each([
    ['an id that nothing has', () => 'no-such-model', /neither a file nor a model that comes/],
    ['a path where nothing is', () => join(folder, 'gone.model'), /Cannot read gone.model/],
    ['a file that is no model', () => file('note.model', 'x'.repeat(99)), /no model file/],
    ['a file that is too large', () => file('large.model', new Uint8Array(2_000_000)), /2000000 bytes/],
  ])('refuses as a model %s', async (_, path, message) => {
    const { stderr, code } = await run('text', '--model', path(), '--test', file('t.jsonl', lines(rows)));
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('refuses to train on what contradicts itself, and names lines and no text', async () => {
    const test = file('t.jsonl', lines(rows));
    const train = file('train.jsonl', `${lines(rows.slice(0, 100))}\n`);
    const turned = file(
      'turned.jsonl',
      lines(rows.slice(0, 8).map((row) => ({ ...row, label: 1 - row.label }))),
    );
    const { stderr, code } = await run('text', '--train', train, turned, '--test', test);
    expect([stderr, code]).toEqual([
      expect.stringMatching(/8 \(8\.0 %\).*train\.jsonl:1 and turned\.jsonl:1, train\.jsonl:2 and/),
      2,
    ]);
    expect(stderr).not.toMatch(/gale|tulip/);
  });

  it('asks for a model or training, and for enough of both classes to train on', async () => {
    const test = file('t.jsonl', lines(rows));
    expect((await run('text', '--test', test)).stderr).toMatch(/Give --model MODEL, or --train/);
    expect((await run('text', '--test', test, '--model', model, '--train', test)).stderr).toMatch(/not both/);
    expect((await run('text', '--test', test, '--train', file('one.jsonl', one))).stderr).toMatch(
      /200 have the label/,
    );
  });
});

describe('eval accounts', () => {
  const posts = (user: string | undefined, words: readonly string[], count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => ({ ...(user && { user }), text: textOf(words, from + at) }));

  it('tells recall by posts seen, false alarms by file, and intervals', async () => {
    const positives = file(
      'pos.jsonl',
      lines(['a', 'b', 'c'].flatMap((user, at) => posts(user, STORM, 12, at * 20))),
    );
    const people = file(
      'people.jsonl',
      lines(['d', 'e'].flatMap((user, at) => posts(user, GARDEN, 60, at * 70))),
    );
    const news = file('news.jsonl', lines(posts(undefined, GARDEN, 90)));
    const result = await figures(
      'accounts',
      '--model',
      model,
      '--positives',
      positives,
      '--ordinary',
      people,
      news,
    );
    expect(result.recallAtPosts).toEqual({ 1: 1, 3: 1, 5: 1, 10: 1, 20: null, 50: null });
    expect(result.accountsAtPosts).toEqual({ 1: 3, 3: 3, 5: 3, 10: 3, 20: 0, 50: 0 });
    expect(result.recallOfAll['50']).toBe(1);
    expect(result.intervals['10'][1]).toBe(1);
    expect(Object.keys(result.falseAlarms)).toEqual(['people.jsonl', 'news.jsonl']);
    expect(result.falseAlarms['people.jsonl']['50']).toMatchObject({ count: 0, of: 2 });
    expect(result.falseAlarms['news.jsonl']['50']).toMatchObject({ of: 2_000 });
    expect(result.falseAlarmsInAll['1'].rate).toBeLessThanOrEqual(0.005);
    expect(result.files[2]).toMatchObject({ posts: 90, accounts: 0, withoutUser: 90 });
    const { stdout } = await run(
      'accounts',
      '--model',
      model,
      '--positives',
      positives,
      '--ordinary',
      people,
      news,
    );
    expect(stdout).toMatch(/^10 +3 +1\.000/m);
    expect(stdout).toMatch(/^all together +\d+\/2002/m);
  });

  it('takes posts in order of time, whatever their order in the file', async () => {
    const storms = ['3/1/2026 9:05', '3/1/2026 10:00', '12/1/2025 8:00'].map((time, at) => ({
      user: 'a',
      time,
      text: at === 2 ? textOf(STORM, 1) : textOf(GARDEN, at),
    }));
    const news = file('news.jsonl', lines(posts(undefined, GARDEN, 90)));
    const find = async (name: string, list: readonly object[]) =>
      (
        await figures(
          'accounts',
          '--model',
          model,
          '--positives',
          file(name, lines(list)),
          '--ordinary',
          news,
        )
      ).recallAtPosts['1'];
    expect(await find('timed.jsonl', storms)).toBe(1);
    expect(
      await find(
        'untimed.jsonl',
        storms.map(({ user, text }) => ({ user, text })),
      ),
    ).toBe(0);
  });

  it.each([
    ['positives without a user', '{"text":"gale surge swell"}', /names no user/],
    ['a time that is none', '{"user":"a","text":"gale","time":"soon"}', /Line 1 has a time that is none/],
    ['no rows', '', /is empty/],
  ])('refuses %s', async (_, content, message) => {
    const news = file('news.jsonl', lines(posts(undefined, GARDEN, 90)));
    const { stderr, code } = await run(
      'accounts',
      '--model',
      model,
      '--positives',
      file('bad.jsonl', content),
      '--ordinary',
      news,
    );
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('refuses a rate that is none', async () => {
    const news = file('news.jsonl', lines(posts('a', GARDEN, 9)));
    const { stderr } = await run(
      'accounts',
      '--model',
      model,
      '--positives',
      news,
      '--ordinary',
      news,
      '--rate',
      'low',
    );
    expect(stderr).toMatch(/--rate is 'low'/);
  });
});
