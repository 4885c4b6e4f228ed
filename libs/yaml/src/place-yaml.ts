import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** A place in a file: line and column count from 1. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

/** What is no YAML, and the offset at which it begins. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/** A YAML file that knows where each part of it stands. */
export interface PlacedYaml {
  readonly document: Document;
  /** What breaks the syntax; a document with faults has no value that one may rely on. */
  readonly broken: readonly YamlFault[];
  /** Line and column of an offset; one beyond the end is taken as the end. */
  placeAt(offset: number): YamlPlace;
  /** Line and column of the nearest part of an RFC 6901 pointer that is there. */
  placeOf(pointer: string): YamlPlace;
}

/**
 * Reads one YAML 1.2 document (JSON is one) and keeps where everything stands, so that faults of syntax and of shape
 * can be told with their place. A text of more characters than `mostCharacters` is not read: one fault says so.
 *
 * @example
 * ```ts
 * placeYaml('a:\n  b: [1, 2]').placeOf('/a/b/1') // => { line: 2, column: 10 }
 * placeYaml('a:\n  b: [1, 2]').placeOf('/a/c') // => { line: 2, column: 3 }
 * placeYaml('a: [').broken.length > 0 // => true
 * placeYaml('a: 1', 3).broken[0].message // => 'a file may have 3 characters at most'
 * ```
 */
export function placeYaml(text: string, mostCharacters = Number.POSITIVE_INFINITY): PlacedYaml {
  const lines = new LineCounter();
  const isTooLong = text.length > mostCharacters;
  const document = parseDocument(isTooLong ? '' : text, { lineCounter: lines, prettyErrors: false });
  const broken = isTooLong
    ? [{ offset: 0, message: `a file may have ${mostCharacters} characters at most` }]
    : document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { document, broken, placeAt, placeOf: (pointer) => placeAt(offsetOf(document, pointer)) };
}

function offsetOf(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of pointer.split('/').slice(1)) {
    node = partOf(node, part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const start = startOf(node);
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

/** A key of a map may be a text or, unquoted, a number: a pointer writes both alike. */
function partOf(node: unknown, key: string): unknown {
  if (isSeq(node)) return node.get(Number(key), true);
  if (!isMap(node)) return undefined;
  return node.get(key, true) ?? node.get(Number(key), true);
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
