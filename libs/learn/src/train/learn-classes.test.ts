import { beforeAll, describe, expect, it } from 'vitest';
import { compileClasses } from '../classes/word-classes.ts';
import { decodeModel, encodeModel } from '../model/model-file.ts';
import { readTextModel } from '../model/text-model.ts';
import { CLASSED_RECIPE, classedExamples, English, Made, NAME } from '../testing/classed-examples.ts';
import { type ClassesRecipe, type LearntClasses, learnClasses } from './learn-classes.ts';
import { type TrainedText, trainTextModel } from './train-text-model.ts';

const how: ClassesRecipe = { label: 'support', bits: 12, cost: 2, epochs: 20, seed: 1, leastAccounts: 3 };
const languages = [
  { examples: classedExamples(English, 'en', 3), classes: compileClasses(English) },
  { examples: classedExamples(Made, 'xx', 3), classes: compileClasses(Made) },
];
let learnt: LearntClasses;
let trained: TrainedText;

beforeAll(async () => {
  learnt = await learnClasses(languages, how);
  const [first] = languages;
  const { weights, bias, heldOut } = learnt;
  const ofClasses = { weights, bias, heldOut: heldOut[0] ?? new Float64Array(0) };
  const classes = {
    ...{ bits: how.bits, share: 1, table: first?.classes ?? compileClasses({}) },
    labels: new Map([[how.label, ofClasses]]),
  };
  trained = await trainTextModel(first?.examples ?? [], CLASSED_RECIPE, { classes });
});

const judge = (model: ReturnType<typeof readTextModel>, text: string) => {
  const start = text.indexOf(NAME);
  const marked = [{ start, end: start + NAME.length, as: 'entity' as const }];
  return { probability: model.judge(text, marked)?.[0]?.probability ?? 0, marked };
};

describe('classes of words', () => {
  it('teach a model words that stand in no example', () => {
    const model = readTextModel(encodeModel(trained.model));
    const alike = ['honour', 'cherish', 'applaud'].map((verb) => `${verb} ${NAME} w1`);
    for (const text of alike) expect(judge(model, text).probability).toBeGreaterThan(0.5);
    for (const text of alike)
      expect(judge(model, `nowhere ${text}`).probability).toBeLessThan(judge(model, text).probability);
  });

  it('teach one language by the examples of another', async () => {
    const [first, second] = languages;
    if (!first || !second) return;
    // Of the first language only enough is known that both classes are there.
    const few = { ...first, examples: first.examples.slice(0, 40) };
    const alone = await learnClasses([few], how);
    const together = await learnClasses([few, second], how);
    const correct = ({ heldOut }: LearntClasses) =>
      few.examples.filter(({ labels }, at) => labels.length > 0 === (heldOut[0]?.[at] ?? 0) > 0).length;
    expect(correct(together)).toBeGreaterThanOrEqual(correct(alone));
    expect(correct(together)).toBe(40);
  });

  it('go with the model file, and are refused when they do not fit', () => {
    const bytes = encodeModel(trained.model);
    const read = decodeModel(bytes);
    expect(read.classes).toEqual(languages[0]?.classes);
    expect(read.header.wordClasses?.names).toEqual(['like', 'not', 'report']);
    const { header } = trained.model;
    const more = { ...header, wordClasses: { ...header.wordClasses, names: ['like'] } } as typeof header;
    expect(() => decodeModel(encodeModel({ ...trained.model, header: more }))).toThrow(
      expect.objectContaining({ code: 'model-unreadable' }),
    );
    const { classes: _, ...without } = trained.model;
    expect(() => decodeModel(encodeModel(without))).toThrow(
      expect.objectContaining({ code: 'model-unreadable' }),
    );
  });

  it('explain themselves by words of the text, and the bits add up to the score', () => {
    const model = readTextModel(encodeModel(trained.model));
    const text = `applaud ${NAME} w1`;
    const { marked } = judge(model, text);
    const spans = model.explain(text, 'support', marked);
    expect(spans.map(({ matched }) => matched)).toContain('applaud');
    const [label] = model.header.labels;
    const { slope = 1, shift = 0 } = label?.calibration ?? {};
    const bits = spans.reduce((sum, span) => sum + span.bits, 0) * Math.LN2;
    const score = model.judge(text, marked)?.[0]?.score ?? 0;
    expect(bits + slope * (label?.bias ?? 0) + shift).toBeCloseTo(score, 1);
  });

  it('give what is kept as hashes the mean of its label, and learn nothing from it', async () => {
    const [first] = languages;
    if (!first) return;
    const hashed = { ...first.examples[0], text: 'row', hashed: Uint32Array.of(1, 2), labels: ['support'] };
    const more = { ...first, examples: [...first.examples, { ...hashed, source: 'h', account: 'h' }] };
    const { heldOut, weights } = await learnClasses([more], how);
    const scores = [...(heldOut[0] ?? [])].filter((_, at) => at < 240 && more.examples[at]?.labels.length);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(heldOut[0]?.[240]).toBeCloseTo(mean, 6);
    expect(weights.length).toBe(2 ** how.bits);
  });

  it('are the same for the same examples', async () => {
    expect((await learnClasses(languages, how)).weights).toEqual(learnt.weights);
  });
});
