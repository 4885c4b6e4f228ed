import type { Ir } from '../check/ir.ts';
import { rawReader, staticSteps } from './path.ts';

/** Every path that an expression reads, by its dotted name: the longest static selection each. */
export function pathIrs(ir: Ir, found: Map<string, Ir> = new Map()): Map<string, Ir> {
  const steps = staticSteps(ir);
  if (steps !== undefined && rawReader(ir) !== undefined) found.set(steps.join('.'), ir);
  else for (const part of partsOf(ir)) pathIrs(part, found);
  return found;
}

/** Whether an expression contains a macro that loops. */
export function hasLoop(ir: Ir): boolean {
  return ir.kind === 'fold' || partsOf(ir).some(hasLoop);
}

/** The expressions of which one is made. */
export function partsOf(ir: Ir): readonly Ir[] {
  switch (ir.kind) {
    case 'constant':
    case 'path':
    case 'local':
    case 'fail':
      return [];
    case 'select':
    case 'not':
      return [ir.operand];
    case 'has':
      return [{ ...ir, kind: 'select' }];
    case 'and':
    case 'or':
      return ir.operands;
    case 'conditional':
      return [ir.condition, ir.yes, ir.no];
    case 'call':
      return ir.args;
    case 'list':
      return ir.elements;
    case 'map':
      return ir.entries.flat();
    case 'fold':
      return [ir.range, ...(ir.filter === undefined ? [] : [ir.filter]), ir.body];
    case 'bind':
      return [ir.init, ir.body];
    default:
      return ir satisfies never;
  }
}
