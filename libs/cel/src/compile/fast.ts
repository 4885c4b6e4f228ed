import type { CallIr, Ir } from '../check/ir.ts';
import type { Value } from '../values/value.ts';
import { compileCall } from './call.ts';
import { constantOf } from './constant.ts';
import { type RawReader, rawReader } from './path.ts';
import type { CompileContext, Run } from './run.ts';

/**
 * Comparisons of a path with a constant run on the native value and skip adapting it. Whenever that value is not of the
 * plain native type (absent, unknown, wrong, a bigint) they hand over to `slow`, the general closure.
 */
export function compileFast(ir: Ir, context: CompileContext): Run | undefined {
  if (ir.kind !== 'call' || ir.args.length !== 2) return undefined;
  const [left, right] = ir.args as readonly [Ir, Ir];
  return (
    compileSided(ir, ir.name, left, right, context) ??
    compileSided(ir, mirrored[ir.name], right, left, context)
  );
}

const mirrored: Readonly<Record<string, string>> = {
  '_==_': '_==_',
  '_!=_': '_!=_',
  '_<_': '_>_',
  '_<=_': '_>=_',
  '_>_': '_<_',
  '_>=_': '_<=_',
};

function compileSided(
  ir: CallIr,
  name: string | undefined,
  path: Ir,
  other: Ir,
  context: CompileContext,
): Run | undefined {
  const read = rawReader(path);
  const constant = constantOf(other);
  if (name === undefined || read === undefined || constant === undefined) return undefined;
  const slow = compileCall(ir, context);
  if (path.type === 'string') return stringTest(name, read, constant, slow);
  if (path.type === 'int' || path.type === 'double')
    return numberTest(name, read, constant, slow, path.type === 'double');
  return undefined;
}

function stringTest(name: string, read: RawReader, constant: Value, slow: Run): Run | undefined {
  if (name === '@in') return membershipTest(read, constant, slow);
  if (typeof constant !== 'string') return undefined;
  const test = stringTests[name]?.(constant);
  if (test === undefined) return undefined;
  return (input) => {
    const value = read(input);
    return typeof value === 'string' ? test(value) : slow(input);
  };
}

const stringTests: Readonly<Record<string, (constant: string) => ((value: string) => boolean) | undefined>> =
  {
    '.contains': (part) => (value) => value.includes(part),
    '.startsWith': (start) => (value) => value.startsWith(start),
    '.endsWith': (end) => (value) => value.endsWith(end),
    '_==_': (constant) => (value) => value === constant,
    '_!=_': (constant) => (value) => value !== constant,
  };

function membershipTest(read: RawReader, constant: Value, slow: Run): Run | undefined {
  if (!Array.isArray(constant) || !constant.every((element) => typeof element === 'string')) return undefined;
  const members = new Set<unknown>(constant);
  return (input) => {
    const value = read(input);
    return typeof value === 'string' ? members.has(value) : slow(input);
  };
}

function numberTest(
  name: string,
  read: RawReader,
  constant: Value,
  slow: Run,
  isDouble: boolean,
): Run | undefined {
  const bound = typeof constant === 'bigint' ? Number(constant) : constant;
  if (typeof bound !== 'number' || (typeof constant === 'bigint' && !Number.isSafeInteger(bound)))
    return undefined;
  return numberTests[name]?.(read, bound, slow, isDouble);
}

/** An int that is not a safe integer is not an int. */
function isPlain(value: unknown, isDouble: boolean): value is number {
  return typeof value === 'number' && (isDouble || Number.isSafeInteger(value));
}

type NumberTest = (read: RawReader, bound: number, slow: Run, isDouble: boolean) => Run;

const numberTests: Readonly<Record<string, NumberTest>> = {
  '_<_': (read, bound, slow, isDouble) => (input) => {
    const value = read(input);
    return isPlain(value, isDouble) ? value < bound : slow(input);
  },
  '_<=_': (read, bound, slow, isDouble) => (input) => {
    const value = read(input);
    return isPlain(value, isDouble) ? value <= bound : slow(input);
  },
  '_>_': (read, bound, slow, isDouble) => (input) => {
    const value = read(input);
    return isPlain(value, isDouble) ? value > bound : slow(input);
  },
  '_>=_': (read, bound, slow, isDouble) => (input) => {
    const value = read(input);
    return isPlain(value, isDouble) ? value >= bound : slow(input);
  },
  '_==_': (read, bound, slow, isDouble) => (input) => {
    const value = read(input);
    return isPlain(value, isDouble) ? value === bound : slow(input);
  },
  '_!=_': (read, bound, slow, isDouble) => (input) => {
    const value = read(input);
    return isPlain(value, isDouble) ? value !== bound : slow(input);
  },
};
