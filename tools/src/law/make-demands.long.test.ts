import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTermLists } from '@breakwater/law';
import { describe, expect, it } from 'vitest';
import { expandTemplate, readSentences } from './read-sentences.ts';
import { trainDemands } from './train-demands.ts';
import { writeModel } from './write-model.ts';

const folder = fileURLToPath(new URL('../../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);

/** What to do when this fails: `npm run demands`, which writes it. */
it('the shipped weights are learnt from the sentences beside them, bit for bit', async () => {
  const lists = await readTermLists(folder);
  const made = writeModel(trainDemands(sentences, lists, 'learnt from the sentences beside it'));
  expect(made === readFileSync(`${folder}/demands/demands.json`, 'utf8')).toBe(true);
  expect(made.length).toBeLessThan(1_000_000);
});

describe('sentences', () => {
  it('are there in each language for demands, for what is harmless, for what is told, and for speech', () => {
    const languages = [...new Set(sentences.map(({ language }) => language))].sort();
    expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'pt', 'tr', 'ur']);
    for (const language of languages) {
      const kinds = new Set(sentences.filter((one) => one.language === language).map(({ kind }) => kind));
      for (const kind of ['decrypt', 'live', 'followers', 'fine', 'denied', 'told', 'speech', 'threat'])
        expect([language, kind, kinds.has(kind)]).toEqual([language, kind, true]);
    }
  });

  it('are worded as their templates say, a few of each', () => {
    expect(expandTemplate('{Give|Send} it{ now|}.', 6, 1)).toEqual([
      'Give it now.',
      'Send it now.',
      'Give it.',
      'Send it.',
    ]);
    expect(expandTemplate('{a|b|c} {d|e|f}', 4, 1)).toHaveLength(4);
    expect(expandTemplate('{a|b|c} {d|e|f}', 4, 1)).toEqual(expandTemplate('{a|b|c} {d|e|f}', 4, 1));
  });
});
