import type { ConditionalIr, Ir, LogicIr, NotIr } from '../check/ir.ts';
import { excerpt } from '../parse/excerpt.ts';
import type { Parsed } from '../parse/parse.ts';
import { missing } from '../values/adapt.ts';
import { type CelResult, toNative } from '../values/native.ts';
import type { Value } from '../values/value.ts';
import { asTruth, undecided } from './logic.ts';
import { type RawReader, rawReader } from './path.ts';
import type { Activation, CompileContext } from './run.ts';
import { pathIrs } from './walk.ts';

/** A leaf of the logic that helped to decide a result, and what it saw. */
export interface Observation {
  /** The leaf as it stands in the source, e.g. `account.ageDays < 7`. */
  readonly expression: string;
  /** What the leaf read: the value of its only path, a record of all of them, or its result when it reads none. */
  readonly value: CelResult;
  /** What the leaf came to. */
  readonly result: CelResult;
}

/** Evaluates and appends the observations that decided; those of branches that did not matter are taken back. */
export type Explain = (input: Activation, out: Observation[]) => Value;

/** Compiles the explaining twin of an expression. */
export function compileExplain(ir: Ir, parsed: Parsed, context: CompileContext): Explain {
  const explain = (part: Ir): Explain => compileExplain(part, parsed, context);
  switch (ir.kind) {
    case 'and':
    case 'or':
      return explainLogic(ir, ir.operands.map(explain));
    case 'not':
      return isLogical(ir.operand) ? explainNot(explain(ir.operand)) : explainLeaf(ir, parsed, context);
    case 'conditional':
      return explainConditional(ir, explain);
    default:
      return explainLeaf(ir, parsed, context);
  }
}

function isLogical({ kind }: NotIr['operand']): boolean {
  return kind === 'and' || kind === 'or' || kind === 'not' || kind === 'conditional';
}

/** A decisive operand stands alone; else unknowns and failures do; else all operands count. */
function explainLogic({ kind }: LogicIr, operands: readonly Explain[]): Explain {
  const decisive = kind === 'or';
  return (input, out) => {
    const start = out.length;
    let result: Value = !decisive;
    for (const operand of operands) {
      const mark = out.length;
      const value = operand(input, out);
      if (value === decisive) {
        out.splice(start, mark - start);
        return decisive;
      }
      if (value === !decisive && result !== !decisive) out.length = mark;
      if (value !== !decisive && result === !decisive) out.splice(start, mark - start);
      if (value !== !decisive) result = undecided(result, value);
    }
    return result;
  };
}

function explainNot(operand: Explain): Explain {
  return (input, out) => {
    const value = asTruth(operand(input, out));
    return typeof value === 'boolean' ? !value : value;
  };
}

function explainConditional(ir: ConditionalIr, explain: (part: Ir) => Explain): Explain {
  const [condition, yes, no] = [explain(ir.condition), explain(ir.yes), explain(ir.no)];
  return (input, out) => {
    const value = asTruth(condition(input, out));
    if (value === true) return yes(input, out);
    return value === false ? no(input, out) : value;
  };
}

function explainLeaf(ir: Ir, parsed: Parsed, { compileWhole }: CompileContext): Explain {
  const run = compileWhole(ir);
  const expression = excerpt(parsed, ir.first, ir.last);
  const observe = observer(ir);
  return (input, out) => {
    const value = run(input);
    const result = typeof value === 'boolean' ? value : toNative(value);
    out.push({ expression, value: observe === undefined ? result : observe(input), result });
    return value;
  };
}

/** Reads what a leaf saw; undefined when it reads nothing. */
function observer(ir: Ir): RawReader | undefined {
  const readers = [...pathIrs(ir)].map(([label, part]) => [label, labelled(label, part)] as const);
  const [only] = readers;
  if (readers.length < 2) return only?.[1];
  return (input) => Object.fromEntries(readers.map(([label, read]) => [label, read(input)]));
}

function labelled(label: string, part: Ir): RawReader {
  const read = rawReader(part) ?? ((): unknown => undefined);
  const absent = missing(label);
  return (input) => read(input) ?? absent;
}
