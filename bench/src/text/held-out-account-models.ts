import { join } from 'node:path';
import { createEntityMarker } from '@breakwater/detection';
import { type Example, encodeModel, foldExamples, rowsWithout, trainTextModel } from '@breakwater/learn';
import { gatherExamples, readBanks, readRecipes, toRecipe } from '@breakwater/tools';
import { dealFolds } from './deal-folds.ts';
import { BANK_PACK, MODEL_PACK } from './places.ts';

/** A model file in place of one that ships, and the accounts that it has not learnt from. */
export interface HeldOutModel {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Names of accounts as the data set has them. */
  readonly heldOut: ReadonlySet<string>;
}

const ID = 'accounts-en';
const SET = 'fifthtribe';
const SEED = 1;

/**
 * Trains `accounts-en` once for each fold of its accounts, as its recipe says, without the accounts of the fold and without
 * near-duplicates of their posts.
 */
export async function trainHeldOut(data: string, folds: number): Promise<HeldOutModel[]> {
  const file = readRecipes(join(MODEL_PACK, 'recipes', 'accounts.yaml')).find(({ id }) => id === ID);
  if (!file) throw new RangeError(`There is no recipe of ${ID}.`);
  const mark = createEntityMarker(readBanks(BANK_PACK));
  const examples = gatherExamples(file, { pack: MODEL_PACK, data, mark, seed: SEED });
  const labels = Uint8Array.from(examples, (one) => (one.labels.length > 0 ? 1 : 0));
  const split = foldExamples(examples, { folds, seed: SEED, labels });
  const foldOf = dealFolds(split.groups, { folds, seed: SEED, labels }).map((fold, row) =>
    // Harmless posts stay in the training: those of the stream are other ones.
    labels[row] === 1 ? fold : -1,
  );
  const models: HeldOutModel[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const kept = rowsWithout({ ...split, folds, foldOf }, fold);
    const training = [...kept].flatMap((row): Example[] => examples.slice(row, row + 1));
    const { model } = await trainTextModel(training, toRecipe(file, SEED));
    const accounts = examples.flatMap(({ account }, row) =>
      foldOf[row] === fold && account !== undefined ? [account.slice(SET.length + 1)] : [],
    );
    models.push({ id: ID, bytes: encodeModel(model), heldOut: new Set(accounts) });
  }
  return models;
}
