import type { FieldType } from '@breakwater/contracts/detection';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { keyOf } from '../check/check-shape.ts';
import { suggest } from '../check/nearest-name.ts';
import { type Finding, startOf } from '../check/yaml-text.ts';

/** A value given by hand with what was left out filled in, and what does not fit the type. */
export interface FilledValue {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** The value of a signal that found nothing: zero, no text, an empty list, in every field. */
export function emptyValue(type: FieldType): unknown {
  switch (type) {
    case 'bool':
      return false;
    case 'int':
    case 'double':
    case 'timestamp':
      return 0;
    case 'string':
      return '';
    default:
      if ('list' in type) return [];
      return Object.fromEntries(
        Object.entries(type.fields).map(([name, field]) => [name, emptyValue(field)]),
      );
  }
}

/** Reads a value written by hand as a value of the type; fields that are left out are as if nothing was found. */
export function fillValue(node: Node, type: FieldType): FilledValue {
  const findings: Finding[] = [];

  function fill(part: unknown, expected: FieldType): unknown {
    if (typeof expected === 'string') {
      const value = isScalar(part) ? part.value : undefined;
      if (typeof value === typeof emptyValue(expected)) return value;
      return report(part, `should be ${expected}`);
    }
    if ('list' in expected) {
      if (!isSeq(part)) return report(part, 'should be a list');
      return part.items.map((item) => fill(item, expected.list));
    }
    if (!isMap(part)) return report(part, 'should be a mapping');
    const given = part.items.map((pair) => {
      const name = keyOf(pair);
      const field = Object.hasOwn(expected.fields, name) ? expected.fields[name] : undefined;
      if (field === undefined)
        report(pair.key, `there is no '${name}' here${suggest(name, Object.keys(expected.fields))}`);
      return [name, field === undefined ? undefined : fill(pair.value, field)];
    });
    return { ...(emptyValue(expected) as object), ...Object.fromEntries(given) };
  }

  function report(part: unknown, message: string): undefined {
    findings.push({ offset: startOf(part), code: 'wrong-value', message });
  }

  return { value: fill(node, type), findings };
}
