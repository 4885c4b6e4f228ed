import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeLanguageModel } from '@breakwater/learn';
import { readPlaces } from './language/places.ts';
import { allSets, missingFiles } from './language/read-set.ts';
import { modelOf, trainingTexts } from './language/recipe.ts';

const FILE = fileURLToPath(new URL('../../../packs/models/language.model', import.meta.url));

const places = readPlaces();
const sets = allSets(places).filter(({ use }) => use === 'training');
const missing = sets.flatMap((set) => missingFiles(set, places));
if (missing.length > 0 || !sets.some(({ place }) => place === 'corpus')) {
  const names = [...missing, ...(sets.some(({ place }) => place === 'corpus') ? [] : [places.corpus])];
  console.error(`language model: not made, these data are missing:\n${names.join('\n')}`);
  process.exitCode = 1;
} else {
  const { texts, dataSets } = trainingTexts(sets, places);
  const bytes = writeLanguageModel(modelOf(texts, dataSets));
  writeFileSync(FILE, bytes);
  console.log(`packs/models/language.model: ${bytes.length} bytes from ${texts.length} texts`);
}
