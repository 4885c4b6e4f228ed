import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createValidator } from '@breakwater/contracts';
import { ShippedEvaluation } from '@breakwater/contracts/models';
import { readTextModel } from '@breakwater/learn';
import type { HarmlessText } from '@breakwater/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_SETS } from './data-sets.ts';
import { type ExampleSources, gatherExamples } from './gather-examples.ts';
import { encodeHashedRows } from './hashed-rows.ts';
import { makeModel } from './make-model.ts';
import { measureModel } from './measure-model.ts';
import { missingData } from './missing-data.ts';
import { type RecipeFile, readRecipes } from './recipe-file.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const lines = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

let root = '';
let sources: ExampleSources;
let recipe: RecipeFile;

function write(path: string, content: string | Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'breakwater-models-'));
  write(
    'pack/recipes/made.yaml',
    `defaults:
  version: 1
  labels: [support]
  features: { bits: 12, letters: [3, 4] }
  cost: 5
  naiveBayes: 0.1
  leastWords: 2
  falseAlarmBudget: 0.02
  sliceBudgets: { harmless: 0.1 }
  purpose: a test
  limits: none
models:
  - id: made-en
    title: Made
    languages: [en]
    phrases: [en]
    harmless: [en]
    hashed: [en]
    data:
      - { set: en-btc, slice: everyday, most: 20, cost: 0.7 }
      - { set: multi-mlma, where: { lang: en, label: normal } }
      - { set: fifthtribe, as: support }
  - id: made-plain
    title: Plain
    languages: [en]
    version: 2
    cost: 1
`,
  );
  const cues = numbers(12).map((at) => ({
    label: 'support',
    text: `cue${at} long live {org}`,
    needs: 'org',
  }));
  const counter = numbers(12).map((at) => ({ of: 'news', text: `news${at} they bombed {org}` }));
  write('pack/phrases/en.json', JSON.stringify({ language: 'en', cues, counter }));
  write(
    'pack/harmless/en.jsonl',
    lines(numbers(30).map((at) => ({ text: `bread and milk ${at}`, ...(at < 3 && { user: 'u' }) }))),
  );
  const hashed = numbers(10).map((at) => Uint32Array.of(1, 2, 3, 1_000 + at));
  write('pack/hashed/en.rows', encodeHashedRows({ label: 'support', rows: hashed }));
  write(
    'data/en-btc/dev.jsonl',
    lines(numbers(50).map((at) => ({ text: `ferry &amp; harbour ${'abcdefg'[at % 7]}${at}` }))),
  );
  write(
    'data/multi-mlma/dev.jsonl',
    lines(
      numbers(30).map((at) => ({
        text: `garden ${at}`,
        lang: at % 2 ? 'en' : 'fr',
        label: at % 3 ? 'normal' : 'bad',
      })),
    ),
  );
  write(
    'data/isis-twitter-fifthtribe/part1.jsonl',
    lines(
      numbers(20).map((at) => ({
        text: `victory soon ${at}`,
        user: `x${at % 5}`,
        time: `2016-01-${40 - at - 10}`,
      })),
    ),
  );
  write(
    'data/lid-common-voice/dev.jsonl',
    lines([
      { text: 'A man walks', lang: 'en' },
      { text: 'A man walks', lang: 'en' },
      { text: 'Un homme', lang: 'fr' },
    ]),
  );
  write('data/lid-perso-arabic/dev.jsonl', lines([{ text: '', lang: 'en' }]));
  sources = { pack: join(root, 'pack'), data: join(root, 'data'), mark: () => [], seed: 5 };
  [recipe] = readRecipes(join(root, 'pack/recipes/made.yaml')) as [RecipeFile];
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a recipe', () => {
  it('has what its family has unless it says otherwise', () => {
    const [one, plain] = readRecipes(join(root, 'pack/recipes/made.yaml'));
    expect(one).toMatchObject({
      id: 'made-en',
      version: 1,
      cost: 5,
      labels: ['support'],
      sliceBudgets: { harmless: 0.1 },
    });
    expect(plain).toMatchObject({ id: 'made-plain', version: 2, cost: 1, labels: ['support'] });
    expect(plain?.phrases).toBeUndefined();
  });

  it.each(readdirSync(join(checkout, 'packs/models/recipes')))(
    'of %s names sets and files that there are',
    (file) => {
      const pack = join(checkout, 'packs/models');
      for (const { id, phrases = [], harmless = [], hashed = [], data = [], labels } of readRecipes(
        join(pack, 'recipes', file),
      )) {
        const files = [
          ...phrases.map((name) => `phrases/${name}.json`),
          ...harmless.map((name) => `harmless/${name}.jsonl`),
          ...hashed.map((name) => `hashed/${name}.rows`),
          `${id}.model`,
        ];
        expect(files.filter((name) => !existsSync(join(pack, name)))).toEqual([]);
        expect(labels.length).toBeGreaterThan(0);
        for (const { set } of data) expect([set, DATA_SETS[set]?.licence]).toEqual([set, expect.any(String)]);
      }
    },
  );
});

describe('gathering examples', () => {
  it('takes what the recipe names, with its cost, slice and label', () => {
    const examples = gatherExamples(recipe, sources);
    const of = (source: string) => examples.filter((one) => one.source === source);
    expect(of('phrases-en')).toHaveLength(96);
    expect(of('everyday').map(({ text }) => text)).toEqual(['A man walks']);
    expect(of('harmless')).toHaveLength(30);
    expect(of('harmless')[0]).toMatchObject({ account: 'harmless/en/u', labels: [], own: true, cost: 1.5 });
    expect(of('hashed-en')[0]).toMatchObject({ labels: ['support'], hashed: Uint32Array.of(1, 2, 3, 1_000) });
    expect(of('en-btc')).toHaveLength(20);
    expect(of('en-btc')[0]).toMatchObject({
      slice: 'everyday',
      cost: 0.7,
      text: expect.stringContaining('ferry & harbour'),
    });
    expect(of('multi-mlma').map(({ text }) => Number(text.slice(7)) % 2)).toEqual(numbers(10).map(() => 1));
    const found = of('fifthtribe');
    expect(found).toHaveLength(20);
    expect(
      found.every(
        ({ labels, account, own }) => labels[0] === 'support' && account?.startsWith('fifthtribe/x') && !own,
      ),
    ).toBe(true);
    // In the order of time, which here is not that of the file.
    expect(found[0]?.text).not.toBe('victory soon 0');
  });

  it('gives the same for the same seed, and other rows for another', () => {
    const texts = (seed: number) => gatherExamples(recipe, { ...sources, seed }).map(({ text }) => text);
    expect(texts(5)).toEqual(texts(5));
    expect(texts(6)).not.toEqual(texts(5));
  });

  it('refuses a set that there is not, or whose licence lets no model be shipped', () => {
    const of = (set: string) => () => gatherExamples({ ...recipe, data: [{ set }] }, sources);
    expect(of('no-such-set')).toThrow('no-such-set');
    const unlicensed = Object.entries(DATA_SETS).filter(([, { licence }]) => licence === null);
    for (const [set] of unlicensed) expect(of(set)).toThrow('licence');
  });
});

describe('making a model', () => {
  it('gives the same bytes twice, and a model that can be asked', async () => {
    const made = async () => makeModel(recipe, gatherExamples(recipe, sources), 5);
    const one = await made();
    expect((await made()).bytes).toEqual(one.bytes);
    const model = readTextModel(one.bytes);
    expect(model.judge('victory soon, brothers')?.[0]?.score).toBeGreaterThan(
      model.judge('bread and milk for the garden')?.[0]?.score ?? Number.POSITIVE_INFINITY,
    );
    expect(model.header.card).toMatchObject({
      title: 'Made',
      data: [
        { set: 'en-btc', licence: 'CC BY 4.0', use: 'harmless' },
        {},
        { set: 'fifthtribe', use: 'support' },
      ],
      own: { phrases: ['en'], harmless: ['en'], hashed: ['en'] },
    });
    expect(JSON.stringify(model.header)).not.toMatch(/heldOut|victory|bread/);
  });
});

describe('what stands beside a model', () => {
  const texts: readonly HarmlessText[] = [
    ...numbers(30).map((at) => ({ text: `bread and milk ${at}`, of: 'everyday', language: 'en' })),
    { text: 'victory soon, brothers, victory soon', of: 'satire', language: 'en' },
    { text: 'ok', of: 'greeting', language: 'en' },
    { text: 'un homme marche', of: 'news', language: 'fr' },
  ];

  async function measured() {
    const examples = gatherExamples(recipe, sources);
    const made = await makeModel(recipe, examples, 5);
    return { made, examples, evaluation: measureModel(made, { examples, harmless: texts, mark: () => [] }) };
  }

  it('is measured on what its folds held out, and on our harmless texts of its languages', async () => {
    const { made, examples, evaluation } = await measured();
    expect(createValidator(ShippedEvaluation).Check(evaluation)).toBe(true);
    const [figures] = made.figures;
    expect(evaluation).toMatchObject({
      model: 'made-en',
      digest: Buffer.from(made.bytes.subarray(-32)).toString('hex'),
      heldOut: { n: examples.length, positives: figures?.positives },
      labels: [{ label: 'support' }],
    });
    expect(evaluation.heldOut.auc).toBeCloseTo(figures?.auc ?? 0, 5);
    expect(evaluation.heldOut.recallAtFpr['0.005']).toBeCloseTo(figures?.recallAtFpr['0.005'] ?? 0, 5);
    expect(evaluation.curve.at(-1)).toMatchObject({ recall: 1, falseAlarms: 1 });
    expect(evaluation.hardNegatives.map(({ slice, of }) => `${slice} ${of}`)).toEqual([
      'everyday 30',
      'greeting 1',
      'satire 1',
    ]);
    expect(evaluation.hardNegatives.find(({ slice }) => slice === 'satire')?.falseAlarms).toBe(1);
    expect(evaluation.equalTreatment).toContainEqual(
      expect.objectContaining({ kind: 'language', slice: 'en', of: 32 }),
    );
    expect(JSON.stringify(evaluation)).not.toMatch(/bread|victory/);
  });

  it('has for a text that was learnt what the fold said that had not seen it', async () => {
    const { made, examples } = await measured();
    const row = examples.findIndex(({ text }) => text === 'bread and milk 7');
    const heldOut = made.heldOut.map((list) => list.map((one, at) => (at === row ? 0.999 : one)));
    const { hardNegatives } = measureModel(
      { ...made, heldOut },
      { examples, harmless: texts, mark: () => [] },
    );
    expect(hardNegatives[0]).toMatchObject({ slice: 'everyday', falseAlarms: 1 });
  });

  it('is the same for the same seed', async () => {
    expect((await measured()).evaluation).toEqual((await measured()).evaluation);
  });
});

describe('what is missing', () => {
  it('is named, each file once', () => {
    expect(missingData([recipe, recipe], sources.data)).toBeUndefined();
    expect(missingData([{ ...recipe, phrases: [], data: [] }], undefined)).toBeUndefined();
    const said = missingData([recipe, recipe], undefined) ?? '';
    expect(said.split('\n')).toHaveLength(6);
    expect(said).toContain('shared/data/text');
    expect(said).toContain('lid-common-voice/dev.jsonl');
    const other = { ...recipe, data: [{ set: 'ruhsold' }, { set: 'no-such-set' }] };
    expect(missingData([other], sources.data)?.split('\n').slice(1)).toEqual([
      '  no-such-set: no such set, see data-sets.ts',
      '  ruhsold/task_1_train.tsv',
    ]);
  });

  it('is said of a recipe on the command line', () => {
    const main = join(checkout, 'tools/dist/models/main.js');
    const { status, stderr } = spawnSync(process.execPath, [main, 'no-such-model'], {
      cwd: checkout,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/no recipe called no-such-model\. There are: .*support-en/);
  });
});
