import { CelError, type CelErrorCode } from '../errors.ts';
import type { Library } from '../functions/library.ts';
import type { Expr, Parsed } from '../parse/parse.ts';
import { placeOf } from '../parse/source.ts';
import type { CelType } from '../types.ts';
import { CelFailure, type CelFailureCode } from '../values/non-value.ts';
import type { Cell, FailIr, Ir } from './ir.ts';

/** The variables that macros bind, innermost first. */
export interface Scope {
  readonly name: string;
  readonly type: CelType;
  readonly cell: Cell;
  readonly outer: Scope | undefined;
}

/** What every part of the checker needs. */
export interface CheckContext {
  readonly parsed: Parsed;
  readonly library: Library;
  readonly variables: Readonly<Record<string, CelType>>;
  readonly container: string;
  /** Unchecked expressions keep their type errors until run time, as the specification allows. */
  readonly unchecked: boolean;
  check(expr: Expr, scope: Scope | undefined): Ir;
}

/** Refuses an expression; when types are unchecked, leaves a node that fails at run time instead. */
export function reject(
  context: CheckContext,
  expr: Expr,
  message: string,
  failure: CelFailureCode = 'no-such-overload',
  code: CelErrorCode = 'cel-type',
): FailIr {
  const offset = context.parsed.offsetOf(expr);
  if (!context.unchecked) throw new CelError(code, `${message}.`, placeOf(context.parsed.source, offset));
  return {
    kind: 'fail',
    type: 'dyn',
    first: offset,
    last: offset,
    failure: new CelFailure(failure, message),
  };
}

/** The offsets that a node and its parts span. */
export function span(
  context: CheckContext,
  expr: Expr,
  parts: readonly Ir[] = [],
): { first: number; last: number } {
  const own = context.parsed.offsetOf(expr);
  return {
    first: Math.min(own, ...parts.map(({ first }) => first)),
    last: Math.max(own, ...parts.map(({ last }) => last)),
  };
}

/** Finds a variable that a macro bound. */
export function findLocal(scope: Scope | undefined, name: string): Scope | undefined {
  for (let local = scope; local !== undefined; local = local.outer) if (local.name === name) return local;
  return undefined;
}
