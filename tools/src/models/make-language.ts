import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeLanguageModel } from '@breakwater/learn';
import { readPlaces } from './language/places.ts';
import { allSets, missingData } from './language/read-set.ts';
import { modelOf, trainingTexts } from './language/recipe.ts';

const FILE = fileURLToPath(new URL('../../../packs/models/language/language.model', import.meta.url));

const places = readPlaces();
const missing = missingData(places);
if (missing.length > 0) {
  console.error(`language model: not made, these data are missing:\n${missing.join('\n')}`);
  process.exitCode = 1;
} else {
  const { texts, dataSets } = trainingTexts(allSets(places), places);
  const bytes = writeLanguageModel(modelOf(texts, dataSets));
  writeFileSync(FILE, bytes);
  console.log(`packs/models/language/language.model: ${bytes.length} bytes from ${texts.length} texts`);
}
