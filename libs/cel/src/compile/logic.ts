import type { ConditionalIr, LogicIr, NotIr } from '../check/ir.ts';
import { CelFailure, combine, NonValue } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';
import type { CompileContext, Run } from './run.ts';

const notBool = new CelFailure('no-such-overload', 'a logical operator takes bool');

/** A non-boolean operand is a failure; everything else stays as it is. */
export function asTruth(value: Value): boolean | NonValue {
  return typeof value === 'boolean' || value instanceof NonValue ? value : notBool;
}

/**
 * `&&` (decisive false) and `||` (decisive true) of Kleene's three-valued logic: a decisive operand wins on either side,
 * even beside unknowns and failures. Source: CEL specification, "Logical Operators".
 */
export function compileLogic({ kind, operands }: LogicIr, { compile }: CompileContext): Run {
  const decisive = kind === 'or';
  const runs = operands.map(compile);
  const [first, second, third] = runs;
  if (first === undefined || second === undefined) return first ?? ((): Value => !decisive);
  if (runs.length === 2) return compilePair(first, second, decisive);
  return third !== undefined && runs.length === 3
    ? compileTriple(first, second, third, decisive)
    : compileChain(runs, decisive);
}

function compilePair(first: Run, second: Run, decisive: boolean): Run {
  return (input) => {
    const left = first(input);
    if (left === decisive) return decisive;
    const right = second(input);
    if (right === decisive) return decisive;
    return left === !decisive && right === !decisive ? right : undecided(left, right);
  };
}

function compileTriple(first: Run, second: Run, third: Run, decisive: boolean): Run {
  return (input) => {
    const left = first(input);
    if (left === decisive) return decisive;
    const middle = second(input);
    if (middle === decisive) return decisive;
    const right = third(input);
    if (right === decisive) return decisive;
    if (left === !decisive && middle === !decisive && right === !decisive) return right;
    return undecided(undecided(left, middle), right);
  };
}

function compileChain(runs: readonly Run[], decisive: boolean): Run {
  return (input) => {
    let result: Value = !decisive;
    for (const run of runs) {
      const value = run(input);
      if (value === decisive) return decisive;
      if (value !== !decisive) result = undecided(result, value);
    }
    return result;
  };
}

/** The result of operands none of which is decisive. */
export function undecided(left: Value, right: Value): Value {
  const [a, b] = [asTruth(left), asTruth(right)];
  return a instanceof NonValue || b instanceof NonValue ? combine(a, b) : b;
}

export function compileNot({ operand }: NotIr, { compile }: CompileContext): Run {
  const run = compile(operand);
  return (input) => {
    const value = asTruth(run(input));
    return typeof value === 'boolean' ? !value : value;
  };
}

/** `c ? a : b`; an unknown condition makes the result unknown. */
export function compileConditional(ir: ConditionalIr, { compile }: CompileContext): Run {
  const condition = compile(ir.condition);
  const yes = compile(ir.yes);
  const no = compile(ir.no);
  return (input) => {
    const value = asTruth(condition(input));
    if (value === true) return yes(input);
    return value === false ? no(input) : value;
  };
}
