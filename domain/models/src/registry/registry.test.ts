import type { EvaluationFigures, ShippedEvaluation } from '@breakwater/contracts/models';
import { encodeModel, type TrainedModel } from '@breakwater/learn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMadeWorld, type ModelsFixture, openModels, person, streamOf } from '../testing/index.ts';

let fixture: ModelsFixture;
beforeEach(async () => {
  fixture = await openModels();
});
afterEach(() => fixture.close());

/** A model that takes any text for something, or for nothing: more or less by `bias`. */
function aModel(
  version: number,
  bias = 0,
  {
    id = 'english-support',
    languages = ['en'],
    weight = 0.01,
    title = 'Support in English',
  }: { id?: string; languages?: readonly string[]; weight?: number; title?: unknown } = {},
): Uint8Array {
  const features = {
    bits: 10,
    words: true,
    pairs: false,
    letters: [0, 0],
    maskEntities: true,
  } as const;
  const label = { label: 'support', bias, calibration: { slope: 1, shift: 0 } };
  const model: TrainedModel = {
    header: {
      id,
      version,
      languages,
      features,
      leastWords: 2,
      labels: [{ ...label, thresholds: { possible: 0.5, likely: 0.9, even: 0.5 } }],
      card: { title, figures: { auc: 0.9 } },
    },
    weights: [new Float64Array(1024).fill(weight)],
  };
  return encodeModel(model);
}
const shipped = (...files: Uint8Array[]) => files.map((bytes, at) => ({ file: `${at}.model`, bytes }));

describe('models of the product', () => {
  it('are live at a first start, once, and on record', async () => {
    const { models, recorded } = fixture;
    expect(await models.registerShipped(shipped(aModel(1)))).toBe(1);
    expect(await models.registerShipped(shipped(aModel(1)))).toBe(0);
    expect(await models.list()).toMatchObject([
      { id: 'english-support', title: 'Support in English', live: 1, versions: 1, labels: ['support'] },
    ]);
    expect(recorded).toMatchObject([
      { actor: 'breakwater', action: 'model.shipped', detail: { mode: 'live' } },
    ]);
    expect((await models.version('english-support', 1)).figures).toEqual({ auc: 0.9 });
  });

  it('are called as their card says it, in both languages where it has both', async () => {
    const { models } = fixture;
    const title = { en: 'Support in English', ur: 'انگریزی میں حمایت' };
    await models.registerShipped(
      shipped(
        aModel(1, 0, { title }),
        aModel(1, 0, { id: 'half', title: { en: 'One language', ur: ' ' } }),
        aModel(1, 0, { id: 'odd', title: { en: 7, ur: 'x' } }),
        aModel(1, 0, { id: 'plain' }),
      ),
    );
    const said = (await models.list()).map(({ id, title: one, titles }) => [id, one, titles]);
    expect(said).toEqual([
      ['english-support', 'Support in English', title],
      ['half', 'One language', undefined],
      ['odd', 'odd', undefined],
      ['plain', 'Support in English', undefined],
    ]);
    expect((await models.get('english-support')).titles).toEqual(title);
  });

  it('follow one another at upgrades, where nobody chose otherwise', async () => {
    const { models } = fixture;
    await models.registerShipped(shipped(aModel(1)));
    await models.registerShipped(shipped(aModel(2, 1)));
    expect(await models.get('english-support')).toMatchObject({
      live: 2,
      versionList: [{ mode: 'live' }, { mode: 'retired' }],
    });
    await models.switchOff('english-support', { by: 'staff:a', reason: 'It flags football.' });
    await models.registerShipped(shipped(aModel(3, 2)));
    expect(await models.get('english-support')).toMatchObject({
      off: { by: 'staff:a' },
      versionList: [{ version: 3, mode: 'draft' }, {}, {}],
    });
    expect((await models.get('english-support')).live).toBeUndefined();
  });

  it('speak for their language, whatever the region, and are loaded anew when something changes', async () => {
    const { models } = fixture;
    await models.registerShipped(shipped(aModel(1)));
    expect(models.current().all).toEqual([]);
    await models.follow();
    const { forLanguage } = models.current();
    expect(forLanguage('en-GB')).toMatchObject([{ id: 'english-support', version: 1, mode: 'live' }]);
    expect(forLanguage('ur')).toEqual([]);
    expect(models.current().headerOf('english-support')?.leastWords).toBe(2);
  });
});

/** What stands beside a shipped file: so many of 400 harmless texts are taken for something. */
function measuredAtBuild(bytes: Uint8Array, falseAlarms = 1): ShippedEvaluation {
  const figures: EvaluationFigures = {
    n: 500,
    positives: 100,
    auc: 0.97,
    f1: 0.9,
    macroF1: 0.94,
    precision: 0.95,
    recall: 0.86,
    ece: 0.01,
    recallAtFpr: { '0.005': 0.8, '0.001': 0.6 },
  };
  const curve = [{ threshold: 0.5, recall: 0.9, falseAlarms: 0.01, precision: 0.95 }];
  const counts = { of: 400, falseAlarms };
  return {
    model: 'english-support',
    digest: Buffer.from(bytes.subarray(-32)).toString('hex'),
    heldOut: figures,
    labels: [{ label: 'support', figures, curve }],
    curve,
    hardNegatives: [{ slice: 'news', ...counts }],
    equalTreatment: [{ kind: 'language', slice: 'en', ...counts }],
  };
}

describe('what was measured when a model of the product was made', () => {
  const beside = (bytes: Uint8Array, evaluation: object | string) => [
    {
      file: 'a.model',
      bytes,
      evaluation: typeof evaluation === 'string' ? evaluation : JSON.stringify(evaluation),
    },
  ];
  const stored = () => fixture.models.evaluations('english-support', 1);

  it('is its evaluation from the first start on, held to the budget of the operator', async () => {
    const { models, recorded, clock } = fixture;
    await models.registerShipped(beside(aModel(1), measuredAtBuild(aModel(1))));
    const [evaluation] = await stored();
    expect(evaluation).toMatchObject({
      model: 'english-support',
      version: 1,
      evaluatedBy: 'breakwater',
      atBuild: true,
      mayGoLive: true,
      heldOut: { auc: 0.97 },
      labels: [{ label: 'support' }],
      reviewers: [],
      evaluatedAt: new Date(clock.now()).toISOString(),
    });
    expect(evaluation?.hardNegatives).toMatchObject([
      { slice: 'all', of: 400, falseAlarms: 1, share: 0.0025, budget: 0.005, within: true },
      { slice: 'news', within: true },
    ]);
    expect(evaluation?.equalTreatment[0]).toMatchObject({ slice: 'en', share: 0.0025 });
    expect(recorded.map(({ action }) => action)).toEqual(['model.shipped', 'model.evaluated']);
    await models.registerShipped(beside(aModel(1), measuredAtBuild(aModel(1))));
    expect(await stored()).toHaveLength(1);
  });

  it('says which budget it does not keep', async () => {
    await fixture.models.registerShipped(beside(aModel(1), measuredAtBuild(aModel(1), 40)));
    expect((await stored())[0]).toMatchObject({
      mayGoLive: false,
      refusedBecause: [
        { code: 'over-budget', slice: 'all' },
        { code: 'over-budget', slice: 'news' },
      ],
    });
  });

  it('is none where it is missing or of another file, and comes with the next start', async () => {
    const { models } = fixture;
    await models.registerShipped(shipped(aModel(1)));
    expect(await stored()).toEqual([]);
    await models.registerShipped(beside(aModel(1), measuredAtBuild(aModel(2, 1))));
    expect(await stored()).toEqual([]);
    await models.registerShipped(beside(aModel(1), measuredAtBuild(aModel(1))));
    expect(await stored()).toMatchObject([{ atBuild: true }]);
  });

  it('does not take the place of what people measured since', async () => {
    const { models } = fixture;
    await models.registerShipped(shipped(aModel(1)));
    const text = [...createMadeWorld(3).ofGroup(30), ...createMadeWorld(3).ofOthers(30)]
      .map(({ text, labels, account }) => JSON.stringify({ text, labels, user: account }))
      .join('\n');
    const set = await models.dataSets.import(
      { title: 'a', format: 'jsonl', chunks: streamOf(text) },
      'staff:a',
    );
    const ref = { model: 'english-support', version: 1 };
    await fixture.finish(await models.tasks.evaluate(ref, { dataSetId: set.id }, 'staff:a'));
    await models.registerShipped(beside(aModel(1), measuredAtBuild(aModel(1))));
    expect(await stored()).toMatchObject([{ evaluatedBy: 'staff:a' }]);
  });

  it.each(['{', '{"model":"english-support"}'])('is refused when it is damaged: %s', async (text) => {
    await expect(fixture.models.registerShipped(beside(aModel(1), text))).rejects.toMatchObject({
      code: 'model-file-invalid',
    });
  });
});

describe('words that say most', () => {
  const inLanguage = (language: string, word: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      text: `${word} number ${at} of a quiet evening`,
      of: 'news',
      language,
    }));
  const spansOf = async () =>
    (await fixture.models.telling('english-support', 1)).map(({ span }) => span ?? '').join(' ');

  it('are those of texts that the model reads, however many there are in other languages', async () => {
    fixture.harmless.push(...inLanguage('ar-Latn', 'kahraba', 2_100), ...inLanguage('en', 'lantern', 20));
    await fixture.models.registerShipped(shipped(aModel(1, 0, { weight: 1 })));
    const said = await fixture.models.telling('english-support', 1);
    expect(await spansOf()).toContain('lantern');
    expect(JSON.stringify(said)).not.toContain('kahraba');
  });

  it('are of all languages alike where it is for any', async () => {
    fixture.harmless.push(...inLanguage('ar', 'kahraba', 2_100), ...inLanguage('en', 'lantern', 2_100));
    await fixture.models.registerShipped(shipped(aModel(1, 0, { languages: ['mul'], weight: 1 })));
    expect(await spansOf()).toMatch(/kahraba.*lantern|lantern.*kahraba/);
  });
});

describe('files of models', () => {
  it('are read once, however often another model changes; nothing is loaded anew where nothing changed', async () => {
    const { models, storage } = fixture;
    const read: string[] = [];
    const watched = {
      ...storage,
      db: storage.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          read.push(...result.rows.flatMap(({ file, digest }) => (file ? String(digest) : [])));
          return result;
        },
      }),
    };
    const other = await openModels({ storage: watched });
    for (const [at, id] of ['first', 'second', 'third'].entries()) {
      await models.registerShipped(shipped(aModel(1, at, { id })));
      await other.models.follow();
    }
    expect(read.length).toBe(3);
    const before = other.models.current();
    expect(before.all.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    await other.models.follow();
    expect(other.models.current()).toBe(before);
    await models.switchOff('second', { by: 'staff:a', reason: 'It flags football.' });
    await other.models.follow();
    expect(other.models.current().all.map(({ id }) => id)).toEqual(['first', 'third']);
    expect(new Set(read).size).toBe(read.length);
  });
});

describe('a verdict that is derived again', () => {
  it('has the same value from the same version a month later, when others are live', async () => {
    const { models, clock } = fixture;
    await models.registerShipped(shipped(aModel(1, 0.3)));
    await models.start();
    const text = 'the harbour is quiet this evening';
    const { versions, forLanguage } = models.current();
    const before = forLanguage('en')[0]?.model.judge(text);
    clock.advance(31 * 86_400_000);
    await models.registerShipped(shipped(aModel(2, 2)));
    await models.follow();
    expect(models.current().versions).toEqual({ 'english-support': 2 });
    const again = await models.at('english-support', versions['english-support'] ?? 0);
    expect(again.judge(text)).toEqual(before);
    await expect(models.at('english-support', 7)).rejects.toMatchObject({ code: 'model-version-not-found' });
  });
});

describe('a model file', () => {
  it('becomes a draft, once, and comes out as it was', async () => {
    const { models } = fixture;
    const bytes = aModel(9);
    const made = await models.import({ bytes }, 'staff:a');
    expect(made).toMatchObject({ version: 1, mode: 'draft', source: 'imported', madeBy: 'staff:a' });
    expect(Buffer.from((await models.export(made.model, 1)).bytes).equals(Buffer.from(bytes))).toBe(true);
    await expect(models.import({ bytes }, 'staff:a')).rejects.toMatchObject({ code: 'model-known' });
    await expect(
      models.promotions.ask({ model: made.model, version: 1 }, { to: 'shadow', reason: 'now' }, person('a')),
    ).rejects.toMatchObject({ code: 'promotion-refused' });
  });

  it('is refused when it was changed, is of another format or too large, and nothing of it is kept', async () => {
    const { models } = fixture;
    const refused = (bytes: Uint8Array, code: string, digest?: string) =>
      expect(
        models.import({ bytes, ...(digest !== undefined && { digest }) }, 'staff:a'),
      ).rejects.toMatchObject({ code, status: 422 });
    const changed = aModel(1);
    changed[100] = (changed[100] ?? 0) ^ 1;
    await refused(changed, 'model-digest-differs');
    await refused(aModel(1), 'model-digest-differs', '0'.repeat(64));
    const foreign = aModel(1);
    foreign[4] = 9;
    await refused(foreign, 'model-version-unknown');
    await refused(new Uint8Array(100 * 1024 * 1024), 'model-too-large');
    await refused(Buffer.from('hello'), 'model-unreadable');
    await refused(aModel(1).subarray(0, 80), 'model-digest-differs');
    expect(await models.list()).toEqual([]);
  });
});

describe('a version', () => {
  it('is retired by one person, and not twice', async () => {
    const { models } = fixture;
    await models.registerShipped(shipped(aModel(1)));
    const ref = { model: 'english-support', version: 1 };
    expect(await models.retire(ref, 'staff:a')).toMatchObject({ mode: 'retired' });
    await expect(models.retire(ref, 'staff:a')).rejects.toMatchObject({ code: 'model-mode' });
    await models.follow();
    expect(models.current().all).toEqual([]);
  });
});
