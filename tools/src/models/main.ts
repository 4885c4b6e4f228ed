import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEntityMarker } from '@breakwater/detection';
import { sharedData } from '@breakwater/kernel/testing';
import { readHarmless } from '@breakwater/models';
import { gatherTraining } from './gather-training.ts';
import { makeModel, SEED } from './make-model.ts';
import { measureModel } from './measure-model.ts';
import { missingData } from './missing-data.ts';
import { readBanks } from './read-banks.ts';
import { type RecipeFile, readRecipes } from './recipe-file.ts';

/**
 * `npm run models [ID …]`: makes the shipped models again, from the texts beside the checkout and the pack's own, each with
 * what was measured beside it.
 */
const pack = join('packs', 'models');
const wanted = new Set(process.argv.slice(2));
const data = sharedData('text');

const all = recipes();
const chosen = all.filter(({ id }) => wanted.size === 0 || wanted.has(id));
const unknown = [...wanted].filter((id) => all.every((recipe) => recipe.id !== id));
/** What is learnt from several recipes together takes them all, though one alone is asked for. */
const needed = chosen.some(({ classes }) => classes)
  ? all.filter((recipe) => chosen.includes(recipe) || recipe.classes)
  : chosen;
const missing = missingData(needed, data);

if (unknown.length > 0) {
  const known = all.map(({ id }) => id).join(', ');
  console.error(`There is no recipe called ${unknown.join(', ')}. There are: ${known}.`);
  process.exitCode = 1;
} else if (missing !== undefined) {
  console.error(missing);
  process.exitCode = 1;
} else {
  const mark = createEntityMarker(readBanks(join('packs', 'banks')));
  const harmless = readHarmless(join(pack, 'harmless'));
  const sources = { pack, data: data ?? '', mark, seed: SEED };
  const gathered = await gatherTraining(needed, sources);
  for (const { recipe, examples, given } of gathered.filter((one) => chosen.includes(one.recipe))) {
    const started = performance.now();
    const made = await makeModel(recipe, examples, SEED, given);
    const { bytes, figures } = made;
    writeFileSync(join(pack, `${recipe.id}.model`), bytes);
    const evaluation = measureModel(made, { examples, harmless, mark });
    writeFileSync(join(pack, `${recipe.id}.evaluation.json`), `${JSON.stringify(evaluation)}\n`);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    for (const { label, auc, ece, recallAtLikely } of figures) {
      const shares = [
        `auc ${auc.toFixed(4)}`,
        `ece ${ece.toFixed(4)}`,
        `recall ${recallAtLikely.toFixed(3)}`,
      ];
      console.log(
        `${recipe.id} ${label}: ${examples.length} texts, ${shares.join(', ')}, ${bytes.length} bytes, ${seconds} s`,
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
