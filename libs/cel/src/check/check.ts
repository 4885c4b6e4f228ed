import type { Library } from '../functions/library.ts';
import type { CelLimits } from '../limits.ts';
import { type Expr, type Parsed, tooDeep } from '../parse/parse.ts';
import type { CelType } from '../types.ts';
import { checkCall } from './calls.ts';
import { type CheckContext, reject, type Scope } from './context.ts';
import type { Ir } from './ir.ts';
import { checkConstant, checkList, checkMap } from './literals.ts';
import { checkName } from './names.ts';

export interface CheckOptions {
  readonly library: Library;
  readonly variables: Readonly<Record<string, CelType>>;
  readonly container: string;
  readonly unchecked: boolean;
  readonly limits: CelLimits;
}

/** Resolves names, macros and overloads and derives types. Throws `CelError` at the first thing that is wrong. */
export function check(parsed: Parsed, { limits, ...options }: CheckOptions): Ir {
  let depth = 0;
  const context: CheckContext = {
    ...options,
    parsed,
    check(expr, scope) {
      if (++depth > limits.depth) throw tooDeep(parsed.source, parsed.offsetOf(expr), limits.depth);
      const ir = checkNode(context, expr, scope);
      depth--;
      return ir;
    },
  };
  return context.check(parsed.expr, undefined);
}

function checkNode(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  switch (expr.exprKind.case) {
    case 'constExpr':
      return checkConstant(context, expr);
    case 'identExpr':
    case 'selectExpr':
      return checkName(context, expr, scope);
    case 'callExpr':
      return checkCall(context, expr, scope);
    case 'listExpr':
      return checkList(context, expr, scope);
    case 'structExpr':
      return checkMap(context, expr, scope);
    default:
      return checkExpandedMacro(context, expr, scope);
  }
}

/** The parser expands macros to general loops, and leaves out those inside of others; the call as written says more. */
function checkExpandedMacro(context: CheckContext, expr: Expr, scope: Scope | undefined): Ir {
  const call = context.parsed.macroOf(expr);
  return call === undefined
    ? reject(context, expr, 'This expression is empty')
    : checkCall(context, call, scope);
}
