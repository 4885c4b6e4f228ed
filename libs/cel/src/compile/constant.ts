import type { CallIr, Ir } from '../check/ir.ts';
import { NonValue } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';

/** The value of an expression that needs no data, undefined for every other one and for what would fail. */
export function constantOf(ir: Ir): Value | undefined {
  if (ir.kind === 'constant') return ir.value;
  if (ir.kind === 'list') return allConstant(ir.elements);
  return ir.kind === 'call' ? constantCall(ir) : undefined;
}

function allConstant(parts: readonly Ir[]): readonly Value[] | undefined {
  const values: Value[] = [];
  for (const part of parts) {
    const value = constantOf(part);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** A call of a pure function, e.g. `duration("1h")`, is computed once. */
function constantCall({ overloads: [overload], resolved, args }: CallIr): Value | undefined {
  if (overload === undefined || !resolved || overload.impure === true) return undefined;
  const values = allConstant(args);
  const result = values && overload.run(...values);
  return result instanceof NonValue ? undefined : result;
}
