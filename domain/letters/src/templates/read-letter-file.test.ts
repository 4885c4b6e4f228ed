import { readdirSync, readFileSync } from 'node:fs';
import { LETTER_KINDS, type LetterKind, leastElements } from '@breakwater/contracts/letters';
import { describe, expect, it } from 'vitest';
import { readLetterFile } from './read-letter-file.ts';

const FOLDER = new URL('../../../../packs/letters/', import.meta.url);
const source = (language: string) => readFileSync(new URL(`${language}.yaml`, FOLDER), 'utf8');
const english = source('en');
/** The place of the first line that holds a text. */
const lineOf = (text: string, within = english) => within.slice(0, within.indexOf(text)).split('\n').length;

describe('the letters that come along', () => {
  it.each(['en', 'ur'])('are there for every kind: %s', (language) => {
    const { file, faults } = readLetterFile(source(language));
    expect(faults).toEqual([]);
    expect(file?.letters.map(({ kind }) => kind).sort()).toEqual(Object.keys(LETTER_KINDS).sort());
  });

  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')))('%s has no fault', (name) => {
    expect(readLetterFile(readFileSync(new URL(name, FOLDER), 'utf8')).faults).toEqual([]);
  });

  it('say the same in each language: what they require and name', () => {
    const [en, ...others] = ['en', 'ur', 'pt'].map((language) => readLetterFile(source(language)).file);
    const named = (letter: { subject: string; paragraphs: readonly string[] }) =>
      [...new Set([letter.subject, ...letter.paragraphs].join().match(/\{\w+\}/g))].sort();
    for (const other of others)
      for (const letter of other?.letters ?? []) {
        const same = en?.letters.find(({ kind }) => kind === letter.kind);
        expect([letter.kind, letter.requires, named(letter)]).toEqual([
          letter.kind,
          same?.requires,
          same && named(same),
        ]);
      }
  });
});

describe('a file that is wrong says where', () => {
  const change = (from: string, to: string) => readLetterFile(english.replace(from, to)).faults;

  it.each([
    ['a kind that is none', 'kind: show-cause', 'kind: show-course', /show-cause/],
    [
      'a misspelt element',
      'This is our last warning before measures under {ground}',
      'measures under {grond}',
      /\{grond\} is no element: expected one of letterhead/,
    ],
    [
      'a brace alone',
      'The fine is payable by {dueAt}.',
      'The fine is payable by {dueAt.',
      /brace without its partner/,
    ],
    [
      'a field that is none',
      'subject: Notice to show cause',
      'title: x\n    subject: Notice to show cause',
      /title/,
    ],
  ])('%s', (_name, from, to, message) => {
    expect(english).toContain(from);
    const faults = change(from, to);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
    // Of a letter, of its paragraph, or of its list of what it requires.
    const found = faults.map(({ line }) => Math.abs(line - lineOf(from)));
    expect(Math.min(...found)).toBeLessThanOrEqual(1);
  });

  it.each(Object.keys(LETTER_KINDS) as LetterKind[])(
    '%s without one of the things it has to require',
    (kind) => {
      for (const element of leastElements(kind)) {
        const { file } = readLetterFile(english);
        const letters = file?.letters.map((one) =>
          one.kind === kind ? { ...one, requires: one.requires.filter((name) => name !== element) } : one,
        );
        const { faults } = readLetterFile(JSON.stringify({ ...file, letters }));
        expect(faults.map(({ message }) => message).join()).toContain(
          `a letter of kind ${kind} has to require ${element}`,
        );
      }
    },
  );

  it('twice the same kind, an empty file, and no YAML', () => {
    const twice = english.replace('kind: notice', 'kind: order');
    expect(readLetterFile(twice).faults).toContainEqual(
      expect.objectContaining({ line: lineOf('kind: notice'), message: 'order stands there more than once' }),
    );
    expect(readLetterFile('').faults).not.toEqual([]);
    expect(readLetterFile('a: [').faults[0]).toMatchObject({ line: 1, pointer: '' });
  });
});
