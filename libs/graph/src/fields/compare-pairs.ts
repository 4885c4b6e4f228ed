import type { CandidatePairs } from '../pairs/pair-list.ts';
import { COMPARATORS } from './comparators.ts';
import type { Field } from './field.ts';
import type { FilledField } from './read-fields.ts';

/** A comparison of two records: what it is called and how they can agree, strongest first, `not-given` in front. */
export interface ComparisonShape {
  readonly name: string;
  readonly levels: readonly string[];
}

/** How each pair agrees: `levels[pair * width + comparison]` is a place in the levels of the comparison. */
export interface ComparedPairs extends CandidatePairs {
  readonly levels: Uint8Array;
  readonly width: number;
}

export const NOT_GIVEN = 'not-given';
const ORDER_LEVELS = [NOT_GIVEN, 'as-given', 'turned'] as const;

/** The comparisons that fields lead to: one a field, and for persons whether given and family name are turned. */
export function comparisonShapes(fields: readonly Field[]): ComparisonShape[] {
  const shapes = fields.map(({ name, kind }) => ({ name, levels: [NOT_GIVEN, ...COMPARATORS[kind].levels] }));
  return hasBothNames(fields) ? [...shapes, { name: 'name-order', levels: ORDER_LEVELS }] : shapes;
}

const hasBothNames = (fields: readonly Field[]): boolean =>
  fields[0]?.kind === 'given-name' && fields[1]?.kind === 'family-name';

/** Compares the fields of each pair. */
export function comparePairs(
  fields: readonly FilledField[],
  pairs: CandidatePairs,
  onDone: (pairs: number) => void = () => {},
): ComparedPairs {
  const width = comparisonShapes(fields).length;
  const levels = new Uint8Array(pairs.left.length * width);
  const both = hasBothNames(fields);
  fields.forEach((field, place) => {
    if (both && place < 2) return;
    const compare = valueComparer(field, field);
    const { ids } = field.column;
    for (let at = 0; at < pairs.left.length; at += 1) {
      levels[at * width + place] = compare(ids[pairs.left[at] ?? 0] ?? -1, ids[pairs.right[at] ?? 0] ?? -1);
    }
    onDone(Math.floor((pairs.left.length * (place + 1)) / fields.length));
  });
  const [given, family] = fields;
  if (both && given && family) compareNames(given, family, pairs, levels, width);
  return { ...pairs, levels, width };
}

/** What a level of a name is worth when it is asked which way round two names agree better, from 1 to 0. */
const WORTH = Float64Array.from([0.35, 1, 0.97, 0.9, 0.85, 0.5, 0.7, 0.7, 0.6, 0.2, 0]);
/** How much better the turned names must agree. */
const TURNED_MARGIN = 0.5;

function compareNames(
  given: FilledField,
  family: FilledField,
  pairs: CandidatePairs,
  levels: Uint8Array,
  width: number,
): void {
  const compareGiven = valueComparer(given, given);
  const compareFamily = valueComparer(family, family);
  const compareAcross = valueComparer(given, family);
  const worth = (a: number, b: number) => (WORTH[a] ?? 0) + (WORTH[b] ?? 0);
  for (let at = 0; at < pairs.left.length; at += 1) {
    const [a, b] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    const [givenA, givenB] = [given.column.ids[a] ?? -1, given.column.ids[b] ?? -1];
    const [familyA, familyB] = [family.column.ids[a] ?? -1, family.column.ids[b] ?? -1];
    let first = compareGiven(givenA, givenB);
    let second = compareFamily(familyA, familyB);
    let order = first === 0 && second === 0 ? 0 : 1;
    if (worth(first, second) < 1.5) {
      const turnedFirst = compareAcross(givenA, familyB);
      const turnedSecond = compareAcross(givenB, familyA);
      if (worth(turnedFirst, turnedSecond) > worth(first, second) + TURNED_MARGIN) {
        [first, second, order] = [turnedFirst, turnedSecond, 2];
      }
    }
    levels[at * width] = first;
    levels[at * width + 1] = second;
    levels[at * width + width - 1] = order;
  }
}

const CACHE_BITS = 18;

/** Compares values by their ids; what was compared lately is not compared again. */
function valueComparer(a: FilledField, b: FilledField): (idA: number, idB: number) => number {
  const compare = COMPARATORS[a.kind].over(a.column.values, b.column.values);
  const keys = new Float64Array(1 << CACHE_BITS).fill(-1);
  const cached = new Uint8Array(1 << CACHE_BITS);
  const sizeB = b.column.values.length;
  const swaps = a === b;
  return (idA, idB) => {
    if (idA < 0 || idB < 0) return 0;
    const [x, y] = swaps && idA > idB ? [idB, idA] : [idA, idB];
    const key = x * sizeB + y;
    const slot = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> (32 - CACHE_BITS);
    if (keys[slot] === key) return cached[slot] ?? 0;
    const level = compare(x, y);
    keys[slot] = key;
    cached[slot] = level;
    return level;
  };
}
