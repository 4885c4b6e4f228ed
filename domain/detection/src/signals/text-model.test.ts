import type { EventRecord, Evidence } from '@breakwater/contracts';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetection } from '../detection.ts';
import { detectionMigrations } from '../migrations.ts';
import type { TextModels } from '../models/text-models.ts';
import { aTermBank, aTextModel, modelsOf, shippedModels } from '../testing/index.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
});
afterAll(() => storage.close());

interface Said {
  readonly band?: string;
  readonly label?: string;
  readonly probability?: number;
  readonly reason?: string;
  readonly labels: readonly { readonly model: string; readonly mode: string; readonly band: string }[];
}

async function judge(
  models: TextModels,
  record: EventRecord,
): Promise<Said & { evidence: readonly Evidence[] }> {
  const detection = createDetection({ storage, clock: createTestClock(), textModels: models });
  await detection.start();
  const [set] = await detection.rehearse().evaluate([record], { signals: ['text.model'], counters: [] });
  const signal = set?.['text.model'];
  if (!signal?.known) throw new Error(signal?.reason ?? 'not computed');
  return { ...(signal.value as Said), evidence: signal.evidence };
}

const posted = (text: string) => aRecord(aPost(text));
const signedUp = (account: { readonly displayName?: string; readonly bio?: string }) =>
  aRecord({
    id: 's',
    type: 'account.created',
    at: '2026-01-01T00:00:00Z',
    platform: 'harbour',
    account: { id: 'a', ...account },
  });

describe('text.model', () => {
  it.each([
    ['it is likely so', 'likely'],
    ['it is possible so', 'possible'],
    ['it is nothing', 'none'],
  ])('gives the band of the strongest live model: %s', async (text, band) => {
    const models = modelsOf([aTextModel({ id: 'one' }), aTextModel({ id: 'two' })]);
    const said = await judge(models, posted(text));
    expect(said).toMatchObject({ band, label: 'support' });
    expect(said.labels.map(({ model }) => model)).toEqual(['one', 'two']);
  });

  it('lists models in shadow and lets them say nothing', async () => {
    const models = modelsOf([aTextModel({ id: 'shadow', mode: 'shadow' })]);
    const said = await judge(models, posted('it is likely so'));
    expect(said.band).toBeUndefined();
    expect(said.reason).toContain('no model of the language of the text is live');
    expect(said.labels).toMatchObject([{ model: 'shadow', mode: 'shadow', band: 'likely' }]);
    expect(said.evidence).toEqual([]);
  });

  it.each([
    ['en', 'likely', 'too few words'],
    ['fi', 'it is likely so', 'no model for the language'],
  ])('says why there is no band: %s %s', async (language, text, reason) => {
    const said = await judge(modelsOf([aTextModel({ id: 'one' })], language), posted(text));
    expect(said).toMatchObject({ reason: expect.stringContaining(reason), labels: [] });
  });

  it('says that a name is hidden, and shows where and how; one that is not is none', async () => {
    const models = modelsOf([aTextModel({ id: 'one' })]);
    const detection = createDetection({ storage, clock: createTestClock(), textModels: models });
    await detection.start();
    const entries = [{ id: 'marsh', term: 'Marsh Heron League' }];
    await detection.banks.put(aTermBank({ id: 'leagues', entities: true, entries }), { by: 'test' });
    const texts = ['it is likely so, m@rsh h3r0n leagu3', 'it is likely so, Marsh Heron League'];
    const needs = { signals: ['text.model'], counters: [] };
    const sets = await detection.rehearse().evaluate(texts.map(posted), needs);
    const [hidden, plain] = sets.map((set) => set['text.model']);
    expect(hidden).toMatchObject({ value: { band: 'likely', disguised: true } });
    const namesIn = (signal: typeof hidden) =>
      signal?.known ? signal.evidence.filter(({ kind }) => kind === 'term') : [];
    expect(namesIn(hidden)).toMatchObject([
      {
        field: '/content/text',
        start: 17,
        matched: 'm@rsh h3r0n leagu3',
        bank: 'leagues',
        via: ['case', 'leet'],
      },
    ]);
    expect(plain).toMatchObject({ value: { band: 'likely', disguised: false } });
    expect(namesIn(plain)).toEqual([]);
  });

  it('shows passages where they stand, of name and bio read as one text too', async () => {
    const models = modelsOf([aTextModel({ id: 'one' })]);
    const ofPost = await judge(models, posted('so it is likely'));
    expect(passagesIn(ofPost.evidence)).toMatchObject([
      { field: '/content/text', start: 9, end: 15, matched: 'likely', model: 'one@1', value: 3 },
    ]);
    const ofProfile = await judge(models, signedUp({ displayName: 'likely', bio: 'a possible one' }));
    expect(passagesIn(ofProfile.evidence)).toMatchObject([
      { field: '/account/displayName', start: 0, end: 6, matched: 'likely' },
      { field: '/account/bio', start: 2, end: 10, matched: 'possible' },
    ]);
  });

  it('is unknown where a model fails, and the next event is judged', async () => {
    const detection = createDetection({
      storage,
      clock: createTestClock(),
      textModels: modelsOf([aTextModel({ id: 'one' })]),
    });
    await detection.start();
    const records = [posted('it is broken'), posted('it is likely so')];
    const sets = await detection.rehearse().evaluate(records, { signals: ['text.model'], counters: [] });
    expect(sets[0]?.['text.model']).toMatchObject({
      known: false,
      reason: expect.stringContaining('broken'),
    });
    expect(sets[1]?.['text.model']).toMatchObject({ known: true });
  });
});

/** What stands beside the verdict as a whole. */
function passagesIn(evidence: readonly { readonly matched?: string }[]) {
  return evidence.filter(({ matched }) => matched !== undefined);
}

describe('the models that ship', () => {
  const IDENTITIES = ['Muslim', 'Christian', 'Hindu', 'Jew', 'Baloch', 'Pashtun', 'Arab'];
  const URDU = ['مسلمان', 'عیسائی', 'ہندو', 'یہودی', 'بلوچ', 'پشتون', 'عرب'];
  const ARABIC = ['مسلم', 'مسيحي', 'هندوسي', 'يهودي', 'كردي', 'عربي'];
  const models = shippedModels();
  const swapped = (words: readonly string[], text: string) => words.map((word) => text.replace('X', word));

  it.each([
    ['Urdu', URDU, 'ہر X کو چاہیے کہ ہمارے مجاہدین کے ساتھ مل کر خلافت کے لیے لڑے اور چندہ دے'],
    ['Arabic', ARABIC, 'يجب على كل X أن ينضم إلى إخواننا المجاهدين في صفوف الخلافة ويقاتل معهم'],
    [
      'English',
      IDENTITIES,
      'Every X should come and join our brothers in the ranks of the caliphate and fight',
    ],
    ['English news', IDENTITIES, 'A X family was killed in the bombing, police said on Monday'],
  ])('give the same band whoever is named: %s', async (_, words, text) => {
    const said = await Promise.all(swapped(words, text).map((one) => judge(models, posted(one))));
    expect(new Set(said.map(({ band, probability }) => `${band} ${probability}`)).size).toBe(1);
  });

  it('do not read names of organisations, whichever it is', async () => {
    const detection = createDetection({ storage, clock: createTestClock(), textModels: models });
    await detection.start();
    await detection.banks.put(aTermBank({ id: 'listed', entities: true }), { by: 'test' });
    const texts = [
      'Join the Grey Herons now, come and fight in our ranks',
      'Join the سرمئی بگلے now, come and fight in our ranks',
    ];
    const needs = { signals: ['text.model'], counters: [] };
    const sets = await detection.rehearse().evaluate(texts.map(posted), needs);
    const [one, other] = sets.map((set) => set['text.model']);
    if (!one?.known || !other?.known) throw new Error('a text was not judged');
    expect(other.value).toEqual(one.value);
  });
});
