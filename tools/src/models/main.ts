import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEntityMarker } from '@breakwater/detection';
import { sharedData } from '@breakwater/kernel/testing';
import { gatherExamples } from './gather-examples.ts';
import { makeModel } from './make-model.ts';
import { readEntityBanks } from './read-entity-banks.ts';
import { type RecipeFile, readRecipes } from './recipe-file.ts';

/** `npm run models [ID …]`: makes the shipped models again, from the texts beside the checkout and the pack's own. */
const SEED = 20_261_128;
const pack = join('packs', 'models');
const wanted = new Set(process.argv.slice(2));
const data = sharedData('text');

if (data === undefined) {
  console.error(
    'The texts that models learn from are not there: put them into ../shared/data/text, beside the checkout.',
  );
  process.exitCode = 1;
} else {
  const mark = createEntityMarker(readEntityBanks(join('packs', 'banks')));
  for (const recipe of recipes().filter(({ id }) => wanted.size === 0 || wanted.has(id))) {
    const started = performance.now();
    const { bytes, figures, examples } = await makeModel(
      recipe,
      gatherExamples(recipe, { pack, data, mark, seed: SEED }),
      SEED,
    );
    writeFileSync(join(pack, `${recipe.id}.model`), bytes);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    for (const { label, auc, ece, recallAtLikely } of figures) {
      const shares = [
        `auc ${auc.toFixed(4)}`,
        `ece ${ece.toFixed(4)}`,
        `recall ${recallAtLikely.toFixed(3)}`,
      ];
      console.log(
        `${recipe.id} ${label}: ${examples} texts, ${shares.join(', ')}, ${bytes.length} bytes, ${seconds} s`,
      );
    }
  }
}

function recipes(): RecipeFile[] {
  const folder = join(pack, 'recipes');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readRecipes(join(folder, file)));
}
