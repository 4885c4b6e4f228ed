import type { Expr } from '../parse/parse.ts';
import { type CelType, isMapType, isObjectType, typeName } from '../types.ts';
import { typeNames } from '../values/kind.ts';
import { TypeValue } from '../values/value.ts';
import { type CheckContext, findLocal, reject, type Scope, span } from './context.ts';
import type { Ir } from './ir.ts';
import { suggestion } from './suggest.ts';

/** Resolves a name such as `a.b.c`, or a selection from the value of any other expression. */
export function checkName(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  const names = nameParts(context, expr);
  if (names === undefined) return checkSelection(context, expr, scope);
  const [first = ''] = names;
  if (findLocal(scope, first) === undefined) {
    const global = resolveGlobal(context, expr, names.join('.'));
    if (global !== undefined) return global;
  }
  return names.length > 1
    ? checkSelection(context, expr, scope)
    : checkIdentifier(context, expr, scope, first);
}

/** The identifiers of a pure dotted name, undefined for anything else. */
export function nameParts(context: CheckContext, expr: Expr): readonly string[] | undefined {
  const names: string[] = [];
  let node = expr;
  for (;;) {
    const { case: kind, value } = node.exprKind;
    if (kind === 'identExpr') return [value.name, ...names.reverse()];
    if (kind !== 'selectExpr' || value.testOnly || value.operand === undefined) return undefined;
    names.push(context.parsed.fieldName(value.field));
    node = value.operand;
  }
}

function checkIdentifier(context: CheckContext, expr: Expr, scope: Scope | undefined, name: string): Ir {
  const local = findLocal(scope, name);
  if (local !== undefined)
    return { kind: 'local', type: local.type, cell: local.cell, ...span(context, expr) };
  const hint = suggestion(name, Object.keys(context.variables));
  return reject(context, expr, `${name} is not a declared variable${hint}`, 'undeclared');
}

/** A declared variable or a type of this full name; inner containers win, as in protobuf. */
function resolveGlobal(context: CheckContext, expr: Expr, name: string): Ir | undefined {
  for (const candidate of containerCandidates(context.container, name)) {
    const type = Object.hasOwn(context.variables, candidate) ? context.variables[candidate] : undefined;
    if (type !== undefined) return { kind: 'path', type, steps: [candidate], ...span(context, expr) };
    if (typeNames.has(candidate)) {
      return { kind: 'constant', type: 'type', value: new TypeValue(candidate), ...span(context, expr) };
    }
  }
  return undefined;
}

/** `x.y.name`, `x.name`, `name` for the container `x.y`. */
export function containerCandidates(container: string, name: string): readonly string[] {
  const parts = container === '' ? [] : container.split('.');
  return Array.from({ length: parts.length + 1 }, (_, drop) =>
    [...parts.slice(0, parts.length - drop), name].join('.'),
  );
}

function checkSelection(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  const { case: kind, value } = expr.exprKind;
  if (kind !== 'selectExpr' || value.operand === undefined) return reject(context, expr, 'Not a selection');
  const operand = context.check(value.operand, scope);
  const field = context.parsed.fieldName(value.field);
  const type = fieldType(context, expr, operand, field);
  if (typeof type === 'object' && 'kind' in type) return type;
  const base = { type: value.testOnly ? 'bool' : type, ...span(context, expr, [operand]) } as const;
  if (value.testOnly) return { kind: 'has', operand, field, ...base };
  if (operand.kind === 'path' && isObjectType(operand.type)) {
    return { kind: 'path', steps: [...operand.steps, field], ...base };
  }
  return { kind: 'select', operand, field, ...base };
}

/** The type of a field, or the refusal of the selection. */
function fieldType(
  context: CheckContext,
  expr: Expr,
  operand: Ir,
  field: string,
): CelType | (Ir & { kind: 'fail' }) {
  const { type } = operand;
  if (type === 'dyn') return 'dyn';
  if (isMapType(type)) {
    const [key, value] = type.map;
    return key === 'string' || key === 'dyn'
      ? value
      : reject(context, expr, `${typeName(type)} has no string keys`);
  }
  if (!isObjectType(type))
    return reject(context, expr, `A value of type ${typeName(type)} has no fields such as ${field}`);
  const declared = Object.hasOwn(type.fields, field) ? type.fields[field] : undefined;
  if (declared !== undefined) return declared;
  const owner = operand.kind === 'path' ? operand.steps.join('.') : type.object;
  const hint = suggestion(field, Object.keys(type.fields));
  return reject(context, expr, `${owner}.${field} is not a field of ${owner}${hint}`, 'no-such-field');
}
