import { nearTwinGroups } from '../evaluate/grouped-folds.ts';
import { LearnError } from '../learn-error.ts';
import { type CompactRows, compactRows } from '../linear/compact-rows.ts';
import { dropRare } from '../linear/drop-rare.ts';
import type { Example, Recipe, SpaceRecipe } from './example.ts';
import { readExamples } from './read-examples.ts';

/** Examples as they were read with one kind of features, rare ones left out. */
export interface Space {
  readonly recipe: SpaceRecipe & Pick<Recipe, 'epochs' | 'seed'>;
  readonly data: CompactRows;
}

/** All kinds of features of a recipe, the first one first. */
export function spacesOf({ features, cost, naiveBayes, ratioValues, also = [] }: Recipe): SpaceRecipe[] {
  return [{ features, cost, naiveBayes, ...(ratioValues !== undefined && { ratioValues }) }, ...also];
}

/**
 * Reads examples with each kind of features, and leaves out what too few accounts say.
 *
 * @param groups account of each example, as a number
 * @throws LearnError `training-features-differ`
 */
export async function readSpaces(
  examples: readonly Example[],
  recipe: Recipe,
  {
    groups,
    background = [],
    onRow,
  }: {
    readonly groups: Int32Array;
    readonly background?: readonly string[] | undefined;
    readonly onRow: (row: number) => Promise<void>;
  },
): Promise<Space[]> {
  const recipes = spacesOf(recipe);
  if (recipes.length > 1 && examples.some(({ hashed }) => hashed)) {
    throw new LearnError(
      'training-features-differ',
      'Some examples are hashes of one kind of features; a recipe with further kinds cannot learn from them.',
    );
  }
  const others = withoutTwins(background);
  const own = Uint8Array.from(examples, (example) => (example.own ? 1 : 0));
  const spaces: Space[] = [];
  for (const one of recipes) {
    const nowhere = 2 ** one.features.bits;
    const data = dropRare(await readExamples(examples, one, onRow), {
      groups,
      own,
      least: recipe.leastAccounts,
      nowhere,
      mask: nowhere - 1,
      ...(others.length > 0 && { background: await readExamples(others, one, onRow) }),
    });
    const { epochs, seed } = recipe;
    spaces.push({ recipe: { ...one, epochs, seed }, data: compactRows(data, nowhere) });
  }
  return spaces;
}

/** One text of each cluster of near-duplicates: whoever repeats himself is one account still. */
function withoutTwins(texts: readonly string[]): { readonly text: string }[] {
  const seen = new Set<number>();
  const twins = nearTwinGroups(texts);
  return texts.flatMap((text, at) => {
    const twin = twins[at] ?? at;
    if (seen.has(twin)) return [];
    seen.add(twin);
    return [{ text }];
  });
}
