import type { CallIr } from '../check/ir.ts';
import { kindOf, kindOfType } from '../values/kind.ts';
import { CelFailure, combine, NonValue } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';
import type { CompileContext, Run } from './run.ts';

type Implementation = (...args: readonly Value[]) => Value;

/** A strict call: when an argument is a non-value, so is the result. */
export function compileCall(ir: CallIr, { compile }: CompileContext): Run {
  const [only] = ir.overloads;
  const call: Implementation =
    only !== undefined && ir.resolved ? (...args) => only.run(...args) : dispatch(ir);
  const [first, second, ...rest] = ir.args.map(compile);
  if (first === undefined) return () => call();
  if (second === undefined) return compileUnary(first, call);
  return rest.length === 0 ? compileBinary(first, second, call) : compileMany([first, second, ...rest], call);
}

function compileUnary(first: Run, call: Implementation): Run {
  return (input) => {
    const value = first(input);
    return value instanceof NonValue ? value : call(value);
  };
}

function compileBinary(first: Run, second: Run, call: Implementation): Run {
  return (input) => {
    const left = first(input);
    const right = second(input);
    return left instanceof NonValue || right instanceof NonValue ? combine(left, right) : call(left, right);
  };
}

function compileMany(runs: readonly Run[], call: Implementation): Run {
  return (input) => {
    const args = runs.map((run) => run(input));
    return firstNonValue(args) ?? call(...args);
  };
}

/** The non-value that a strict operation over these values results in. */
export function firstNonValue(values: readonly Value[]): NonValue | undefined {
  let pending: NonValue | undefined;
  for (const value of values) {
    if (value instanceof NonValue) pending = pending === undefined ? value : combine(pending, value);
  }
  return pending;
}

/** Chooses among the overloads that the types left open by the kinds of the values. */
function dispatch({ name, overloads }: CallIr): Implementation {
  const candidates = overloads.map((overload) => ({ overload, kinds: overload.params.map(kindOfType) }));
  return (...args) => {
    for (const { overload, kinds } of candidates) if (fits(kinds, args)) return overload.run(...args);
    return noOverload(name, args);
  };
}

function fits(kinds: readonly (string | undefined)[], args: readonly Value[]): boolean {
  return args.every((arg, index) => kinds[index] === undefined || kinds[index] === kindOf(arg));
}

function noOverload(name: string, args: readonly Value[]): CelFailure {
  const operation = name.replace(/^[@.]|_/g, '');
  return new CelFailure('no-such-overload', `no such overload: ${operation}(${args.map(kindOf).join(', ')})`);
}
