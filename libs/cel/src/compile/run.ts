import type { Ir } from '../check/ir.ts';
import type { Value } from '../values/value.ts';

/**
 * The data of one evaluation by variable name, native: strings, booleans, numbers (or bigints) for the numeric types,
 * Date for timestamps, arrays, records, Maps, and `unknown(...)` anywhere.
 */
export type Activation = Readonly<Record<string, unknown>>;

/** A compiled expression. */
export type Run = (input: Activation) => Value;

/** Loop steps left in the running evaluation. */
export interface Budget {
  left: number;
}

/** What the compiler of each node kind needs. */
export interface CompileContext {
  readonly budget: Budget;
  compile(ir: Ir): Run;
  /** Compiles an expression that is run by itself: each run has a fresh budget. */
  compileWhole(ir: Ir): Run;
}
