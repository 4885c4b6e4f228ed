import { expect, it } from 'vitest';
import { compileClasses } from '../classes/word-classes.ts';
import { encodeModel } from '../model/model-file.ts';
import { readTextModel } from '../model/text-model.ts';
import { CLASSED_RECIPE, classedExamples, English, NAME } from '../testing/classed-examples.ts';
import type { Recipe } from './example.ts';
import { trainTextModel } from './train-text-model.ts';

const recipe: Recipe = {
  ...CLASSED_RECIPE,
  labels: ['support', 'report'],
  features: { ...CLASSED_RECIPE.features, letters: [0, 0] },
  ownClasses: { bits: 12, cost: 2, share: 1 },
};
const examples = classedExamples(English, 'en', 3).map((one) => ({
  ...one,
  labels: /^(reported|announced|declared)/.test(one.text) ? ['report'] : one.labels,
}));
const wordClasses = compileClasses(English);

async function scoresOf(text: string, how: Recipe, control: Parameters<typeof trainTextModel>[2]) {
  const { model } = await trainTextModel(examples, how, control);
  const read = readTextModel(encodeModel(model));
  const start = text.indexOf(NAME);
  const judged = read.judge(text, [{ start, end: start + NAME.length, as: 'entity' }]) ?? [];
  return { scores: Object.fromEntries(judged.map(({ label, score }) => [label, score])), model };
}

it('teaches each label of a model words that stand in none of its examples', async () => {
  const { ownClasses: _, ...byWords } = recipe;
  /** By how much more a word says of a label than one that nobody knows. */
  const moreThanUnknown = async (word: string, how: Recipe) => {
    const [known, unknown] = [
      await scoresOf(`${word} ${NAME} w1`, how, { wordClasses }),
      await scoresOf(`blorp ${NAME} w1`, how, { wordClasses }),
    ];
    return (label: string) => (known.scores[label] ?? 0) - (unknown.scores[label] ?? 0);
  };
  const classes = await moreThanUnknown('cherish', recipe);
  expect(classes('support')).toBeGreaterThan(1);
  expect(classes('report')).toBeLessThan(classes('support') - 1);
  expect(Math.abs((await moreThanUnknown('cherish', byWords))('support'))).toBeLessThan(0.5);
});

it('is left out where the recipe asks for none or nobody knows the classes', async () => {
  const { ownClasses: _, ...byWords } = recipe;
  const alone = await scoresOf(`adore ${NAME} w1`, byWords, { wordClasses });
  const unknown = await scoresOf(`adore ${NAME} w1`, recipe, {});
  expect(unknown.scores).toEqual(alone.scores);
  expect([alone.model.header.wordClasses, unknown.model.header.wordClasses]).toEqual([undefined, undefined]);
});
