import type { WordClasses } from '../classes/word-classes.ts';
import type { ClassesOfLabel, Example, GivenClasses, Recipe } from './example.ts';
import { learnClasses } from './learn-classes.ts';

/**
 * What classes of words say by these examples alone, label by label; undefined where the recipe asks for none or nobody
 * knows the classes of its language.
 *
 * @throws LearnError `training-one-class`
 */
export async function ownClasses(
  examples: readonly Example[],
  { ownClasses: how, labels, epochs, seed, leastAccounts }: Recipe,
  table: WordClasses | undefined,
): Promise<GivenClasses | undefined> {
  if (!how || !table) return undefined;
  const { bits, cost, share } = how;
  const learnt = new Map<string, ClassesOfLabel>();
  for (const label of labels) {
    const recipe = { label, bits, cost, epochs, seed, leastAccounts };
    const { weights, bias, heldOut } = await learnClasses([{ examples, classes: table }], recipe);
    learnt.set(label, { weights, bias, heldOut: heldOut[0] ?? new Float64Array(examples.length) });
  }
  return { table, bits, share, labels: learnt };
}
