import type { Ir } from '../check/ir.ts';
import { compileCall } from './call.ts';
import { compileBind, compileList, compileMap } from './collection.ts';
import { constantOf } from './constant.ts';
import { compileFast } from './fast.ts';
import { compileFold } from './fold.ts';
import { compileConditional, compileLogic, compileNot } from './logic.ts';
import { compileHas, compilePath, compileSelect } from './path.ts';
import type { Budget, CompileContext, Run } from './run.ts';
import { hasLoop } from './walk.ts';

/** Makes the compiler of one program. Its loops may take `steps` steps in each run. */
export function createCompileContext(steps: number): CompileContext {
  const budget: Budget = { left: steps };
  // A leaf is run by the test and by the explanation: one closure keeps a thousand rules within the CPU caches.
  const compiled = new Map<Ir, Run>();
  const context: CompileContext = {
    budget,
    compile(ir) {
      const run =
        compiled.get(ir) ?? compileConstant(ir) ?? compileFast(ir, context) ?? compileNode(ir, context);
      compiled.set(ir, run);
      return run;
    },
    compileWhole: (ir) =>
      hasLoop(ir) ? withBudget(context.compile(ir), budget, steps) : context.compile(ir),
  };
  return context;
}

/** The old budget is put back after a run because a function may run the program again. */
function withBudget(run: Run, budget: Budget, steps: number): Run {
  return (input) => {
    const outer = budget.left;
    budget.left = steps;
    const value = run(input);
    budget.left = outer;
    return value;
  };
}

function compileConstant(ir: Ir): Run | undefined {
  const constant = constantOf(ir);
  return constant === undefined ? undefined : () => constant;
}

function compileNode(ir: Ir, context: CompileContext): Run {
  switch (ir.kind) {
    case 'constant':
      return () => ir.value;
    case 'path':
      return compilePath(ir);
    case 'local': {
      const { cell } = ir;
      return () => cell.value;
    }
    case 'select':
      return compileSelect(ir, context);
    case 'has':
      return compileHas(ir, context);
    case 'and':
    case 'or':
      return compileLogic(ir, context);
    case 'not':
      return compileNot(ir, context);
    case 'conditional':
      return compileConditional(ir, context);
    case 'call':
      return compileCall(ir, context);
    case 'list':
      return compileList(ir, context);
    case 'map':
      return compileMap(ir, context);
    case 'fold':
      return compileFold(ir, context);
    case 'bind':
      return compileBind(ir, context);
    case 'fail': {
      const { failure } = ir;
      return () => failure;
    }
    default:
      return ir satisfies never;
  }
}
