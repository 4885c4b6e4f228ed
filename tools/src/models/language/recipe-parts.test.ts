import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cutPosts, lettersOf } from './cut-posts.ts';
import { corpusSets, LANGUAGE_SETS } from './data-sets.ts';
import { isEnglishPost } from './mislabelled.ts';
import { missingData, missingFiles, readSet } from './read-set.ts';
import { romanFromUrdu } from './roman-from-urdu.ts';
import { shahmukhiFromUrdu } from './shahmukhi-from-urdu.ts';
import { trainingPosts } from './training-posts.ts';
import { otherSpelling } from './vary-spelling.ts';

describe('the parts of the language recipe', () => {
  it('cuts posts between words, each within its length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ب', 'ß'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 5 }), (words, pieces) => {
        const posts = cutPosts(words.join(' '), { least: 5, most: 20 }, pieces);
        expect(posts.length).toBeLessThanOrEqual(pieces);
        for (const post of posts) {
          expect(lettersOf(post)).toBeGreaterThanOrEqual(5);
          expect(lettersOf(post)).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  it('takes out masks and entities', () => {
    expect(cleanText('RT @USER: tea &amp; bread   URL [NAME]')).toBe(': tea & bread');
  });

  it('gives Urdu the function words of Western Punjabi, and Latin letters', () => {
    const first = () => 0;
    expect(shahmukhiFromUrdu('ہم گھر سے نہیں جاتے ہیں۔', first)).toBe('اسیں گھر توں نئیں جاندے نیں۔');
    expect(romanFromUrdu('ہم گھر سے نہیں جاتے ہیں۔', first)).toBe('hum ghar se nahi jate hain.');
  });

  it('spells without marks, or with the letters of an Arabic keyboard', () => {
    expect(otherSpelling('kışın çok güzel', 'tr')).toBe('kisin cok guzel');
    expect(otherSpelling('کی', 'ur')).toBe('كي');
    expect(otherSpelling('plain', 'fr')).toBeUndefined();
    expect(otherSpelling('über', 'other')).toBeUndefined();
  });

  it('tells English among Roman Urdu by function words', () => {
    expect(isEnglishPost('You should have been there with them')).toBe(true);
    expect(isEnglishPost('match was boring yaar kya karein')).toBe(false);
    expect(isEnglishPost('bijli nahi hai')).toBe(false);
  });

  it('makes the same posts for a seed', () => {
    const texts = ['کل رات بجلی پھر چلی گئی تھی', 'ہم گھر سے نہیں جاتے ہیں'].map((text) => ({
      text,
      language: 'ur' as const,
      source: 'lid-common-voice',
    }));
    expect(trainingPosts(texts, 3)).toEqual(trainingPosts(texts, 3));
    expect(new Set(trainingPosts(texts, 3).map(({ language }) => language))).toEqual(
      new Set(['ur', 'pnb', 'ur-Latn']),
    );
    expect(seededRandom(3)()).not.toBe(seededRandom(4)());
  });

  it('trains on no set without a licence', () => {
    for (const { name, use, licence } of LANGUAGE_SETS) {
      if (/none stated|checked|not of/.test(licence)) expect([name, use]).toEqual([name, 'evaluation']);
    }
  });

  it('reads the fields and languages that a set names, and names the files that are missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'breakwater-languages-'));
    try {
      writeFileSync(join(folder, 'en-2.jsonl'), '{"text":"tea"}\n\n{"other":"x"}\n');
      writeFileSync(join(folder, 'id.txt'), 'teh\nkopi\n');
      const places = { shared: folder, corpus: folder, everyday: folder };
      const [set] = corpusSets(['en-2.jsonl', 'notes.md', 'xx.jsonl']);
      if (!set) throw new Error('one file names a language');
      expect(readSet(set, places)).toEqual([{ text: 'tea', language: 'en', source: 'corpus/en-2' }]);
      expect(missingData(places)).toContain(join(folder, 'ruhsold', 'task_1_train.tsv'));
      expect(missingData({ ...places, corpus: join(folder, 'none') })).toContain(join(folder, 'none'));
      const everyday = LANGUAGE_SETS.filter(({ place }) => place === 'everyday');
      expect(
        everyday.filter((one) => missingFiles(one, places).length === 0).map(({ name }) => name),
      ).toEqual(['id']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
