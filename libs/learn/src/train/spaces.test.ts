import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FEATURES } from '../features/feature-spec.ts';
import { decodeModel, encodeModel } from '../model/model-file.ts';
import { readTextModel, type TextModel } from '../model/text-model.ts';
import { madeExamples, madeRecipe, madeSecrets } from '../testing/made-examples.ts';
import type { Example, Recipe } from './example.ts';
import { type TrainedText, trainTextModel } from './train-text-model.ts';

const examples = madeExamples(400);
const words = { ...DEFAULT_FEATURES, bits: 14, letters: [0, 0] as const };
const recipe: Recipe = {
  ...madeRecipe,
  also: [{ features: { ...words, across: [3, 5] }, cost: 1, naiveBayes: 1 }],
};

describe('a model of several kinds of features', () => {
  let trained: TrainedText;
  let model: TextModel;
  beforeAll(async () => {
    trained = await trainTextModel(examples, recipe);
    model = readTextModel(encodeModel(trained.model));
  });

  it('keeps a list of weights for each, of its own size, in one file', () => {
    const { header, weights } = decodeModel(encodeModel(trained.model));
    expect(header.moreFeatures).toEqual([recipe.also?.[0]?.features]);
    expect(weights.map(({ levels }) => levels.length)).toEqual([2 ** 14, 2 ** 14]);
  });

  it('adds them up: what spans say is the score without what a text without features gets', () => {
    const text = 'they attack and burn the harbour';
    const [judged] = model.judge(text) ?? [];
    const { bias = 0, calibration } = trained.model.header.labels[0] ?? {};
    const empty = (calibration?.slope ?? 1) * bias + (calibration?.shift ?? 0);
    const bits = model.explain(text, 'threat').reduce((sum, span) => sum + span.bits, 0);
    expect(bits * Math.LN2).toBeCloseTo((judged?.score ?? 0) - empty, 0);
  });

  it('gives each about the same say', () => {
    const [one = new Float64Array(), other = new Float64Array()] = trained.model.weights;
    const size = (list: Float64Array) => Math.sqrt(list.reduce((sum, weight) => sum + weight * weight, 0));
    expect(size(other)).toBeGreaterThan(size(one) / 10);
  });

  it('is refused where examples are hashes of one kind', async () => {
    const hashed: Example = { text: 'row', hashed: Uint32Array.of(1, 2), labels: ['threat'], source: 's' };
    await expect(trainTextModel([...examples, hashed], recipe)).rejects.toThrow(
      expect.objectContaining({ code: 'training-features-differ' }),
    );
  });

  it('is unreadable when a kind is missing, or too many are named', () => {
    const { header, weights } = trained.model;
    const cut = encodeModel({ header, weights: weights.slice(0, 1) });
    expect(() => readTextModel(cut)).toThrow(expect.objectContaining({ code: 'model-unreadable' }));
    const many = { ...header, moreFeatures: Array.from({ length: 8 }, () => words) };
    expect(() => readTextModel(encodeModel({ header: many, weights }))).toThrow(
      expect.objectContaining({ code: 'model-unreadable' }),
    );
  });
});

describe('texts without the name of an organisation', () => {
  const named = (text: string): Example['marked'] => [{ start: 0, end: text.indexOf(' '), as: 'entity' }];

  it('have to bring more, in the figures and in the file alike', async () => {
    const { model, labels } = await trainTextModel(examples, { ...madeRecipe, unnamed: 1 });
    const plain = await trainTextModel(examples, madeRecipe);
    const read = readTextModel(encodeModel(model));
    const text = 'they attack and burn the harbour';
    const [bare] = read.judge(text) ?? [];
    const [without] = readTextModel(encodeModel(plain.model)).judge(text) ?? [];
    expect(bare?.score).toBeCloseTo((without?.score ?? 0) - 1);
    expect(labels[0]?.heldOutScores[0]).toBeCloseTo((plain.labels[0]?.heldOutScores[0] ?? 0) - 1);
    const [marked] = read.judge(text, named(text)) ?? [];
    const [markedBefore] = readTextModel(encodeModel(plain.model)).judge(text, named(text)) ?? [];
    expect(marked?.score).toBeCloseTo(markedBefore?.score ?? 0);
  });
});

describe('texts of others in the background', () => {
  const [secret = ''] = madeSecrets(1, 5);
  const told: Example[] = [1, 2].map((at) => ({
    text: `${examples[0]?.text} ${secret}`,
    labels: ['threat'],
    account: `teller${at}`,
    source: 'made',
  }));
  const weightsWith = async (background?: readonly string[]) => {
    const { model } = await trainTextModel(
      [...examples, ...told],
      madeRecipe,
      background ? { background } : {},
    );
    return model.weights[0] ?? new Float64Array();
  };

  it('let stay what two accounts say and somebody else', async () => {
    expect(await weightsWith([`the ferry ${secret}`])).not.toEqual(await weightsWith());
  });

  it('count once however often they are repeated, and are not learnt from', async () => {
    const unheard = await weightsWith();
    expect(await weightsWith(['nothing of it stands here'])).toEqual(unheard);
    const [other = ''] = madeSecrets(1, 6);
    const one: Example = {
      text: `${examples[0]?.text} ${other}`,
      labels: ['threat'],
      account: 'x',
      source: 'made',
    };
    const train = async (background: readonly string[]) =>
      (await trainTextModel([...examples, one], madeRecipe, { background })).model.weights[0];
    expect(await train(Array.from({ length: 9 }, () => `the ferry at the harbour ${other}`))).toEqual(
      await train([]),
    );
  });
});
