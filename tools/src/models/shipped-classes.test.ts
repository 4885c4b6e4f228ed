import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClassReader, compileClasses, readTextModel } from '@breakwater/learn';
import { classesIn } from '@breakwater/models';
import { describe, expect, it } from 'vitest';
import { readRecipes } from './recipe-file.ts';

const pack = fileURLToPath(new URL('../../../packs/models/', import.meta.url));
const recipes = readRecipes(join(pack, 'recipes', 'support.yaml')).filter(({ classes }) => classes);
const languages = readdirSync(join(pack, 'classes')).map((file) => file.slice(0, -'.txt'.length));
/** Too few to be worth a list. */
const LEAST_WORDS = 1_500;
const LEAST_CLASSES = 44;

describe('the classes of words that ship', () => {
  it('are there for each model that reads them, and for no other', () => {
    expect(languages.toSorted()).toEqual(recipes.flatMap((recipe) => recipe.languages).toSorted());
  });

  const listOf = (language: string) => classesIn(pack)(language) ?? compileClasses({});
  const english = listOf('en').names;

  it.each(languages)('%s: are read, of the classes that all have, and none of faith', (language) => {
    const { names, keys } = listOf(language);
    expect(names.filter((name) => !english.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(LEAST_CLASSES);
    expect(keys.length).toBeGreaterThan(LEAST_WORDS);
    expect(names).not.toContain('faith');
  });

  it('are of no language that has no list, and of no file elsewhere', () => {
    for (const language of ['und', 'xx', '', '../classes/en', '..\\classes\\en', 'en/../ur', 'EN'])
      expect(classesIn(pack)(language)).toBe(undefined);
  });

  it('say the same of the same thing in several languages', () => {
    const read = (language: string, text: string) => {
      const reader = new ClassReader(listOf(language), 14);
      reader.read(text);
      return new Set(reader.buckets.subarray(0, reader.count));
    };
    const alike = (one: Set<number>, other: Set<number>) =>
      [...one].filter((bucket) => other.has(bucket)).length / Math.min(one.size, other.size);
    const proud = read('en', 'I am proud and I donated money');
    expect(alike(proud, read('fr', "je suis fier et j'ai donné de l'argent"))).toBeGreaterThan(0.4);
    expect(alike(proud, read('tr', 'gurur duyuyorum, para bağışladım'))).toBeGreaterThan(0.4);
    expect(alike(proud, read('en', 'police arrested three yesterday'))).toBeLessThan(0.2);
  });

  it('change nothing when one faith or people stands in place of another', () => {
    const words = ['Muslim', 'Christian', 'Hindu', 'Jewish', 'Sikh', 'Baloch', 'Pashtun', 'Arab', 'Kurdish'];
    const model = readTextModel(readFileSync(join(pack, 'support-en.model')));
    const scores = words.map((who) => {
      const text = `as a ${who} I am proud of Org and will join`;
      const start = text.indexOf('Org');
      return model.judge(text, [{ start, end: start + 3, as: 'entity' }])?.[0]?.score;
    });
    expect(new Set(scores).size).toBe(1);
  });
});

it('a list with a line without a class is refused by its language, and names no path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-classes-'));
  mkdirSync(join(folder, 'classes'));
  writeFileSync(join(folder, 'classes', 'en.txt'), 'join: enlist\nno class here\n');
  const refused = {
    code: 'word-classes-unusable',
    message: expect.not.stringContaining(folder),
  };
  expect(() => classesIn(folder)('en')).toThrow(expect.objectContaining(refused));
  rmSync(folder, { recursive: true });
});
