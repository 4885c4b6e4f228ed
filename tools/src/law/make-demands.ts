import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTermLists } from '@breakwater/law';
import { readSentences } from './read-sentences.ts';
import { trainDemands } from './train-demands.ts';
import { writeModel } from './write-model.ts';

const folder = fileURLToPath(new URL('../../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const lists = await readTermLists(folder);
const written = writeModel(trainDemands(sentences, lists, 'learnt from the sentences beside it'));
writeFileSync(`${folder}/demands/demands.json`, written);
console.log(`packs/law/demands/demands.json: ${written.length} bytes from ${sentences.length} sentences`);
