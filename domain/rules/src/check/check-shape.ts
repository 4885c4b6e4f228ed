import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { suggest } from './nearest-name.ts';
import { type Finding, startOf } from './yaml-text.ts';

/** The part of JSON Schema that the contracts of rules use. */
export interface ShapeSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, ShapeSchema>>;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: boolean | ShapeSchema;
  readonly items?: ShapeSchema;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly description?: string;
}

/** What a walk over a file found: faults, and the nodes that have one somewhere inside. */
export interface ShapeCheck {
  readonly findings: readonly Finding[];
  readonly faulty: ReadonlySet<Node>;
}

/** Checks a YAML tree against a schema and points each fault at the key or value that is wrong. */
export function checkShape(root: Node, schema: ShapeSchema): ShapeCheck {
  const findings: Finding[] = [];
  const faulty = new Set<Node>();

  function report(node: unknown, code: string, message: string): void {
    findings.push({ offset: startOf(node), code, message });
  }

  function walk(node: unknown, expected: ShapeSchema, name: string): void {
    const before = findings.length;
    if (expected.properties || expected.additionalProperties) {
      if (isMap(node)) walkMap(node, expected, name);
      else report(node, 'wrong-value', `${name} should be a mapping`);
    } else if (expected.items) {
      if (isSeq(node)) walkList(node, expected, name);
      else report(node, 'wrong-value', `${name} should be a list`);
    } else {
      const wrong = wrongScalar(isScalar(node) ? node.value : node, expected);
      if (wrong) report(node, 'wrong-value', `${name} ${wrong}`);
    }
    if (findings.length > before) faulty.add(node as Node);
  }

  function walkMap(map: YAMLMap, expected: ShapeSchema, name: string): void {
    const present = new Set<string>();
    for (const pair of map.items) {
      const key = keyOf(pair);
      present.add(key);
      const field = expected.properties?.[key] ?? openField(expected);
      if (field) walk(pair.value ?? pair.key, field, key);
      else {
        const known = Object.keys(expected.properties ?? {}).filter((each) => !map.has(each));
        report(pair.key, 'unknown-field', `${name} has no field '${key}'${suggest(key, known)}`);
      }
    }
    for (const field of expected.required ?? []) {
      if (!present.has(field)) report(map, 'missing-field', `${name} needs the field '${field}'`);
    }
  }

  function walkList(list: YAMLSeq, expected: ShapeSchema, name: string): void {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items = {} } = expected;
    const count = list.items.length;
    if (count < minItems || count > maxItems) {
      report(
        list,
        'wrong-value',
        `${name} should have ${range(minItems, maxItems)} entries, but has ${count}`,
      );
    }
    list.items.forEach((item, index) => {
      walk(item, items, `${name}[${index}]`);
    });
  }

  walk(root, schema, 'the file');
  return { findings, faulty };
}

function openField(schema: ShapeSchema): ShapeSchema | undefined {
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** The key of a pair as text. */
export function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function range(low: number, high: number): string {
  return high === Number.POSITIVE_INFINITY ? `at least ${low}` : `${low} to ${high}`;
}

function wrongScalar(value: unknown, schema: ShapeSchema): string | undefined {
  if (schema.enum) {
    if (schema.enum.includes(value)) return undefined;
    const names = schema.enum.map(String);
    const hint = typeof value === 'string' ? suggest(value, names) : '';
    return `should be one of ${names.join(', ')}${hint}`;
  }
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' ? wrongString(value, schema) : 'should be a text; put it in quotes';
    case 'integer':
      return Number.isSafeInteger(value) ? wrongNumber(value as number, schema) : 'should be a whole number';
    case 'number':
      return typeof value === 'number' ? wrongNumber(value, schema) : 'should be a number';
    default:
      return undefined;
  }
}

function wrongString(value: string, schema: ShapeSchema): string | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
  if (value.length < minLength || value.length > maxLength) {
    return `should have ${range(minLength, maxLength)} characters, but has ${value.length}`;
  }
  if (pattern !== undefined && !new RegExp(pattern).test(value)) return `does not have the form ${pattern}`;
  return undefined;
}

function wrongNumber(value: number, schema: ShapeSchema): string | undefined {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, exclusiveMinimum } = schema;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return `should be above ${exclusiveMinimum}`;
  if (value < minimum) return `should be ${minimum} or more`;
  if (value > maximum) return `should be ${maximum} or less`;
  return undefined;
}
