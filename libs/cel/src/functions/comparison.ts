import { type CelType, isListType, isMapType } from '../types.ts';
import { equals } from '../values/equals.ts';
import { CelFailure, combine, NonValue } from '../values/non-value.ts';
import { compare } from '../values/order.ts';
import { Uint, type Value } from '../values/value.ts';
import { type FunctionTable, type Overload, overload } from './overload.ts';

const orderedTypes = ['bool', 'string', 'bytes', 'timestamp', 'duration'] as const;
const numericTypes = ['int', 'uint', 'double'] as const;

/** What is asked for may be any number, since numbers are equal across their types. */
function canBeKey(value: Value): boolean {
  return ['string', 'boolean', 'bigint', 'number'].includes(typeof value) || value instanceof Uint;
}

/** Numbers are ordered across their types; everything else only among its own. */
function ordering(holds: (order: number) => boolean): readonly Overload[] {
  const pairs: readonly (readonly [CelType, CelType])[] = [
    ...orderedTypes.map((type) => [type, type] as const),
    ...numericTypes.flatMap((left) => numericTypes.map((right) => [left, right] as const)),
  ];
  const run = (left: Value, right: Value): Value => {
    const order = compare(left, right);
    return order === undefined
      ? new CelFailure('no-such-overload', 'these values have no order')
      : holds(order);
  };
  return pairs.map((params) => ({ params, result: 'bool', run }));
}

function contains(item: Value, list: readonly Value[]): Value {
  let pending: NonValue | undefined;
  for (const element of list) {
    const same = equals(item, element);
    if (same === true) return true;
    if (same !== false) pending = pending === undefined ? same : combine(pending, same);
  }
  return pending ?? false;
}

function elementAt(list: readonly Value[], index: bigint | number): Value {
  const position = Number(index);
  return Number.isInteger(position) && position >= 0 && position < list.length
    ? (list[position] ?? null)
    : new CelFailure('invalid-argument', `index ${position} is outside a list of ${list.length}`);
}

const elementType = ([list = 'dyn']: readonly CelType[]): CelType => (isListType(list) ? list.list : 'dyn');
const valueType = ([map = 'dyn']: readonly CelType[]): CelType => (isMapType(map) ? map.map[1] : 'dyn');
const anyList = { list: 'dyn' } as const;
const anyMap = { map: ['dyn', 'dyn'] } as const;

/** `==`, order, membership and index. */
export const comparison: FunctionTable = {
  '_==_': [overload(['dyn', 'dyn'], 'bool', (left, right) => equals(left, right))],
  '_!=_': [
    overload(['dyn', 'dyn'], 'bool', (left, right) => {
      const same = equals(left, right);
      return same instanceof NonValue ? same : !same;
    }),
  ],
  '_<_': ordering((order) => order < 0),
  '_<=_': ordering((order) => order <= 0),
  '_>_': ordering((order) => order > 0),
  '_>=_': ordering((order) => order >= 0),
  '@in': [
    overload(['dyn', anyList], 'bool', contains),
    overload(['dyn', anyMap], 'bool', (key, map) =>
      canBeKey(key)
        ? map.find(key) !== undefined
        : new CelFailure('no-such-overload', 'this cannot be the key of a map'),
    ),
  ],
  '_[_]': [
    overload([anyList, 'int'], elementType, elementAt),
    overload([anyList, 'double'], elementType, elementAt),
    overload([anyList, 'uint'], elementType, (list, index) => elementAt(list, index.value)),
    overload([anyMap, 'dyn'], valueType, (map, key) => map.get(key)),
  ],
};
