import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { SchemaError } from './schema-fault.ts';

/** What is looked for at most: who sends more faults than that has other things to mend first. */
export const MOST_FAULTS = 20;
/** Parts of a value that TypeBox is asked about at once: it looks at each, whatever it has found by then. */
const FEW_PARTS = 500;
/** Names in a request are shown, but not whole: they may be as long as a body. */
const LONGEST_PATH = 300;

interface Node {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: TSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const compiled = new WeakMap<object, Validator>();

/** The validator of a schema, compiled when it is first asked for and then once. */
export function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema);
  if (known) return known;
  const made = Compile(schema) as unknown as Validator;
  compiled.set(schema, made);
  return made;
}

/**
 * What is wrong with a value, at most twenty faults, in time that does not grow with what comes after them. Telling what
 * is wrong costs far more than telling that something is: a stranger could keep the server busy with it.
 *
 * @example
 * ```ts
 * const schema = { type: 'object', properties: { n: { type: 'array', items: { type: 'number' } } } }
 * findFaults(schema, { n: Array(100_000).fill('x') }).length // => 20
 * findFaults(schema, { n: ['x'] })[0]?.instancePath // => '/n/0'
 * ```
 */
export function findFaults(schema: TSchema, value: unknown): SchemaError[] {
  const faults: SchemaError[] = [];
  collect(schema, value, '', faults);
  return faults.slice(0, MOST_FAULTS);
}

function collect(schema: TSchema, value: unknown, path: string, faults: SchemaError[]): void {
  if (faults.length >= MOST_FAULTS || validatorOf(schema).Check(value)) return;
  if (hasFewParts(value)) {
    for (const error of validatorOf(schema).Errors(value)) faults.push(under(path, error as SchemaError));
    return;
  }
  const node = schema as Node;
  const before = faults.length;
  if (Array.isArray(value) && node.type === 'array') collectOfList(node, value, path, faults);
  else if (isRecord(value) && node.type === 'object') collectOfRecord(node, value, path, faults);
  if (faults.length === before)
    faults.push(fault(path, 'type', 'does not fit, and is too large to be told why'));
}

function collectOfList(node: Node, value: readonly unknown[], path: string, faults: SchemaError[]): void {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = node;
  if (value.length < minItems)
    faults.push(fault(path, 'minItems', `must not have fewer than ${minItems} items`));
  if (value.length > maxItems) {
    faults.push(fault(path, 'maxItems', `must not have more than ${maxItems} items`));
    return;
  }
  if (items === undefined) return;
  for (const [index, item] of value.entries()) {
    if (faults.length >= MOST_FAULTS) return;
    collect(items, item, `${path}/${index}`, faults);
  }
}

function collectOfRecord(
  { properties = {}, required = [], additionalProperties }: Node,
  value: Readonly<Record<string, unknown>>,
  path: string,
  faults: SchemaError[],
): void {
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  if (missing.length > 0) {
    const message = `must have required properties ${missing.join(', ')}`;
    faults.push({ ...fault(path, 'required', message), params: { requiredProperties: missing } });
  }
  for (const [name, inner] of Object.entries(properties)) {
    if (Object.hasOwn(value, name)) collect(inner, value[name], `${path}/${name}`, faults);
  }
  if (additionalProperties !== false) return;
  const unknown: string[] = [];
  for (const name in value) {
    if (!Object.hasOwn(properties, name)) unknown.push(name.slice(0, LONGEST_PATH));
    if (unknown.length >= MOST_FAULTS) break;
  }
  if (unknown.length === 0) return;
  const told = fault(path, 'additionalProperties', 'must not have additional properties');
  faults.push({ ...told, params: { additionalProperties: unknown } });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(path: string, keyword: string, message: string): SchemaError {
  return { keyword, instancePath: path.slice(0, LONGEST_PATH), message, params: {} };
}

function under(path: string, error: SchemaError): SchemaError {
  const { instancePath, message } = error;
  return {
    ...error,
    instancePath: (path + instancePath).slice(0, LONGEST_PATH),
    message: message.slice(0, LONGEST_PATH),
  };
}

/** Counts no further than it has to. */
function hasFewParts(value: unknown): boolean {
  const open: unknown[] = [value];
  let parts = 0;
  for (let next = open.pop(); next !== undefined || open.length > 0; next = open.pop()) {
    parts += 1;
    if (parts > FEW_PARTS) return false;
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next) && next.length > FEW_PARTS) return false;
    for (const name in next) {
      open.push((next as Readonly<Record<string, unknown>>)[name]);
      if (open.length > FEW_PARTS) return false;
    }
  }
  return true;
}
