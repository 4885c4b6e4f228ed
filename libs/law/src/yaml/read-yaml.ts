import { isAlias, LineCounter, parseDocument, visit } from 'yaml';

/** What is wrong in a file, and where: line and column count from 1, the pointer is RFC 6901. */
export interface PackFault {
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly message: string;
}

/** A YAML file as a value, that knows where each part of it stands. */
export interface PlacedValue {
  readonly value: unknown;
  readonly faults: readonly PackFault[];
  fault(pointer: string, message: string): PackFault;
}

const MAX_LENGTH = 1024 * 1024;

/** Reads one YAML 1.2 document. Aliases are refused: a lawyer reads each rule where it stands. */
export function readYaml(source: string): PlacedValue {
  const lines = new LineCounter();
  const tooLong = source.length > MAX_LENGTH;
  const document = parseDocument(tooLong ? '' : source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, pointer: string, message: string): PackFault => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1), pointer, message };
  };
  const faults = document.errors.map(({ pos, message }) => at(pos[0], '', message));
  if (tooLong) faults.push(at(0, '', `a file may have ${MAX_LENGTH} characters at most`));
  else if (document.contents === null && faults.length === 0)
    faults.push(at(0, '', 'there is nothing in this file'));
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node))
        faults.push(at(node.range?.[0] ?? 0, '', 'aliases are not read; write the rule out'));
      else if (node.anchor !== undefined)
        faults.push(at(node.range?.[0] ?? 0, '', 'anchors are not read; write the rule out'));
    },
  });
  const fault = (pointer: string, message: string): PackFault => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    for (let length = path.length; length >= 0; length--) {
      const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const node = length === 0 ? document.contents : document.getIn(keys, true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return at(range[0], pointer, message);
    }
    return at(0, pointer, message);
  };
  return { value: faults.length > 0 ? undefined : document.toJS(), faults, fault };
}
