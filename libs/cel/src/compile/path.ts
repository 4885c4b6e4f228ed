import type { HasIr, Ir, PathIr, SelectIr } from '../check/ir.ts';
import { isMapType, isObjectType } from '../types.ts';
import { adapt, missing } from '../values/adapt.ts';
import { CelFailure, NonValue } from '../values/non-value.ts';
import { ownProperty } from '../values/own-property.ts';
import { CelMap, CelObject, type Value } from '../values/value.ts';
import type { Activation, CompileContext, Run } from './run.ts';

/** Reads a path without adapting it: undefined when any part is absent, the unknown when a part is unknown. */
export type RawReader = (input: Activation) => unknown;

/** The steps of a path, map keys included; undefined when the expression is anything but a static path. */
export function staticSteps(ir: Ir): readonly string[] | undefined {
  if (ir.kind === 'path') return ir.steps;
  if (ir.kind !== 'select') return undefined;
  const steps = staticSteps(ir.operand);
  return steps && [...steps, ir.field];
}

const maximumReaders = 4096;
const readers = new Map<string, RawReader>();

/**
 * A reader for a path through records; undefined when the expression is not such a path. Programs share readers, which
 * keeps a thousand rules over a dozen paths within the CPU caches.
 */
export function rawReader(ir: Ir): RawReader | undefined {
  const steps = isRecordPath(ir) ? staticSteps(ir) : undefined;
  if (steps === undefined) return undefined;
  const key = JSON.stringify(steps);
  const shared = readers.get(key);
  if (shared !== undefined) return shared;
  if (readers.size >= maximumReaders) readers.clear();
  const reader = createReader(steps);
  readers.set(key, reader);
  return reader;
}

function createReader(steps: readonly string[]): RawReader {
  const [root = '', field] = steps;
  if (field === undefined) return (input) => (Object.hasOwn(input, root) ? input[root] : undefined);
  return steps.length === 2 ? readField(root, field) : readDeep(steps);
}

function isRecordPath(ir: Ir): boolean {
  if (ir.kind === 'path') return true;
  return (
    ir.kind === 'select' &&
    isRecordPath(ir.operand) &&
    (isMapType(ir.operand.type) || isObjectType(ir.operand.type))
  );
}

/** The common depth, written out because it is on the hot path of every rule. */
function readField(root: string, field: string): RawReader {
  return (input) => {
    if (!Object.hasOwn(input, root)) return undefined;
    const record = input[root];
    if (typeof record !== 'object' || record === null) return undefined;
    if (Object.hasOwn(record, field)) return (record as Activation)[field];
    return record instanceof NonValue ? record : undefined;
  };
}

function readDeep(steps: readonly string[]): RawReader {
  return (input) => {
    let value: unknown = input;
    for (const step of steps) {
      if (value instanceof NonValue) return value;
      if (typeof value !== 'object' || value === null) return undefined;
      value = ownProperty(value, step);
    }
    return value;
  };
}

/** A variable or declared field, adapted to its type. */
export function compilePath(ir: PathIr): Run {
  const { type } = ir;
  const label = ir.steps.join('.');
  const read = rawReader(ir) ?? ((): unknown => undefined);
  const absent = missing(label);
  const slow = (raw: unknown): Value => (raw === undefined ? absent : adapt(raw, type, label));
  const native = type === 'bool' ? 'boolean' : type === 'double' ? 'number' : type;
  if (native !== 'boolean' && native !== 'number' && native !== 'string') return (input) => slow(read(input));
  return (input) => {
    const raw = read(input);
    return typeof raw === native ? (raw as Value) : slow(raw);
  };
}

/** A map key or a field of a value whose type shows at run time only. */
export function compileSelect({ operand, field }: SelectIr, { compile }: CompileContext): Run {
  const run = compile(operand);
  return (input) => {
    const value = run(input);
    if (value instanceof CelMap || value instanceof CelObject) return value.get(field);
    return value instanceof NonValue
      ? value
      : new CelFailure('no-such-overload', `this value has no fields such as ${field}`);
  };
}

/** `has(a.b)`: whether the field is there. Unknown when the parent or the field itself is unknown. */
export function compileHas({ operand, field }: HasIr, { compile }: CompileContext): Run {
  const run = compile(operand);
  return (input) => {
    const value = run(input);
    if (value instanceof CelObject) return value.has(field);
    if (value instanceof CelMap) return presence(value.find(field));
    return value instanceof NonValue
      ? value
      : new CelFailure('no-such-overload', `this value has no fields such as ${field}`);
  };
}

function presence(value: Value | undefined): Value {
  return value instanceof NonValue && !(value instanceof CelFailure) ? value : value !== undefined;
}
