import { checkTaxonomy, type Taxonomy } from '@breakwater/contracts/review';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ReviewError } from '../review-error.ts';

/** What is wrong in the file of a taxonomy, and where: line and column count from 1. */
export interface PlacedTaxonomyFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
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
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = document.errors.map(({ pos, message }) => ({ ...at(pos[0]), pointer: '', message }));
  if (broken.length > 0) throw unreadable(broken);
  const { taxonomy, faults } = checkTaxonomy(document.toJS());
  if (taxonomy) return taxonomy;
  throw unreadable(faults.map((fault) => ({ ...at(offsetOf(document, fault.pointer)), ...fault })));
}

/** Where the nearest part of a pointer that is there begins. */
function offsetOf(document: Document, pointer: string): number {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function unreadable(faults: readonly PlacedTaxonomyFault[]): ReviewError {
  const lines = faults.map((one) => `${one.file}:${one.line}:${one.column} ${one.pointer} ${one.message}`);
  const message = `This is no taxonomy that can be used:\n${lines.join('\n')}`;
  return new ReviewError('taxonomy-invalid', message, { status: 422, extra: { faults } });
}
