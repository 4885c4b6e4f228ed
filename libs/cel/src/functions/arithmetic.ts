import { joinTypes } from '../types.ts';
import { CelFailure } from '../values/non-value.ts';
import { Uint, type Value } from '../values/value.ts';
import { type FunctionTable, type Overload, overload } from './overload.ts';
import { isTooLarge, tooLarge } from './size-limit.ts';
import { timeArithmetic } from './time.ts';

type IntegerOperation = (left: bigint, right: bigint) => bigint;

/** An int, or a failure when it does not fit in 64 bits. */
export function checkedInt(value: bigint): Value {
  return BigInt.asIntN(64, value) === value ? value : new CelFailure('overflow', 'integer overflow');
}

/** A uint, or a failure when it does not fit in 64 bits. */
export function checkedUint(value: bigint): Value {
  return BigInt.asUintN(64, value) === value
    ? new Uint(value)
    : new CelFailure('overflow', 'unsigned integer overflow');
}

function integers(operation: IntegerOperation): readonly Overload[] {
  return [
    overload(['int', 'int'], 'int', (left, right) => checkedInt(operation(left, right))),
    overload(['uint', 'uint'], 'uint', (left, right) => checkedUint(operation(left.value, right.value))),
  ];
}

function divisions(name: string, operation: IntegerOperation): readonly Overload[] {
  const byZero = new CelFailure('division-by-zero', `${name} by zero`);
  return [
    overload(['int', 'int'], 'int', (left, right) =>
      right === 0n ? byZero : checkedInt(operation(left, right)),
    ),
    overload(['uint', 'uint'], 'uint', (left, right) =>
      right.value === 0n ? byZero : checkedUint(operation(left.value, right.value)),
    ),
  ];
}

function doubles(operation: (left: number, right: number) => number): Overload {
  return overload(['double', 'double'], 'double', operation);
}

/** The operators `+ - * / %` and the unary `-`, with overflow checks as the specification asks. */
export const arithmetic: FunctionTable = {
  '_+_': [
    ...integers((left, right) => left + right),
    doubles((left, right) => left + right),
    overload(['string', 'string'], 'string', (left, right) =>
      isTooLarge(left.length + right.length) ? tooLarge : left + right,
    ),
    overload(['bytes', 'bytes'], 'bytes', (left, right) =>
      isTooLarge(left.length + right.length) ? tooLarge : Buffer.concat([left, right]),
    ),
    overload(
      [{ list: 'dyn' }, { list: 'dyn' }],
      ([left, right]) => joinTypes(left ?? 'dyn', right ?? 'dyn'),
      (left, right) => (isTooLarge(left.length + right.length) ? tooLarge : [...left, ...right]),
    ),
    ...timeArithmetic.add,
  ],
  '_-_': [
    ...integers((left, right) => left - right),
    doubles((left, right) => left - right),
    ...timeArithmetic.subtract,
  ],
  '_*_': [...integers((left, right) => left * right), doubles((left, right) => left * right)],
  '_/_': [...divisions('division', (left, right) => left / right), doubles((left, right) => left / right)],
  '_%_': divisions('modulus', (left, right) => left % right),
  '-_': [
    overload(['int'], 'int', (value) => checkedInt(-value)),
    overload(['double'], 'double', (value) => -value),
  ],
};
