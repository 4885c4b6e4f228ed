import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTermLists } from '@breakwater/law';
import { describe, expect, it } from 'vitest';
import { readLetters } from './read-letters.ts';
import { expandTemplate, readSentences } from './read-sentences.ts';
import { WIDE_KINDS } from './train-demands.ts';
import { trainOrders } from './train-orders.ts';
import { writeLetterModel, writeModel } from './write-model.ts';

const folder = fileURLToPath(new URL('../../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const letters = readLetters(`${folder}/letters`);

/** Ten models are learnt one after the other, beside whatever else runs. */
const LONGEST_MS = 900_000;

/** What to do when this fails: `npm run demands`, which writes it. */
it(
  'the shipped weights, trees and words are learnt from what lies beside them, bit for bit',
  async () => {
    const models = trainOrders(sentences, letters, await readTermLists(folder));
    const weights = writeModel(models.sentences);
    expect(weights === readFileSync(`${folder}/demands/demands.json`, 'utf8')).toBe(true);
    expect(weights.length).toBeLessThan(1_000_000);
    expect(writeLetterModel(models.letters) === readFileSync(`${folder}/letters/letters.json`, 'utf8')).toBe(
      true,
    );
    expect(Buffer.from(models.wording).equals(readFileSync(`${folder}/letters/wording.model`))).toBe(true);
  },
  LONGEST_MS,
);

describe('letters', () => {
  it('are there in each language, and each mark stands in its letter', () => {
    expect([...new Set(letters.map(({ language }) => language))].sort()).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'pt',
      'tr',
      'ur',
    ]);
    for (const { demand, reasons = '', necessity = '', marks } of letters)
      for (const { kind, text } of marks) {
        expect([demand, reasons, necessity].some((field) => field.includes(text))).toBe(true);
        expect(WIDE_KINDS.has(kind) || kind === 'speech').toBe(true);
      }
  });
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
