import { CelFailure, combine, NonValue } from './non-value.ts';
import { CelDuration, CelTimestamp } from './time.ts';
import { CelMap, CelObject, TypeValue, Uint, type Value } from './value.ts';

/** Bounds a comparison: data may be cyclic, and an expression can build a value that repeats itself 2^n times. */
interface Walk {
  depth: number;
  containers: number;
}

const maximumDepth = 100;
const maximumContainers = 100_000;
const tooComplex = new CelFailure('limit', 'these values are too large or too deeply nested to compare');

/**
 * CEL equality: numbers by value across types, lists and maps by content, values of different kinds unequal. The result
 * is a non-value when an unknown element decides.
 */
export function equals(left: Value, right: Value, walk?: Walk): boolean | NonValue {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right || equalsScalar(left, right);
  }
  if (left instanceof NonValue || right instanceof NonValue) return combine(left, right);
  if (left instanceof Uint) return right instanceof Uint && left.value === right.value;
  if (isTime(left))
    return left.constructor === right.constructor && left.nanos === (right as typeof left).nanos;
  if (left instanceof TypeValue) return right instanceof TypeValue && left.name === right.name;
  if (left instanceof Uint8Array) return right instanceof Uint8Array && Buffer.compare(left, right) === 0;
  return equalsContainer(left, right, walk ?? { depth: 0, containers: 0 });
}

function equalsScalar(left: Value, right: Value): boolean | NonValue {
  if (left instanceof NonValue || right instanceof NonValue) return combine(left, right);
  const a = numberOf(left);
  const b = numberOf(right);
  return a !== undefined && b !== undefined && compareNumbers(a, b) === 0;
}

/** The native number of any numeric value. */
export function numberOf(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return value instanceof Uint ? value.value : undefined;
}

/** Like cel-go, an integer is rounded to a double when it meets one. NaN when one side is NaN. */
export function compareNumbers(left: number | bigint, right: number | bigint): number {
  if (typeof left !== typeof right) return compareNumbers(Number(left), Number(right));
  if (left === right) return 0;
  if (left < right) return -1;
  return left > right ? 1 : Number.NaN;
}

function isTime(value: object): value is CelTimestamp | CelDuration {
  return value instanceof CelTimestamp || value instanceof CelDuration;
}

function equalsContainer(left: object, right: object, walk: Walk): boolean | NonValue {
  if (++walk.containers > maximumContainers || walk.depth >= maximumDepth) return tooComplex;
  walk.depth++;
  const result = equalsContent(left, right, walk);
  walk.depth--;
  return result;
}

function equalsContent(left: object, right: object, walk: Walk): boolean | NonValue {
  if (left instanceof CelMap) return right instanceof CelMap && equalsMap(left, right, walk);
  if (left instanceof CelObject) return right instanceof CelObject && equalsObject(left, right, walk);
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return every(left.keys(), (index) => equals(left[index], right[index], walk));
}

function equalsMap(left: CelMap, right: CelMap, walk: Walk): boolean | NonValue {
  if (left.size !== right.size) return false;
  return every(left.keys(), (key) => {
    const other = right.find(key);
    return other === undefined ? false : equals(left.get(key), other, walk);
  });
}

function equalsObject(left: CelObject, right: CelObject, walk: Walk): boolean | NonValue {
  if (left.type.object !== right.type.object) return false;
  return every(Object.keys(left.type.fields), (field) => {
    const [inLeft, inRight] = [left.has(field), right.has(field)];
    return inLeft === true && inRight === true
      ? equals(left.get(field), right.get(field), walk)
      : equals(inLeft, inRight);
  });
}

/** Three-valued "for all": one false decides, otherwise a non-value does. */
function every<T>(items: Iterable<T>, test: (item: T) => boolean | NonValue): boolean | NonValue {
  let pending: NonValue | undefined;
  for (const item of items) {
    const result = test(item);
    if (result === false || result === tooComplex) return result;
    if (result !== true) pending = pending === undefined ? result : combine(pending, result);
  }
  return pending ?? true;
}
