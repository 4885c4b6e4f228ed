import type { CelType } from '../types.ts';
import type { CelFailure } from '../values/non-value.ts';
import type { Held, Value } from '../values/value.ts';

/** One signature of a function with its implementation. `dyn` and `list(dyn)` parameters take any element type. */
export interface Overload {
  readonly params: readonly CelType[];
  readonly result: CelType | ResultType;
  /** Whether equal arguments may give different results; such calls are never computed ahead. */
  readonly impure?: boolean;
  /** Makes a faster implementation when the last argument is constant, or says what is wrong with that constant. */
  readonly specialise?: (constant: Value) => Overload['run'] | CelFailure;
  /** A method so that implementations may declare the exact run-time types of `params`. */
  run(...args: readonly Value[]): Value;
}

/** A result type that follows from the argument types, e.g. the element type of a list. */
export type ResultType = (args: readonly CelType[]) => CelType;

type HeldAll<P extends readonly CelType[]> = { readonly [K in keyof P]: Held<P[K]> };

/** Declares an overload; the parameter types of `run` follow from `params`. */
export function overload<const P extends readonly CelType[]>(
  params: P,
  result: CelType | ResultType,
  run: (...args: HeldAll<P>) => Value,
): Overload {
  return { params, result, run: run as Overload['run'] };
}

/** Functions by name; a method is listed with a leading dot, e.g. `.contains`. */
export type FunctionTable = Readonly<Record<string, readonly Overload[]>>;
