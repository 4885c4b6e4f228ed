import { type CelType, isListType, joinTypes } from '../types.ts';
import { compareNumbers, numberOf } from '../values/equals.ts';
import { CelFailure } from '../values/non-value.ts';
import { Uint, type Value } from '../values/value.ts';
import { checkedInt } from './arithmetic.ts';
import { type FunctionTable, type Overload, overload } from './overload.ts';

const maximumArity = 8;

/** `math.greatest` and `math.least` take up to eight numbers of any types, or a list of numbers. */
function extreme(wins: (order: number) => boolean): readonly Overload[] {
  const pick = (values: readonly Value[]): Value => {
    if (values.length === 0) return new CelFailure('invalid-argument', 'an empty list has no extreme');
    if (values.some((value) => numberOf(value) === undefined)) {
      return new CelFailure('no-such-overload', 'only numbers have an extreme');
    }
    return values.reduce((best, value) =>
      wins(compareNumbers(numberOf(value) ?? 0, numberOf(best) ?? 0)) ? value : best,
    );
  };
  const result = (args: readonly CelType[]): CelType =>
    args.map((type) => (isListType(type) ? type.list : type)).reduce(joinTypes);
  return Array.from({ length: maximumArity }, (_, index) => ({
    params: Array.from({ length: index + 1 }, (): CelType => 'dyn'),
    result,
    run: (...args: readonly Value[]) => pick(args.length === 1 && Array.isArray(args[0]) ? args[0] : args),
  }));
}

function ofDouble(operation: (value: number) => number): readonly Overload[] {
  return [overload(['double'], 'double', operation)];
}

function testDouble(test: (value: number) => boolean): readonly Overload[] {
  return [overload(['double'], 'bool', test)];
}

function ofBits(operation: (left: bigint, right: bigint) => bigint): readonly Overload[] {
  return [
    overload(['int', 'int'], 'int', (left, right) => BigInt.asIntN(64, operation(left, right))),
    overload(['uint', 'uint'], 'uint', (left, right) => new Uint(operation(left.value, right.value))),
  ];
}

/** Shifts work on the 64 bits as they are: a right shift of a negative int fills with zeros. */
function ofShift(shift: (bits: bigint, count: bigint) => bigint): readonly Overload[] {
  const shifted = (value: bigint, count: bigint): bigint =>
    count > 63n ? 0n : BigInt.asUintN(64, shift(BigInt.asUintN(64, value), count));
  const negative = new CelFailure('invalid-argument', 'negative shift');
  return [
    overload(['int', 'int'], 'int', (value, count) =>
      count < 0n ? negative : BigInt.asIntN(64, shifted(value, count)),
    ),
    overload(['uint', 'int'], 'uint', (value, count) =>
      count < 0n ? negative : new Uint(shifted(value.value, count)),
    ),
  ];
}

function signOf(value: bigint): bigint {
  if (value === 0n) return 0n;
  return value < 0n ? -1n : 1n;
}

/** The math extension of cel-go. */
export const math: FunctionTable = {
  'math.greatest': extreme((order) => order > 0),
  'math.least': extreme((order) => order < 0),
  'math.ceil': ofDouble(Math.ceil),
  'math.floor': ofDouble(Math.floor),
  'math.trunc': ofDouble(Math.trunc),
  'math.round': ofDouble((value) => Math.sign(value) * Math.round(Math.abs(value))),
  'math.isNaN': testDouble(Number.isNaN),
  'math.isInf': testDouble((value) => Math.abs(value) === Number.POSITIVE_INFINITY),
  'math.isFinite': testDouble(Number.isFinite),
  'math.abs': [
    overload(['int'], 'int', (value) => checkedInt(value < 0n ? -value : value)),
    overload(['uint'], 'uint', (value) => value),
    ...ofDouble(Math.abs),
  ],
  'math.sign': [
    overload(['int'], 'int', signOf),
    overload(['uint'], 'uint', (value) => new Uint(signOf(value.value))),
    ...ofDouble(Math.sign),
  ],
  'math.bitAnd': ofBits((left, right) => left & right),
  'math.bitOr': ofBits((left, right) => left | right),
  'math.bitXor': ofBits((left, right) => left ^ right),
  'math.bitNot': [
    overload(['int'], 'int', (value) => ~value),
    overload(['uint'], 'uint', (value) => new Uint(BigInt.asUintN(64, ~value.value))),
  ],
  'math.bitShiftLeft': ofShift((bits, count) => bits << count),
  'math.bitShiftRight': ofShift((bits, count) => bits >> count),
};
