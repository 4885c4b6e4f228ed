import type { Overload } from '../functions/overload.ts';
import type { Expr } from '../parse/parse.ts';
import {
  type CelType,
  isAssignable,
  isComparable,
  isMapType,
  isNumeric,
  joinTypes,
  typeName,
} from '../types.ts';
import { CelFailure } from '../values/non-value.ts';
import { type CheckContext, reject, type Scope, span } from './context.ts';
import type { Ir } from './ir.ts';
import { checkMacro } from './macros.ts';
import { containerCandidates, nameParts } from './names.ts';
import { suggestion } from './suggest.ts';

/** Checks a call of an operator, a function or a method. */
export function checkCall(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  if (expr.exprKind.case !== 'callExpr') return reject(context, expr, 'Not a call');
  const { function: name, target, args } = expr.exprKind.value;
  const macro = checkMacro(context, expr, scope);
  if (macro !== undefined) return macro;
  if (name === '_&&_' || name === '_||_') return checkLogic(context, expr, name, scope);
  const operands = args.map((arg) => context.check(arg, scope));
  if (name === '!_') return checkNot(context, expr, operands);
  if (name === '_?_:_') return checkConditional(context, expr, operands);
  const qualified = target && nameParts(context, target);
  const namespaced = qualified && findFunction(context, `${qualified.join('.')}.${name}`);
  if (namespaced !== undefined) return checkOverloads(context, expr, namespaced, operands);
  const called = findFunction(context, target === undefined ? name : `.${name}`);
  if (called === undefined) return rejectUnknownFunction(context, expr, name, target !== undefined);
  const receiver = target === undefined ? [] : [context.check(target, scope)];
  return checkOverloads(context, expr, called, [...receiver, ...operands]);
}

interface Called {
  readonly name: string;
  readonly overloads: readonly Overload[];
}

function findFunction(context: CheckContext, name: string): Called | undefined {
  for (const candidate of name.startsWith('.') ? [name] : containerCandidates(context.container, name)) {
    const overloads = context.library.get(candidate);
    if (overloads !== undefined) return { name: candidate, overloads };
  }
  return undefined;
}

function rejectUnknownFunction(context: CheckContext, expr: Expr, name: string, isMethod: boolean): Ir {
  const known = [...context.library.keys()].filter(
    (key) => /^\.?[a-z]/i.test(key) && key.startsWith('.') === isMethod,
  );
  const hint = suggestion(
    name,
    known.map((key) => key.replace(/^\./, '')),
  );
  return reject(
    context,
    expr,
    `${name} is not a known ${isMethod ? 'method' : 'function'}${hint}`,
    'undeclared',
  );
}

/** Nested chains of the same operator become one, so that `a && b && c` is one loop at run time. */
function checkLogic(context: CheckContext, expr: Expr, name: '_&&_' | '_||_', scope: Scope | undefined): Ir {
  const kind = name === '_&&_' ? 'and' : 'or';
  const operands = chain(expr, name).map((operand) => context.check(operand, scope));
  const wrong = operands.find(({ type }) => !isAssignable(type, 'bool'));
  if (wrong !== undefined && !context.unchecked) {
    return reject(context, expr, `${symbolOf(name)} takes bool on both sides, found ${typeName(wrong.type)}`);
  }
  return { kind, type: 'bool', operands, ...span(context, expr, operands) };
}

function chain(expr: Expr, name: string): readonly Expr[] {
  const { case: kind, value } = expr.exprKind;
  if (kind !== 'callExpr' || value.function !== name) return [expr];
  return value.args.flatMap((arg) => chain(arg, name));
}

function checkNot(context: CheckContext, expr: Expr, operands: readonly Ir[]): Ir {
  const [operand] = operands;
  if (operand === undefined || !isAssignable(operand.type, 'bool')) {
    return reject(context, expr, `! takes bool, found ${typeName(operand?.type ?? 'dyn')}`);
  }
  return { kind: 'not', type: 'bool', operand, ...span(context, expr, operands) };
}

function checkConditional(context: CheckContext, expr: Expr, operands: readonly Ir[]): Ir {
  const [condition, yes, no] = operands;
  if (condition === undefined || yes === undefined || no === undefined)
    return reject(context, expr, '?: takes three operands');
  if (!isAssignable(condition.type, 'bool')) {
    return reject(context, expr, `The condition of ?: must be bool, found ${typeName(condition.type)}`);
  }
  if (!isComparable(yes.type, no.type) && !context.unchecked) {
    return reject(
      context,
      expr,
      `Both results of ?: must have one type, found ${typeName(yes.type)} and ${typeName(no.type)}`,
    );
  }
  const type = joinTypes(yes.type, no.type);
  return { kind: 'conditional', type, condition, yes, no, ...span(context, expr, operands) };
}

function checkOverloads(
  context: CheckContext,
  expr: Expr,
  { name, overloads }: Called,
  args: readonly Ir[],
): Ir {
  const types = args.map(({ type }) => type);
  const fitting = overloads.filter(
    ({ params }) =>
      params.length === types.length &&
      types.every((type, index) => isAssignable(type, params[index] ?? 'dyn')),
  );
  if (fitting.length === 0 || !isMeaningful(context, name, types)) {
    return reject(context, expr, describeMismatch(name, overloads, types));
  }
  const proven = fitting.find(({ params }) =>
    types.every((type, index) => isProven(type, params[index] ?? 'dyn')),
  );
  const special = proven && specialise(proven, args);
  if (special instanceof CelFailure) return reject(context, expr, special.message, special.code);
  const kept = special === undefined ? fitting : [special];
  const type = kept
    .map(({ result }) => (typeof result === 'function' ? result(types) : result))
    .reduce(joinTypes);
  return {
    kind: 'call',
    type,
    name,
    overloads: kept,
    resolved: proven !== undefined,
    args,
    ...span(context, expr, args),
  };
}

/** Lets a function prepare for a constant last argument, e.g. compile a pattern. */
function specialise(overload: Overload, args: readonly Ir[]): Overload | CelFailure {
  const last = args.at(-1);
  const run = last?.kind === 'constant' ? overload.specialise?.(last.value) : undefined;
  return run === undefined || run instanceof CelFailure ? (run ?? overload) : { ...overload, run };
}

/** Whether every value of the type fits the parameter at run time: containers are not looked into. */
function isProven(type: CelType, param: CelType): boolean {
  return param === 'dyn' || (type !== 'dyn' && isAssignable(type, param));
}

/** Equality and membership take any types, but only some pairs can ever be equal. */
function isMeaningful(
  context: CheckContext,
  name: string,
  [left = 'dyn', right = 'dyn']: readonly CelType[],
): boolean {
  if (context.unchecked) return true;
  if (name === '_==_' || name === '_!=_') return isComparable(left, right);
  if (name === '_[_]' && isMapType(left)) return isComparable(left.map[0], right);
  if (name !== '@in' || typeof right === 'string') return true;
  return isComparable(left, isMapType(right) ? right.map[0] : 'list' in right ? right.list : 'dyn');
}

function describeMismatch(name: string, overloads: readonly Overload[], types: readonly CelType[]): string {
  const found = `found (${types.map(typeName).join(', ')})${numericHint(types)}`;
  if (name === '_==_' || name === '_!=_' || name === '@in')
    return `${symbolOf(name)} compares values of one type, ${found}`;
  const expected = overloads.slice(0, 6).map(({ params }) => `(${params.map(typeName).join(', ')})`);
  return `${symbolOf(name)} takes ${expected.join(' or ')}${overloads.length > 6 ? ' and more' : ''}, ${found}`;
}

/** Numbers of two types are the mistake that people make most, since `<` does take them. */
function numericHint([left = 'dyn', right = 'dyn']: readonly CelType[]): string {
  if (left === right || !isNumeric(left) || !isNumeric(right)) return '';
  const target = left === 'double' || right === 'double' ? 'double' : 'int';
  return `; convert one side with ${target}()${target === 'double' ? ' or write the literal with a point, e.g. 1.0' : ''}`;
}

/** The operator or function as it is written. */
function symbolOf(name: string): string {
  return name === '@in' ? 'in' : name.replace(/^_\[_\]$/, '[]').replace(/^\.|_/g, '');
}
