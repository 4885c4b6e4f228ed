import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sharedData } from '@breakwater/kernel/testing';

import type { Places } from './read-set.ts';

const packs = (folder: string) =>
  fileURLToPath(new URL(`../../../../packs/models/${folder}`, import.meta.url));

/** Where the sets lie; `--shared` and `--corpus` name other folders. */
export function readPlaces(): Places {
  const { values } = parseArgs({
    options: { shared: { type: 'string' }, corpus: { type: 'string' }, json: { type: 'boolean' } },
    strict: false,
  });
  return {
    shared: typeof values.shared === 'string' ? values.shared : (sharedData('text') ?? '../shared/data/text'),
    corpus: typeof values.corpus === 'string' ? values.corpus : packs('harmless'),
    everyday: packs('language'),
  };
}
