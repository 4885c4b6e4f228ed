import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findAuditSignatures } from '../audit-signatures.ts';
import { findForwarding } from '../forwarding-functions.ts';
import { findLiteralSpreads } from '../literal-spreads.ts';
import { parseSources } from '../parse-sources.ts';
import { findPathCasts } from '../path-casts.ts';
import { readTexts } from '../read-texts.ts';
import { findSecondCopies, SINGLE_PIECES } from './single-pieces.ts';

const texts = readTexts(fileURLToPath(new URL('../../../../', import.meta.url)));
const product = parseSources(texts.product);

it('finds no second copy of what there is one piece of', () => {
  expect(findSecondCopies([...product, ...parseSources(texts.builders)])).toEqual([]);
});

it('finds none of what was taken out for good', () => {
  const clients = product.filter(({ path }) => /^apps\/(cli|console)\//.test(path));
  expect({
    casts: clients.flatMap(findPathCasts),
    signatures: product.flatMap(findAuditSignatures),
    spreads: product.flatMap(findLiteralSpreads),
  }).toEqual({ casts: [], signatures: [], spreads: [] });
});

it('finds no more functions that only forward than there may be', () => {
  const forwarding = product.flatMap(findForwarding);
  expect(forwarding.length).toBeGreaterThan(10);
  expect(forwarding.length).toBeLessThanOrEqual(40);
});

it('finds a copy of each of them, and what is listed and gone', () => {
  const sources = parseSources({
    'durations.ts': 'const FORM = /^P(?:T(?:(\\d+)H)?)?$/;',
    'references.ts': 'interface Ref { platform: string; accountId: string }',
    'by-id.ts': 'const ById = Type.Object({});',
    'canonical.ts': 'const canonicalJson = (value) => JSON.stringify(value);',
    'leet.ts': "const LEET = { 0: 'o', 1: 'i', 3: 'e', 4: 'a' };",
    'dice.ts': 'function dice(seed) { let at = seed; return () => { at ^= at << 13; return at >>> 0; }; }',
    'keys.ts': 'function readKeys(path: string) { return readFile(path); }',
    'ships/store/ships.ts': 'interface ShipRow { id: string } function toShip(row: ShipRow) {}',
    'pages.ts': 'const Query = Type.Object({ after: Type.String(), limit: Type.Integer() });',
  });
  const nothing = Object.fromEntries(Object.keys(SINGLE_PIECES).map((id) => [id, []]));
  expect(findSecondCopies(sources, nothing)).toHaveLength(Object.keys(SINGLE_PIECES).length);
  expect(findSecondCopies([])).toHaveLength(Object.values(SINGLE_PIECES).flat().length);
  expect(
    findSecondCopies(sources, {
      keyFileReaders: [
        ['keys.ts', 'a'],
        ['keys.ts', 'b'],
      ],
    }),
  ).toEqual(['readers of key files: keys.ts has none any more: take it off the list']);
  expect(findSecondCopies(sources, { other: [] })).toEqual(['other: no counter has this id']);
});
