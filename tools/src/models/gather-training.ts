import type { Example, TrainingControl } from '@breakwater/learn';
import { type ExampleSources, gatherBackground, gatherExamples } from './gather-examples.ts';
import { giveClasses } from './give-classes.ts';
import type { RecipeFile } from './recipe-file.ts';

/** All that a model is learnt from: its own examples, and what several recipes give it together. */
export interface GatheredTraining {
  readonly recipe: RecipeFile;
  readonly examples: readonly Example[];
  readonly given: Pick<TrainingControl, 'background' | 'classes'>;
}

/**
 * What the models of these recipes are learnt from, in their order. Whoever trains or judges one as it ships needs all
 * recipes that read classes of words, since those are learnt from all of them.
 */
export async function gatherTraining(
  recipes: readonly RecipeFile[],
  sources: ExampleSources,
): Promise<readonly GatheredTraining[]> {
  const gathered = recipes.map((recipe) => ({ recipe, examples: gatherExamples(recipe, sources) }));
  const classes = await giveClasses(gathered, sources);
  return gathered.map(({ recipe, examples }): GatheredTraining => {
    const own = classes.get(recipe.id);
    const background = gatherBackground(recipe, sources);
    return { recipe, examples, given: { background, ...(own && { classes: own }) } };
  });
}
