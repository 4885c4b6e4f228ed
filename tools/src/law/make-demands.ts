import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTermLists } from '@breakwater/law';
import { readLetters } from './read-letters.ts';
import { readSentences } from './read-sentences.ts';
import { trainDemands } from './train-demands.ts';
import { trainLetters } from './train-letters.ts';
import { writeLetterModel, writeModel } from './write-model.ts';

const folder = fileURLToPath(new URL('../../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const lists = await readTermLists(folder);
const model = trainDemands(sentences, lists, 'learnt from the sentences beside it');
const written = writeModel(model);
writeFileSync(`${folder}/demands/demands.json`, written);
console.log(`packs/law/demands/demands.json: ${written.length} bytes from ${sentences.length} sentences`);

const letters = readLetters(`${folder}/letters`);
const trees = writeLetterModel(trainLetters(letters, lists, model, 'learnt from the letters beside it'));
writeFileSync(`${folder}/letters/letters.json`, trees);
console.log(`packs/law/letters/letters.json: ${trees.length} bytes from ${letters.length} letters`);
