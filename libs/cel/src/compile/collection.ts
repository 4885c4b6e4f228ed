import type { BindIr, ListIr, MapIr } from '../check/ir.ts';
import { EntryMap } from '../values/map.ts';
import { combine, NonValue } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';
import { firstNonValue } from './call.ts';
import type { CompileContext, Run } from './run.ts';

export function compileList({ elements }: ListIr, { compile }: CompileContext): Run {
  const runs = elements.map(compile);
  return (input) => {
    const values = runs.map((run) => run(input));
    return firstNonValue(values) ?? values;
  };
}

export function compileMap({ entries }: MapIr, { compile }: CompileContext): Run {
  const runs = entries.map(([key, value]) => [compile(key), compile(value)] as const);
  return (input) => {
    const map = new EntryMap();
    let pending: NonValue | undefined;
    for (const [runKey, runValue] of runs) {
      const key = runKey(input);
      const value = runValue(input);
      const refusal =
        key instanceof NonValue || value instanceof NonValue ? combine(key, value) : map.add(key, value);
      if (refusal !== undefined) pending = pending === undefined ? refusal : combine(pending, refusal);
    }
    return pending ?? map;
  };
}

/** `cel.bind`: the value is computed once; the cell is restored because a function may run the program again. */
export function compileBind({ cell, init, body }: BindIr, { compile }: CompileContext): Run {
  const runInit = compile(init);
  const runBody = compile(body);
  return (input) => {
    const value = runInit(input);
    const outer = cell.value;
    cell.value = value;
    const result: Value = runBody(input);
    cell.value = outer;
    return result;
  };
}
