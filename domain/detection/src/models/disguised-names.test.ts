import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disguiseNames } from '@breakwater/text/testing';
import { describe, expect, it } from 'vitest';
import { importBank } from '../banks/import-bank.ts';
import { createEntityMarker } from './create-entity-marker.ts';

const folder = fileURLToPath(new URL('../../../../packs/banks/', import.meta.url));
const banks = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => importBank(readFileSync(join(folder, name), 'utf8'), 'json'))
  .flatMap((bank) => (bank.kind === 'terms' && bank.entities ? [bank] : []));
const mark = createEntityMarker(banks);
const EVERY = 7;

describe('names of the starter banks', () => {
  const terms = banks.flatMap(({ entries }) =>
    entries.filter(({ positions }) => positions?.includes('text') ?? true).map(({ term }) => term),
  );
  const texts = disguiseNames(
    [...new Set(terms)].filter((_, at) => at % EVERY === 0).map((name) => ({ name })),
    4,
  );

  it('are marked in nine of ten made disguises: `node bench/dist/disguised-names.js` measures all', () => {
    expect(texts.length).toBeGreaterThan(2_000);
    const marked = texts.filter(({ text, start, written }) =>
      mark(text).some(
        (span) => span.as === 'entity' && span.start < start + written.length && span.end > start,
      ),
    );
    expect(marked.length / texts.length).toBeGreaterThan(0.9);
  });
});
