import { type CelType, isListType, isMapType, isObjectType } from '../types.ts';
import { CelDuration, CelTimestamp } from './time.ts';
import { CelMap, CelObject, TypeValue, Uint, type Value } from './value.ts';

/** The name of a value's type, as `type(x)` returns it. */
export function kindOf(value: Value): string {
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    case 'string':
      return 'string';
    default:
      return value === null ? 'null_type' : kindOfObject(value);
  }
}

function kindOfObject(value: object): string {
  if (Array.isArray(value)) return 'list';
  if (value instanceof CelMap) return 'map';
  if (value instanceof Uint) return 'uint';
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof CelTimestamp) return 'google.protobuf.Timestamp';
  if (value instanceof CelDuration) return 'google.protobuf.Duration';
  if (value instanceof TypeValue) return 'type';
  return value instanceof CelObject ? value.type.object : 'unknown';
}

const kinds: Readonly<Record<string, string>> = {
  null: 'null_type',
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
};

/** The name of the kind that values of a static type have; undefined for `dyn`. */
export function kindOfType(type: CelType): string | undefined {
  if (isListType(type)) return 'list';
  if (isMapType(type)) return 'map';
  if (isObjectType(type)) return type.object;
  return type === 'dyn' ? undefined : (kinds[type] ?? type);
}

/** Names that denote types in expressions. */
export const typeNames: ReadonlySet<string> = new Set([
  'bool',
  'int',
  'uint',
  'double',
  'string',
  'bytes',
  'list',
  'map',
  'null_type',
  'type',
  'google.protobuf.Timestamp',
  'google.protobuf.Duration',
]);
