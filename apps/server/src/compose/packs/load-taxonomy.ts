import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Taxonomy } from '@breakwater/contracts/review';
import { readTaxonomy } from '@breakwater/review';

/** Path of the taxonomy that comes with the program. */
export const SHIPPED_TAXONOMY: string = fileURLToPath(
  new URL('../../../../../packs/policies/taxonomy.yaml', import.meta.url),
);

/**
 * Reads a taxonomy from its file. It is read at a start and does not change while the program runs.
 *
 * @throws ReviewError `taxonomy-invalid` with every fault by line; what the file system says of a file that is not there
 */
export function loadTaxonomy(path: string = SHIPPED_TAXONOMY): Taxonomy {
  return readTaxonomy(readFileSync(path, 'utf8'), relative('', path));
}
