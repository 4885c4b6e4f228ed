/**
 * A CEL type. `object` is a record with declared fields; every other record is a `map`. `dyn` defers the check to run
 * time. `type` is the type of type values such as `type(1)`.
 */
export type CelType =
  | 'bool'
  | 'int'
  | 'uint'
  | 'double'
  | 'string'
  | 'bytes'
  | 'timestamp'
  | 'duration'
  | 'null'
  | 'type'
  | 'dyn'
  | ListType
  | MapType
  | ObjectType;

export interface ListType {
  readonly list: CelType;
}

export interface MapType {
  readonly map: readonly [CelType, CelType];
}

export interface ObjectType {
  readonly object: string;
  readonly fields: Readonly<Record<string, CelType>>;
}

export function isListType(type: CelType): type is ListType {
  return typeof type === 'object' && 'list' in type;
}

export function isMapType(type: CelType): type is MapType {
  return typeof type === 'object' && 'map' in type;
}

export function isObjectType(type: CelType): type is ObjectType {
  return typeof type === 'object' && 'object' in type;
}

export function isNumeric(type: CelType): boolean {
  return type === 'int' || type === 'uint' || type === 'double';
}

/**
 * The type as people write it.
 *
 * @example
 * ```ts
 * typeName({ map: ['string', { list: 'int' }] }) // => 'map(string, list(int))'
 * ```
 */
export function typeName(type: CelType): string {
  if (typeof type === 'string') return type;
  if (isListType(type)) return `list(${typeName(type.list)})`;
  if (isMapType(type)) return `map(${typeName(type.map[0])}, ${typeName(type.map[1])})`;
  return type.object;
}

/**
 * Whether a value of type `from` may stand where `to` is expected; `dyn` fits both ways.
 *
 * @example
 * ```ts
 * isAssignable({ list: 'int' }, { list: 'dyn' }) // => true
 * isAssignable('int', 'double') // => false
 * ```
 */
export function isAssignable(from: CelType, to: CelType): boolean {
  if (from === to || from === 'dyn' || to === 'dyn') return true;
  if (typeof from === 'string' || typeof to === 'string') return false;
  if (isListType(from)) return isListType(to) && isAssignable(from.list, to.list);
  if (isMapType(from)) {
    return isMapType(to) && isAssignable(from.map[0], to.map[0]) && isAssignable(from.map[1], to.map[1]);
  }
  return isObjectType(to) && from.object === to.object;
}

/** Whether `==` between the two types can ever be meant; null may be compared with whatever can be null. */
export function isComparable(left: CelType, right: CelType): boolean {
  return (
    isAssignable(left, right) ||
    isAssignable(right, left) ||
    isNullable(left, right) ||
    isNullable(right, left)
  );
}

function isNullable(type: CelType, other: CelType): boolean {
  return other === 'null' && (type === 'timestamp' || type === 'duration' || isObjectType(type));
}

/** The narrowest type that holds both, `dyn` when nothing narrower does. */
export function joinTypes(left: CelType, right: CelType): CelType {
  if (left === right) return left;
  if (isListType(left) && isListType(right)) return { list: joinTypes(left.list, right.list) };
  if (isMapType(left) && isMapType(right)) {
    return { map: [joinTypes(left.map[0], right.map[0]), joinTypes(left.map[1], right.map[1])] };
  }
  return isObjectType(left) && isObjectType(right) && left.object === right.object ? left : 'dyn';
}
