import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadLetters } from './load-letters.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-letters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const [english] = loadLetters();
const own = (language: string, text = 'Ours: {facts}') => {
  const requires = ['letterhead', 'number', 'date', 'addressee', 'signatory', 'facts'];
  const letters = [{ kind: 'concern', subject: 'Ours', paragraphs: [text], requires }];
  writeFileSync(
    join(folder, `${language}.yaml`),
    JSON.stringify({ language, words: english?.words, letters }),
  );
};

it('letters of the house win over the shipped ones of their kind and language, and add languages', () => {
  own('en');
  own('cs');
  const letters = loadLetters(folder);
  const find = (language: string, kind: string) =>
    letters.find((file) => file.language === language)?.letters.find((letter) => letter.kind === kind)
      ?.subject;
  expect([find('en', 'concern'), find('cs', 'concern')]).toEqual(['Ours', 'Ours']);
  expect([find('en', 'fine'), find('ur', 'concern')]).toEqual([
    'Decision imposing a fine of {amount}',
    'آپ کی سروس پر دہشت گردی سے متعلق مواد',
  ]);
  expect(find('cs', 'fine')).toBeUndefined();
});

it('a fault in them is said with its place', () => {
  own('en', 'Ours: {fcts}');
  expect(() => loadLetters(folder)).toThrow(
    /^en\.yaml:1:\d+ \/letters\/0\/paragraphs\/0 \{fcts\} is no element/,
  );
});
