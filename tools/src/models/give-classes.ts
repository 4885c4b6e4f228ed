import { type Example, type GivenClasses, learnClasses } from '@breakwater/learn';
import { classesIn } from '@breakwater/models';
import { EPOCHS, LEAST_ACCOUNTS } from './make-model.ts';
import type { RecipeFile } from './recipe-file.ts';

/** A recipe with its examples. */
export interface Gathered {
  readonly recipe: RecipeFile;
  readonly examples: readonly Example[];
}

/**
 * What classes of words say, learnt from all recipes that read them at once, for each of these by its id. The same recipes in
 * the same order give the same weights.
 *
 * @param pack folder `packs/models`
 */
export async function giveClasses(
  gathered: readonly Gathered[],
  { pack, seed }: { readonly pack: string; readonly seed: number },
): Promise<ReadonlyMap<string, GivenClasses>> {
  const reading = gathered.flatMap(({ recipe, examples }) => {
    const [language = ''] = recipe.languages;
    if (!recipe.classes) return [];
    const classes = classesIn(pack)(language);
    if (!classes) throw new Error(`${recipe.id} reads classes of words, and there is no list of ${language}`);
    return [{ recipe, how: recipe.classes, examples, classes }];
  });
  const [first] = reading;
  if (!first) return new Map();
  const { bits, cost } = first.how;
  const [label = ''] = first.recipe.labels;
  const learnt = await learnClasses(reading, {
    label,
    bits,
    cost,
    seed,
    epochs: EPOCHS,
    leastAccounts: LEAST_ACCOUNTS,
  });
  return new Map(
    reading.map(({ recipe, how, classes }, at): [string, GivenClasses] => {
      const { weights, bias } = learnt;
      const heldOut = learnt.heldOut[at] ?? new Float64Array(0);
      const labels = new Map([[label, { weights, bias, heldOut }]]);
      return [recipe.id, { bits, share: how.share, table: classes, labels }];
    }),
  );
}
