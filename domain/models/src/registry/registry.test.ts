import { encodeModel, type TrainedModel } from '@breakwater/learn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ModelsFixture, openModels, person } from '../testing/index.ts';

let fixture: ModelsFixture;
beforeEach(async () => {
  fixture = await openModels();
});
afterEach(() => fixture.close());

/** A model that takes any text for something, or for nothing: more or less by `bias`. */
function aModel(version: number, bias = 0, id = 'english-support'): Uint8Array {
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
      ...{ id, version, languages: ['en'], features, leastWords: 2 },
      labels: [{ ...label, thresholds: { possible: 0.5, likely: 0.9, even: 0.5 } }],
      card: { title: 'Support in English', figures: { auc: 0.9 } },
    },
    weights: [new Float64Array(1024).fill(0.01)],
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

  it('follow one another at upgrades, where nobody chose otherwise', async () => {
    const { models } = fixture;
    await models.registerShipped(shipped(aModel(1)));
    await models.registerShipped(shipped(aModel(2, 1)));
    expect(await models.get('english-support')).toMatchObject({
      ...{ live: 2, versionList: [{ mode: 'live' }, { mode: 'retired' }] },
    });
    await models.switchOff('english-support', { by: 'staff:a', reason: 'It flags football.' });
    await models.registerShipped(shipped(aModel(3, 2)));
    expect(await models.get('english-support')).toMatchObject({
      ...{ off: { by: 'staff:a' }, versionList: [{ version: 3, mode: 'draft' }, {}, {}] },
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
      await models.registerShipped(shipped(aModel(1, at, id)));
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
