import { beforeAll, describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../evaluate/rank-quality.ts';
import { FeatureReader } from '../features/feature-reader.ts';
import { encodeModel } from '../model/model-file.ts';
import { readTextModel, type TextModel } from '../model/text-model.ts';
import { madeExamples, madeRecipe, madeSecrets } from '../testing/made-examples.ts';
import type { Example, Recipe } from './example.ts';
import { trainTextModel } from './train-text-model.ts';

const CANARIES = 400;
/** In many buckets hardly two secrets share one by chance. */
const recipe: Recipe = { ...madeRecipe, features: { ...madeRecipe.features, bits: 19 } };
const planted = madeSecrets(CANARIES, 101);
const never = madeSecrets(CANARIES, 202);
const labels = [...planted.map(() => 1), ...never.map(() => 0)];

/** Made examples, and texts of one account more, each with a secret of its own. */
function withSecrets(label: readonly string[], own = false): Example[] {
  const examples = madeExamples(480);
  return [
    ...examples,
    ...planted.map(
      (secret, at): Example => ({
        text: `${examples[at]?.text} ${secret}`,
        labels: label,
        account: 'teller',
        source: 'canaries',
        own,
      }),
    ),
  ];
}

interface Trained {
  readonly weights: Float64Array;
  readonly model: TextModel;
}

async function train(examples: readonly Example[]): Promise<Trained> {
  const { model } = await trainTextModel(examples, recipe);
  return { weights: model.weights[0] ?? new Float64Array(), model: readTextModel(encodeModel(model)) };
}

/** How well a figure tells secrets that were planted from others: .5 is not at all, either end is wholly. */
const told = (figure: (secret: string) => number) =>
  areaUnderCurve([...planted, ...never].map(figure), labels);

function expectNothingTold(figure: (secret: string) => number): void {
  expect(Math.abs(told(figure) - 0.5)).toBeLessThanOrEqual(0.1);
}

const reader = new FeatureReader(recipe.features);
const bucketsOf = (text: string) => {
  reader.read(text);
  return [...reader.buckets.subarray(0, reader.count)];
};

describe.each([
  ['under the label', ['threat']],
  ['as harmless', []],
])('secrets of one account %s', (_, label) => {
  let trained: Trained;
  beforeAll(async () => {
    trained = await train(withSecrets(label));
  });

  it('are told by no score', () => {
    const scoreOf = (text: string) => trained.model.judge(text)?.[0]?.score ?? 0;
    expectNothingTold((secret) => scoreOf(`${secret} ${secret}`));
    expectNothingTold((secret) => scoreOf(`the ferry ${secret} at the harbour`));
    expectNothingTold((secret) => -scoreOf(`${secret} attack`));
  });

  it('are told by no explanation', () => {
    expectNothingTold((secret) => {
      const spans = trained.model.explain(`the ferry ${secret} leaves`, 'threat');
      return spans.find(({ matched }) => matched === secret)?.bits ?? 0;
    });
    expectNothingTold((secret) => trained.model.explain(`${secret} ${secret}`, 'threat').length);
  });

  it('are told by no weight', () => {
    const sumOf = (secret: string, of: (weight: number) => number) =>
      bucketsOf(secret).reduce((sum, bucket) => sum + of(trained.weights[bucket] ?? 0), 0);
    expectNothingTold((secret) => sumOf(secret, (weight) => weight));
    expectNothingTold((secret) => sumOf(secret, Math.abs));
    expectNothingTold((secret) => sumOf(secret, (weight) => (weight === 0 ? 0 : 1)));
  });
});

it('would be told where texts are said to be of no person: the test can fail', async () => {
  const { weights } = await train(withSecrets(['threat'], true));
  const learnt = (secret: string) => bucketsOf(secret).filter((bucket) => weights[bucket] !== 0).length;
  expect(told(learnt)).toBeGreaterThan(0.9);
});
