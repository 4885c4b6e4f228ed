import { checkTaxonomy, type Taxonomy } from '@breakwater/contracts/review';
import { placeYaml, type YamlPlace } from '@breakwater/yaml';
import { ReviewError } from '../review-error.ts';

/** What is wrong in the file of a taxonomy, and where: line and column count from 1. */
export interface PlacedTaxonomyFault extends YamlPlace {
  readonly file: string;
  readonly pointer: string;
  readonly message: string;
}

/**
 * Reads the file of a taxonomy (YAML or JSON).
 *
 * @throws ReviewError 422 `taxonomy-invalid`, with every fault by line and column
 * @example
 * ```ts
 * readTaxonomy('version: 1\nlabel: []', 'labels.yaml') // => throws taxonomy-invalid
 * ```
 */
export function readTaxonomy(source: string, file: string): Taxonomy {
  const { document, broken, placeAt, placeOf } = placeYaml(source);
  if (broken.length > 0) {
    throw unreadable(
      broken.map(({ offset, message }) => ({ file, ...placeAt(offset), pointer: '', message })),
    );
  }
  const { taxonomy, faults } = checkTaxonomy(document.toJS());
  if (taxonomy) return taxonomy;
  throw unreadable(faults.map((fault) => ({ file, ...placeOf(fault.pointer), ...fault })));
}

function unreadable(faults: readonly PlacedTaxonomyFault[]): ReviewError {
  const lines = faults.map((one) => `${one.file}:${one.line}:${one.column} ${one.pointer} ${one.message}`);
  const message = `This is no taxonomy that can be used:\n${lines.join('\n')}`;
  return new ReviewError('taxonomy-invalid', message, { status: 422, extra: { faults } });
}
