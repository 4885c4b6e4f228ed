import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTermLists } from '@breakwater/law';
import { readLetters } from './read-letters.ts';
import { readSentences } from './read-sentences.ts';
import { trainOrders } from './train-orders.ts';
import { writeLetterModel, writeModel } from './write-model.ts';

const folder = fileURLToPath(new URL('../../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const letters = readLetters(`${folder}/letters`);
const models = trainOrders(sentences, letters, await readTermLists(folder));

function write(path: string, text: string | Uint8Array, from: string): void {
  writeFileSync(`${folder}/${path}`, text);
  console.log(`packs/law/${path}: ${text.length} bytes from ${from}`);
}
write('demands/demands.json', writeModel(models.sentences), `${sentences.length} sentences and the letters`);
write('letters/letters.json', writeLetterModel(models.letters), `${letters.length} letters`);
write('letters/wording.model', models.wording, 'both');
