import type { CallIr, Ir } from '../check/ir.ts';
import { CelFailure, NonValue } from '../values/non-value.ts';
import { CelTimestamp } from '../values/time.ts';
import type { Value } from '../values/value.ts';
import { constantOf } from './constant.ts';
import { partsOf } from './walk.ts';

/** A part of an expression that fails whatever the data are. */
export interface Doomed {
  readonly first: number;
  readonly why: string;
}

/** A text that an expression carries, also one that is put together of several or stands in a list. */
export interface ConstantText {
  readonly first: number;
  readonly text: string;
}

/** Stand-ins for what is not known before a run, of the types of which some second arguments always fail. */
const SAMPLES = new Map<unknown, Value>([
  ['timestamp', new CelTimestamp(0n)],
  ['int', 1n],
  ['uint', 1n],
]);
const PROBED = /^(?:\.get[A-Z]\w*|_?[/%]_?)$/;

/**
 * Calls that can never be evaluated: of constants alone, such as `duration("P1D")` or `1 / 0`, or of data with a constant
 * that goes with none, such as `at.getHours("Mars/Phobos")` or `n % 0`. The innermost of each is named.
 */
export function doomedParts(ir: Ir): readonly Doomed[] {
  const inside = partsOf(ir).flatMap(doomedParts);
  if (inside.length > 0 || ir.kind !== 'call') return inside;
  const failure = failureOf(ir);
  return failure === undefined ? [] : [{ first: ir.first, why: failure.message }];
}

function failureOf(ir: CallIr): CelFailure | undefined {
  const { overloads, args, name } = ir;
  const [overload] = overloads;
  if (overload === undefined || !ir.resolved || overload.impure === true) return undefined;
  const constants = args.map(constantOf);
  if (constants.every((value) => value === undefined)) return undefined;
  const isConstant = !constants.includes(undefined);
  if (!isConstant && !PROBED.test(name)) return undefined;
  // Only what stands behind: a constant in front decides nothing about what it is combined with.
  if (!isConstant && constants.at(-1) === undefined) return undefined;
  const values = constants.map((value, at) => value ?? SAMPLES.get(args[at]?.type));
  if (values.includes(undefined)) return undefined;
  const result = overload.run(...(values as Value[]));
  return result instanceof CelFailure ? result : undefined;
}

/** Every constant text of an expression, the largest of each place. */
export function constantTexts(ir: Ir): readonly ConstantText[] {
  const value = constantOf(ir);
  if (typeof value === 'string') return [{ first: ir.first, text: value }];
  if (value instanceof NonValue) return [];
  return partsOf(ir).flatMap(constantTexts);
}
