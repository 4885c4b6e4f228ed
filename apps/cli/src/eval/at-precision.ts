import { BreakwaterError } from '@breakwater/kernel';
import { type FoldedPair, type RecallAtPrecision, recallAtPrecision } from '@breakwater/names';
import { OptionError } from '../whole-number.ts';

/** Schemas of which each is a body that acts under a name: ships and the like are none. */
const ORGANISATIONS: ReadonlySet<string> = new Set(['Company', 'Organization', 'LegalEntity', 'PublicBody']);

/** What is found at a precision, of persons and of organisations; left out where there is no pair. */
export interface AtPrecision {
  readonly persons?: RecallAtPrecision;
  readonly organisations?: RecallAtPrecision;
}

/**
 * Reads `--precision`. Throws OptionError where it is no share, BreakwaterError 422 `eval-incomplete` without folds: a
 * threshold that is chosen on the pairs that it is measured on flatters.
 */
export function precisionOf(text: string | undefined, folds: number | undefined): number | undefined {
  if (text === undefined) return undefined;
  const least = Number(text);
  if (!(least > 0 && least <= 1))
    throw new OptionError('option-invalid', `--precision is '${text}': expected a share such as 0.9.`);
  if (folds === undefined)
    throw new BreakwaterError('eval-incomplete', 'Give --folds N with --precision, such as --folds 5.', {
      status: 422,
    });
  return least;
}

/** Recall at a precision, the threshold of each fold chosen on the others. */
export function measureAtPrecision(
  pairs: readonly (FoldedPair & { readonly schema: string })[],
  least: number,
): AtPrecision {
  const of = (admits: (schema: string) => boolean) => pairs.filter(({ schema }) => admits(schema));
  const persons = of((schema) => schema === 'Person');
  const organisations = of((schema) => ORGANISATIONS.has(schema));
  return {
    ...(persons.length > 0 && { persons: recallAtPrecision(persons, least) }),
    ...(organisations.length > 0 && { organisations: recallAtPrecision(organisations, least) }),
  };
}

/** A line for each kind of name. */
export function atPrecisionLines(figures: AtPrecision): string[] {
  const rate = (value: number | undefined) => value?.toFixed(3) ?? '–';
  return Object.entries(figures).map(
    ([kind, { n, leastPrecision, precision, recall }]: [string, RecallAtPrecision]) =>
      `${kind} (${n}) at a precision of ${leastPrecision} and more: recall ${rate(recall)}, precision reached ${rate(precision)}`,
  );
}
