import { OPERATIONS } from '@breakwater/contracts';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale.ts';
import { placeholdersOf } from './placeholders.ts';

type Catalogue = Readonly<Record<string, string>>;

const catalogues = import.meta.glob<Catalogue>('../**/messages.*.json', { eager: true, import: 'default' });
const titles = import.meta.glob<Catalogue>('../features/*/pages.*.json', { eager: true, import: 'default' });
const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const nameOf = (path: string) => path.split('/').at(-2) ?? '';
const parts = [...new Set(Object.keys(catalogues).map((path) => path.replace(/messages\.\w+\.json$/, '')))];
const catalogueOf = (part: string, locale: string) => catalogues[`${part}messages.${locale}.json`] ?? {};
const titlesIn = (locale: string): Catalogue =>
  Object.assign(
    {},
    ...Object.keys(titles).flatMap((path) => (path.endsWith(`.${locale}.json`) ? [titles[path]] : [])),
  );
const english: Catalogue = Object.assign({}, titlesIn('en'), ...parts.map((part) => catalogueOf(part, 'en')));

describe.each(parts)('the texts of %s', (part) => {
  it('has the same ids in every language, all named after their part', () => {
    const ids = Object.keys(catalogueOf(part, 'en'));
    expect(ids.length).toBeGreaterThan(0);
    for (const locale of LOCALES) expect(Object.keys(catalogueOf(part, locale)).sort()).toEqual(ids.sort());
    for (const id of ids) expect(id.split('.')[0]).toBe(nameOf(`${part}x`));
  });

  it('has the same placeholders in every language', () => {
    for (const [id, text] of Object.entries(catalogueOf(part, 'en'))) {
      const expected = placeholdersOf(compileMessageOrThrow(text));
      for (const locale of LOCALES) {
        const other = placeholdersOf(compileMessageOrThrow(catalogueOf(part, locale)[id] ?? ''));
        expect({ id, locale, has: other }).toEqual({ id, locale, has: expected });
      }
    }
  });
});

/** `t('x.y')`, `id="x.y"` and whatever else is a text that looks like an id of a part; `${…}` stands for any ending. */
const USED =
  /(?:\bt\(\s*|\bid=\{?|Id: |: |\? |\(|, )(?:'([a-z-]+(?:\.[\w-]+)+)'|"([a-z-]+(?:\.[\w-]+)+)"|`([a-z-]+\.[^`]*)`)/g;

describe('titles of pages', () => {
  it('are there in every language for each page that a route declares', () => {
    const declared = Object.values(sources).flatMap((text) =>
      [...text.matchAll(/(?:framed\(\s*|staticData: \{\s*page: )\{\s*id: '([\w-]+)'/g)].map(
        ([, id]) => `frame.nav.${id}`,
      ),
    );
    expect(declared.length).toBeGreaterThan(20);
    for (const locale of LOCALES) expect(Object.keys(titlesIn(locale)).sort()).toEqual(declared.sort());
  });

  it('are opened by keys that no two share', () => {
    const keys = Object.values(sources).flatMap((text) =>
      [...text.matchAll(/(?:framed\(\s*|staticData: \{\s*page: )\{[^}]*key: '(\w)'/g)].map(([, key]) => key),
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('ids in the code', () => {
  const prefixes = new Set(parts.map((part) => nameOf(`${part}x`)));
  const used = Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(USED)].flatMap(([, single, double, template]) => {
      const id = single ?? double ?? template ?? '';
      return prefixes.has(id.split('.')[0] ?? '') ? [{ path, id }] : [];
    }),
  );

  it('are all there', () => {
    const ids = Object.keys(english);
    const missing = used.filter(({ id }) => {
      const fixed = id.split('${')[0] ?? '';
      return id.includes('${') ? !ids.some((known) => known.startsWith(fixed)) : !(id in english);
    });
    expect(used.length).toBeGreaterThan(20);
    expect(missing.filter(({ id }) => !isPermission(id) && !operations.has(id))).toEqual([]);
  });
});

/** Operations are named like ids: `orders.decide`. */
const operations: ReadonlySet<string> = new Set(OPERATIONS.map(({ id }) => id));

/** Permissions look like ids: `rules.read`. */
function isPermission(id: string): boolean {
  return PERMISSION_WORDS.has(id.split('.')[1] ?? '');
}

const PERMISSION_WORDS = new Set(
  'read write decide confirm escalated bulk undo review manage graphic sign-ins ingest legal prepare approve break-glass train promote switch-off work issue destroy'.split(
    ' ',
  ),
);
