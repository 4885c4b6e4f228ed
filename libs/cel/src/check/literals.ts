import type { Expr } from '../parse/parse.ts';
import { type CelType, joinTypes } from '../types.ts';
import { Uint } from '../values/value.ts';
import { type CheckContext, reject, type Scope, span } from './context.ts';
import type { ConstantIr, Ir } from './ir.ts';

/** A literal of a scalar type. */
export function checkConstant(context: CheckContext, expr: Expr): Ir {
  if (expr.exprKind.case !== 'constExpr') return reject(context, expr, 'Not a literal');
  const { case: kind, value } = expr.exprKind.value.constantKind;
  const constant = (type: CelType, held: ConstantIr['value']): Ir => ({
    kind: 'constant',
    type,
    value: held,
    ...span(context, expr),
  });
  switch (kind) {
    case 'boolValue':
      return constant('bool', value);
    case 'stringValue':
      return constant('string', value);
    case 'doubleValue':
      return constant('double', value);
    case 'bytesValue':
      return constant('bytes', value);
    case 'nullValue':
      return constant('null', null);
    case 'int64Value':
      return BigInt.asIntN(64, value) === value
        ? constant('int', value)
        : reject(context, expr, 'This integer does not fit in 64 bits', 'range', 'cel-syntax');
    case 'uint64Value':
      return BigInt.asUintN(64, value) === value
        ? constant('uint', new Uint(value))
        : reject(context, expr, 'This unsigned integer does not fit in 64 bits', 'range', 'cel-syntax');
    default:
      return reject(context, expr, 'This literal is not supported');
  }
}

/** `[a, b]`; elements of different types make a list of dyn. */
export function checkList(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  if (expr.exprKind.case !== 'listExpr') return reject(context, expr, 'Not a list');
  const elements = expr.exprKind.value.elements.map((element) => context.check(element, scope));
  return { kind: 'list', type: { list: joinAll(elements) }, elements, ...span(context, expr, elements) };
}

/** `{k: v}`; message literals are refused, since there are no message types. */
export function checkMap(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  if (expr.exprKind.case !== 'structExpr') return reject(context, expr, 'Not a map');
  const { messageName, entries } = expr.exprKind.value;
  if (messageName !== '')
    return reject(context, expr, `${messageName} is not a known message type`, 'undeclared');
  const pairs = entries.flatMap(({ keyKind, value }): (readonly [Ir, Ir])[] =>
    keyKind.case === 'mapKey' && value !== undefined
      ? [[context.check(keyKind.value, scope), context.check(value, scope)]]
      : [],
  );
  const type: CelType = {
    map: [joinAll(pairs.map(([key]) => key)), joinAll(pairs.map(([, value]) => value))],
  };
  return { kind: 'map', type, entries: pairs, ...span(context, expr, pairs.flat()) };
}

function joinAll(parts: readonly Ir[]): CelType {
  return parts.length === 0 ? 'dyn' : parts.map(({ type }) => type).reduce(joinTypes);
}
