import { check } from './check/check.ts';
import type { Ir } from './check/ir.ts';
import { createCompileContext } from './compile/compile.ts';
import { type ConstantText, constantTexts, type Doomed, doomedParts } from './compile/doomed.ts';
import { compileExplain, type Explain, type Observation } from './compile/explain.ts';
import type { Activation, CompileContext, Run } from './compile/run.ts';
import { pathIrs } from './compile/walk.ts';
import { addCustomFunctions, type CelFunction } from './functions/custom.ts';
import { createLibrary } from './functions/library.ts';
import { type CelLimits, defaultLimits } from './limits.ts';
import { type Parsed, parse } from './parse/parse.ts';
import type { CelType } from './types.ts';
import { type CelResult, toNative } from './values/native.ts';
import { CelFailure, type Unknown, UnknownValue } from './values/non-value.ts';
import type { Value } from './values/value.ts';

/** What an expression may refer to. */
export interface CelEnvironment {
  readonly variables: Readonly<Record<string, CelType>>;
  readonly functions?: readonly CelFunction[];
  /** Namespace in which short names are looked up first, e.g. `breakwater.rules`. */
  readonly container?: string;
  readonly limits?: Partial<CelLimits>;
  /** Leaves type errors to run time, where they are failures. Off: an ill-typed expression does not compile. */
  readonly unchecked?: boolean;
}

/** A compiled expression. It holds no data of an evaluation and may be kept for the life of the process. */
export interface CelProgram {
  readonly source: string;
  readonly type: CelType;
  /** Every variable path that is read, longest static selection each, e.g. `['event.type', 'account.ageDays']`. */
  readonly paths: readonly string[];
  /** Calls in it that fail whatever the data are, by offset; for whoever checks what people wrote. */
  doomed(): readonly Doomed[];
  /** The texts that it carries, by offset. */
  texts(): readonly ConstantText[];
  /** The native value, an unknown, or a failure. Never throws because of data. */
  evaluate(activation: Activation): CelResult;
  /** The truth of a boolean expression; a failure becomes an unknown with the failure as its reason. */
  test(activation: Activation): boolean | Unknown;
  /** The leaves that decided the result, for any of its three values. */
  explain(activation: Activation): readonly Observation[];
}

/**
 * Parses, checks and compiles an expression of the Common Expression Language (cel-spec v0.25.1, without protobuf
 * messages) to closures. Throws {@link CelError} with `cel-syntax`, `cel-type` or `cel-limit`, line and column.
 *
 * @example
 * ```ts
 * const rule = compileCel('age < 7 && posts > 3', { variables: { age: 'int', posts: 'int' } });
 * rule.test({ age: 2, posts: 9 }) // => true
 * rule.explain({ age: 2, posts: 9 }).map(({ expression }) => expression) // => ['age < 7', 'posts > 3']
 * ```
 */
export function compileCel(source: string, environment: CelEnvironment): CelProgram {
  const { ir, parsed, run, context } = buildRun(source, environment);
  let explain: Explain | undefined;
  return {
    source,
    type: ir.type,
    paths: [...pathIrs(ir).keys()],
    doomed: () => doomedParts(ir),
    texts: () => constantTexts(ir),
    evaluate: (activation) => toNative(run(activation)),
    test: (activation) => {
      const value = run(activation);
      return typeof value === 'boolean' ? value : asUnknown(value);
    },
    explain: (activation) => {
      explain ??= compileExplain(ir, parsed, context);
      const observations: Observation[] = [];
      explain(activation, observations);
      return observations;
    },
  };
}

function asUnknown(value: Value): Unknown {
  if (value instanceof UnknownValue) return value;
  return new UnknownValue([
    value instanceof CelFailure ? value.message : 'the expression is not a condition',
  ]);
}

interface Built {
  readonly ir: Ir;
  readonly parsed: Parsed;
  readonly context: CompileContext;
  /** Evaluates to the internal value, before it is made native. */
  readonly run: Run;
}

/** The front half of {@link compileCel}; the conformance suite needs the internal value to tell int from double. */
export function buildRun(source: string, environment: CelEnvironment): Built {
  const limits = { ...defaultLimits, ...environment.limits };
  const library = createLibrary(limits);
  addCustomFunctions(library, environment.functions ?? []);
  const parsed = parse(source, limits);
  const { variables, container = '', unchecked = false } = environment;
  const ir = check(parsed, { library, variables, container, unchecked, limits });
  const context = createCompileContext(limits.steps);
  return { ir, parsed, context, run: context.compileWhole(ir) };
}
