import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTerms } from '@breakwater/law';
import { readSentences } from './read-sentences.ts';
import { trainDemands } from './train-demands.ts';
import { writeModel } from './write-model.ts';

const folder = fileURLToPath(new URL('../../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const lists = readdirSync(`${folder}/terms`)
  .sort()
  .map((name) => parseTerms(readFileSync(`${folder}/terms/${name}`, 'utf8')));
const written = writeModel(trainDemands(sentences, lists, 'learnt from the sentences beside it'));
writeFileSync(`${folder}/demands/demands.json`, written);
console.log(`packs/law/demands/demands.json: ${written.length} bytes from ${sentences.length} sentences`);
