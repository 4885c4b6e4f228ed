import { placeYaml, type YamlPlace } from '@breakwater/yaml';
import { isAlias, visit } from 'yaml';

/** What is wrong in a file, and where: line and column count from 1, the pointer is RFC 6901. */
export interface PackFault extends YamlPlace {
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
  const { document, broken, placeAt, placeOf } = placeYaml(source, MAX_LENGTH);
  const at = (offset: number, message: string): PackFault => ({ ...placeAt(offset), pointer: '', message });
  const faults = broken.map(({ offset, message }) => at(offset, message));
  if (document.contents === null && faults.length === 0) faults.push(at(0, 'there is nothing in this file'));
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) faults.push(at(node.range?.[0] ?? 0, 'aliases are not read; write the rule out'));
      else if (node.anchor !== undefined)
        faults.push(at(node.range?.[0] ?? 0, 'anchors are not read; write the rule out'));
    },
  });
  return {
    value: faults.length > 0 ? undefined : document.toJS(),
    faults,
    fault: (pointer, message) => ({ ...placeOf(pointer), pointer, message }),
  };
}
