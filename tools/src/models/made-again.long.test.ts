import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEntityMarker } from '@breakwater/detection';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { gatherTraining } from './gather-training.ts';
import { makeModel, SEED } from './make-model.ts';
import { missingData } from './missing-data.ts';
import { readBanks } from './read-banks.ts';
import { readRecipes } from './recipe-file.ts';

const packs = fileURLToPath(new URL('../../../packs', import.meta.url));
const recipes = readdirSync(`${packs}/models/recipes`)
  .sort()
  .flatMap((file) => readRecipes(`${packs}/models/recipes/${file}`))
  .filter(({ classes }) => classes);
const data = sharedData('text');
const isThere = data !== undefined && missingData(recipes, data) === undefined;

/** What to do when this fails: `npm run models`, then the benches `unseen-support` and `false-alarms`. */
describe.skipIf(!isThere)('a shipped model that reads classes of words [needs shared data]', () => {
  // One stands for all: its classes are learnt from the examples of every recipe here, the names from every bank.
  it('is what the recipes, examples and banks of today make, bit for bit', async () => {
    const mark = createEntityMarker(readBanks(`${packs}/banks`));
    const gathered = await gatherTraining(recipes, {
      pack: `${packs}/models`,
      data: data ?? '',
      mark,
      seed: SEED,
    });
    const training = gathered.find(({ recipe }) => recipe.id === 'support-id');
    if (training === undefined) throw new Error('no recipe makes support-id');
    const { bytes } = await makeModel(training.recipe, training.examples, SEED, training.given);
    expect(Buffer.from(bytes).equals(readFileSync(`${packs}/models/support-id.model`))).toBe(true);
  }, 120_000);
});
