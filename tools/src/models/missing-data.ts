import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_SETS } from './data-sets.ts';
import { EVERYDAY } from './gather-examples.ts';
import type { RecipeFile } from './recipe-file.ts';

/**
 * What has to be fetched before these recipes can be followed, in words for whoever asked; undefined when all is there.
 *
 * @param data folder of the texts of others; undefined where there is none
 */
export function missingData(recipes: readonly RecipeFile[], data: string | undefined): string | undefined {
  const missing = setsOf(recipes)
    .map((name) => ({ name, file: DATA_SETS[name]?.file }))
    .filter(({ file }) => file === undefined || data === undefined || !existsSync(join(data, file)));
  if (missing.length === 0) return undefined;
  return [
    'No model was made. These texts are not there; put them into ../shared/data/text, beside the checkout:',
    ...missing.map(({ name, file }) => `  ${file ?? `${name}: no such set, see data-sets.ts`}`),
  ].join('\n');
}

/** Names of the sets that recipes learn from, in the order of the alphabet. */
function setsOf(recipes: readonly RecipeFile[]): string[] {
  const names = recipes.flatMap(({ data = [], background = [], phrases = [] }) => [
    ...[...data, ...background].map(({ set }) => set),
    ...(phrases.length > 0 ? EVERYDAY : []),
  ]);
  return [...new Set(names)].sort();
}
