import type { Type } from '@bufbuild/cel-spec/cel/expr/checked_pb.js';
import { Type_PrimitiveType } from '@bufbuild/cel-spec/cel/expr/checked_pb.js';
import type { Value as ExpectedValue } from '@bufbuild/cel-spec/cel/expr/value_pb.js';
import type { Activation } from '../compile/run.ts';
import { type CelType, typeName } from '../types.ts';
import { CelMap, TypeValue, Uint, type Value } from '../values/value.ts';
import type { ConformanceTest } from './conformance-tests.ts';

type Original = ConformanceTest['original'];

/** The declared variables; a binding without declaration counts as dyn. */
export function declarationsOf({ typeEnv, bindings }: Original): Record<string, CelType> {
  const declared = typeEnv.flatMap(({ name, declKind }) =>
    declKind.case === 'ident' && declKind.value.type !== undefined
      ? [[name, typeOf(declKind.value.type)] as const]
      : [],
  );
  const bound = Object.keys(bindings).map((name) => [name, 'dyn'] as const);
  return Object.fromEntries([...bound, ...declared]);
}

export function bindingsOf({ bindings }: Original): Activation {
  const entries = Object.entries(bindings).flatMap(([name, { kind }]) =>
    kind.case === 'value' ? [[name, nativeOf(kind.value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

const primitives: Readonly<Record<Type_PrimitiveType, CelType>> = {
  [Type_PrimitiveType.PRIMITIVE_TYPE_UNSPECIFIED]: 'dyn',
  [Type_PrimitiveType.BOOL]: 'bool',
  [Type_PrimitiveType.INT64]: 'int',
  [Type_PrimitiveType.UINT64]: 'uint',
  [Type_PrimitiveType.DOUBLE]: 'double',
  [Type_PrimitiveType.STRING]: 'string',
  [Type_PrimitiveType.BYTES]: 'bytes',
};

const wellKnown: readonly CelType[] = ['dyn', 'dyn', 'timestamp', 'duration'];

function typeOf({ typeKind }: Type): CelType {
  switch (typeKind.case) {
    case 'primitive':
      return primitives[typeKind.value];
    case 'wellKnown':
      return wellKnown[typeKind.value] ?? 'dyn';
    case 'listType':
      return { list: typeKind.value.elemType === undefined ? 'dyn' : typeOf(typeKind.value.elemType) };
    case 'mapType': {
      const { keyType, valueType } = typeKind.value;
      return {
        map: [
          keyType === undefined ? 'dyn' : typeOf(keyType),
          valueType === undefined ? 'dyn' : typeOf(valueType),
        ],
      };
    }
    case 'null':
      return 'null';
    case 'type':
      return 'type';
    default:
      return 'dyn';
  }
}

export function matchesType(actual: CelType, expected: Type | undefined): boolean {
  return expected !== undefined && typeName(actual) === typeName(typeOf(expected));
}

function nativeOf({ kind }: ExpectedValue): unknown {
  switch (kind.case) {
    case 'uint64Value':
      return new Uint(kind.value);
    case 'nullValue':
      return null;
    case 'listValue':
      return kind.value.values.map(nativeOf);
    case 'mapValue':
      return new Map(
        kind.value.entries.flatMap(({ key, value }) =>
          key && value ? [[nativeOf(key), nativeOf(value)]] : [],
        ),
      );
    default:
      return kind.value;
  }
}

/** Strict comparison: an int is not a uint, NaN is NaN, the order of map entries does not matter. */
export function matchesValue(actual: Value, { kind }: ExpectedValue): boolean {
  switch (kind.case) {
    case 'uint64Value':
      return actual instanceof Uint && actual.value === kind.value;
    case 'nullValue':
      return actual === null;
    case 'bytesValue':
      return actual instanceof Uint8Array && Buffer.compare(actual, kind.value) === 0;
    case 'typeValue':
      return actual instanceof TypeValue && actual.name === kind.value;
    case 'listValue': {
      const { values } = kind.value;
      return (
        Array.isArray(actual) &&
        actual.length === values.length &&
        values.every((value, index) => matchesValue(actual[index], value))
      );
    }
    case 'mapValue': {
      const { entries } = kind.value;
      if (!(actual instanceof CelMap) || actual.size !== entries.length) return false;
      return entries.every(
        ({ key, value }) => key !== undefined && value !== undefined && matchesEntry(actual, key, value),
      );
    }
    default:
      return Object.is(actual, kind.value) || (actual === 0 && kind.value === 0);
  }
}

function matchesEntry(map: CelMap, expectedKey: ExpectedValue, expected: ExpectedValue): boolean {
  return map.keys().some((key) => matchesValue(key, expectedKey) && matchesValue(map.get(key), expected));
}
