import type { Expr } from '../parse/parse.ts';
import { type CelType, isAssignable, isListType, isMapType, typeName } from '../types.ts';
import { type CheckContext, reject, type Scope, span } from './context.ts';
import type { FoldOperation, Ir } from './ir.ts';

/** A macro and how its arguments are laid out. */
interface Layout {
  readonly operation: FoldOperation;
  readonly variables: 1 | 2;
  readonly filtered: boolean;
}

const layouts: ReadonlyMap<string, Layout> = new Map(
  Object.entries({
    'all/2': { operation: 'all', variables: 1, filtered: false },
    'all/3': { operation: 'all', variables: 2, filtered: false },
    'exists/2': { operation: 'exists', variables: 1, filtered: false },
    'exists/3': { operation: 'exists', variables: 2, filtered: false },
    'exists_one/2': { operation: 'existsOne', variables: 1, filtered: false },
    'existsOne/2': { operation: 'existsOne', variables: 1, filtered: false },
    'exists_one/3': { operation: 'existsOne', variables: 2, filtered: false },
    'existsOne/3': { operation: 'existsOne', variables: 2, filtered: false },
    'filter/2': { operation: 'filter', variables: 1, filtered: false },
    'map/2': { operation: 'map', variables: 1, filtered: false },
    'map/3': { operation: 'map', variables: 1, filtered: true },
    'transformList/3': { operation: 'transformList', variables: 2, filtered: false },
    'transformList/4': { operation: 'transformList', variables: 2, filtered: true },
    'transformMap/3': { operation: 'transformMap', variables: 2, filtered: false },
    'transformMap/4': { operation: 'transformMap', variables: 2, filtered: true },
  } as const),
);

/** Checks a call that is a macro, with one or two variables; undefined for every other call. */
export function checkMacro(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir | undefined {
  if (expr.exprKind.case !== 'callExpr') return undefined;
  const { function: name, target, args } = expr.exprKind.value;
  if (target === undefined) return undefined;
  if (name === 'bind' && identifierOf(target) === 'cel') return checkBind(context, expr, args, scope);
  const layout = layouts.get(`${name}/${args.length}`);
  return layout === undefined ? undefined : checkFold(context, expr, layout, target, args, scope);
}

function identifierOf(expr: Expr | undefined): string | undefined {
  return expr?.exprKind.case === 'identExpr' ? expr.exprKind.value.name : undefined;
}

function bindLocal(name: string, type: CelType, outer: Scope | undefined): Scope {
  return { name, type, cell: { value: null }, outer };
}

function checkBind(context: CheckContext, expr: Expr, args: readonly Expr[], scope: Scope | undefined): Ir {
  const name = identifierOf(args[0]);
  const [, initExpr, bodyExpr] = args;
  if (name === undefined || initExpr === undefined || bodyExpr === undefined) {
    return reject(context, expr, 'cel.bind takes a name, a value and an expression');
  }
  const init = context.check(initExpr, scope);
  const local = bindLocal(name, init.type, scope);
  const body = context.check(bodyExpr, local);
  return {
    kind: 'bind',
    type: body.type,
    cell: local.cell,
    init,
    body,
    ...span(context, expr, [init, body]),
  };
}

function checkFold(
  context: CheckContext,
  expr: Expr,
  layout: Layout,
  target: Expr,
  args: readonly Expr[],
  scope: Scope | undefined,
): Ir {
  const range = context.check(target, scope);
  const types = variableTypes(range.type, layout.variables);
  if (types === undefined)
    return reject(context, expr, `Macros loop over a list or map, found ${typeName(range.type)}`);
  const names = args.slice(0, layout.variables).map(identifierOf);
  if (names.includes(undefined) || new Set(names).size < names.length) {
    return reject(context, expr, `The first ${layout.variables} arguments must be different variable names`);
  }
  const outer = bindLocal(names[0] ?? '', types[0], scope);
  const inner = types[1] === undefined ? outer : bindLocal(names[1] ?? '', types[1], outer);
  const parts = args.slice(layout.variables).map((arg) => context.check(arg, inner));
  const [filter, body] = layout.filtered ? [parts[0], parts[1]] : [undefined, parts[0]];
  const test = isTest(layout.operation) ? body : filter;
  if (body === undefined) return reject(context, expr, 'The macro has no body');
  if (test !== undefined && !isAssignable(test.type, 'bool') && !context.unchecked) {
    return reject(context, expr, `The condition of a macro must be bool, found ${typeName(test.type)}`);
  }
  const cells = inner === outer ? ([outer.cell] as const) : ([outer.cell, inner.cell] as const);
  const type = foldType(layout.operation, range.type, types[0], body.type);
  return {
    kind: 'fold',
    operation: layout.operation,
    type,
    range,
    cells,
    filter,
    body,
    ...span(context, expr, [range, ...parts]),
  };
}

function isTest(operation: FoldOperation): boolean {
  return operation === 'all' || operation === 'exists' || operation === 'existsOne' || operation === 'filter';
}

/** One variable holds the element or key; two hold index and element, or key and value. */
function variableTypes(
  range: CelType,
  variables: 1 | 2,
): readonly [CelType] | readonly [CelType, CelType] | undefined {
  if (range === 'dyn') return variables === 1 ? ['dyn'] : ['dyn', 'dyn'];
  if (isListType(range)) return variables === 1 ? [range.list] : ['int', range.list];
  if (!isMapType(range)) return undefined;
  return variables === 1 ? [range.map[0]] : range.map;
}

function foldType(operation: FoldOperation, range: CelType, first: CelType, body: CelType): CelType {
  switch (operation) {
    case 'all':
    case 'exists':
    case 'existsOne':
      return 'bool';
    case 'filter':
      return { list: first };
    case 'map':
    case 'transformList':
      return { list: body };
    case 'transformMap':
      return { map: [range === 'dyn' ? 'dyn' : first, body] };
    default:
      return operation satisfies never;
  }
}
