import { readdirSync, readFileSync } from 'node:fs';
import { PLACE_LANGUAGES } from '@breakwater/contracts/screening';
import { describe, expect, it } from 'vitest';
import { isCountryWord } from './country-names.ts';
import { passagesOf } from './place-text.ts';
import { readPlaces } from './read-places.ts';
import { SHIPPED_PLACES } from './shipped-places.ts';

const files = Object.fromEntries(
  readdirSync(SHIPPED_PLACES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(`${SHIPPED_PLACES}${name}`, 'utf8')]),
);

describe('packs/places', () => {
  const places = readPlaces(files);

  it('spells at least 400 places in Urdu, Pashto and Arabic', () => {
    const spelled = places.filter(({ ur, ps, ar }) => ur && ps && ar);
    expect(spelled.length).toBeGreaterThanOrEqual(400);
  });

  it('says in each file that spellings wait for native readers', () => {
    for (const text of Object.values(files)) expect(text).toMatch(/^#[^\n]*\n(?:#[^\n]*\n)*.*native reader/);
  });

  it('holds each place once', () => {
    const names = places.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('holds no country', () => {
    const wholes = places.flatMap((place) =>
      [place.name, ...PLACE_LANGUAGES.flatMap((language) => place[language] ?? [])].flatMap((text) => {
        const [word, ...others] = passagesOf(text).flatMap(({ words }) => words);
        return word && others.length === 0 && isCountryWord(word.folded) ? [text] : [];
      }),
    );
    // Two Congos are told apart by their capitals.
    expect(wholes).toEqual(['Kinshasa']);
  });
});

describe('a pack that is not right', () => {
  it.each([
    ['YAML that breaks', 'places:\n  - { name: Naugram\n', 3],
    ['a field that is none', 'places:\n  - { name: Naugram }\n  - { name: Kohdara, urdu: [کوہدرہ] }\n', 3],
    ['a spelling that is no text', 'places:\n  - name: Naugram\n    ur: [7]\n', 3],
    ['an ambiguous text that is no spelling', 'places:\n  - { name: Naugram, ambiguous: [Noor] }\n', 2],
    ['nothing', '', 1],
  ])('names file and line: %s', (_what, text, line) => {
    expect(() => readPlaces({ 'coast.yaml': text })).toThrow(
      expect.objectContaining({
        code: 'place-pack-invalid',
        message: expect.stringContaining(`coast.yaml, line ${line}:`),
      }),
    );
  });
});
