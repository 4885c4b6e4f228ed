import { compareCategories, compareNumbers, comparePostcodes } from '../compare/code.ts';
import type { Comparator } from '../compare/comparator.ts';
import { compareDates } from '../compare/date.ts';
import { compareEmails } from '../compare/email.ts';
import { compareNameParts } from '../compare/name.ts';
import { compareTexts } from '../compare/text.ts';
import type { FieldKind } from './field.ts';

/** A comparator whose prepared values are its own affair. */
export interface ValueComparator {
  readonly levels: readonly string[];
  /** Compares values by their places: 0 where one says nothing, else 1 for the strongest level and up. */
  over(valuesA: readonly string[], valuesB: readonly string[]): (a: number, b: number) => number;
}

function valueComparator<Prepared>(comparator: Comparator<Prepared>): ValueComparator {
  return {
    levels: comparator.levels,
    over: (valuesA, valuesB) => {
      const preparedA = valuesA.map((value) => comparator.prepare(value));
      const preparedB = valuesA === valuesB ? preparedA : valuesB.map((value) => comparator.prepare(value));
      return (a, b) => {
        const [left, right] = [preparedA[a], preparedB[b]];
        return left === undefined || right === undefined ? 0 : comparator.compare(left, right) + 1;
      };
    },
  };
}

const name = valueComparator(compareNameParts);
const text = valueComparator(compareTexts);
const number = valueComparator(compareNumbers);

/** How the values of each kind are compared. */
export const COMPARATORS: Readonly<Record<FieldKind, ValueComparator>> = {
  'given-name': name,
  'family-name': name,
  'full-name': text,
  'other-names': text,
  date: valueComparator(compareDates),
  postcode: valueComparator(comparePostcodes),
  place: text,
  email: valueComparator(compareEmails),
  phone: number,
  number,
  category: valueComparator(compareCategories),
  text,
};
