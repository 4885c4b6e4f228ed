import { CelError } from '../errors.ts';
import { buildRun } from '../program.ts';
import { CelFailure } from '../values/non-value.ts';
import { type ConformanceTest, conformanceTests } from './conformance-tests.ts';
import { bindingsOf, declarationsOf, matchesType, matchesValue } from './conformance-values.ts';

export interface Rate {
  readonly passed: number;
  readonly total: number;
}

/** Pass counts over the official suite; `failures` names every test without protobuf messages that did not pass. */
export interface ConformanceReport {
  /** The 14 categories of the core language. */
  readonly core: Rate;
  /** Core and extension categories, every test that needs no protobuf message. */
  readonly nonProto: Rate;
  readonly categories: Readonly<Record<string, Rate>>;
  readonly failures: readonly string[];
}

const coreCategories: ReadonlySet<string> = new Set([
  'basic',
  'comparisons',
  'conversions',
  'fields',
  'fp_math',
  'integer_math',
  'lists',
  'logic',
  'macros',
  'namespace',
  'parse',
  'plumbing',
  'string',
  'timestamps',
]);

/**
 * Runs the conformance suite of cel-spec v0.25.1 (npm `@bufbuild/cel-spec` 0.6.1); takes about a CPU second.
 *
 * @example
 * ```text
 * runConformance().core // => { passed: 1080, total: 1080 }
 * ```
 */
export function runConformance(): ConformanceReport {
  const outcomes = conformanceTests().map((test) => ({ ...test, passed: passes(test) }));
  const rate = (chosen: typeof outcomes): Rate => ({
    passed: chosen.filter(({ passed }) => passed).length,
    total: chosen.length,
  });
  const names = [...new Set(outcomes.map(({ category }) => category))];
  return {
    core: rate(outcomes.filter(({ category }) => coreCategories.has(category))),
    nonProto: rate(outcomes),
    categories: Object.fromEntries(
      names.map((name) => [name, rate(outcomes.filter(({ category }) => category === name))]),
    ),
    failures: outcomes.filter(({ passed }) => !passed).map(({ name }) => name),
  };
}

function passes({ original }: ConformanceTest): boolean {
  const { resultMatcher: expected, checkOnly } = original;
  try {
    const { ir, run } = buildRun(original.expr, {
      variables: declarationsOf(original),
      container: original.container,
      unchecked: original.disableCheck,
    });
    if (expected.case === 'typedResult' && !matchesType(ir.type, expected.value.deducedType)) return false;
    if (checkOnly) return true;
    const result = run(bindingsOf(original));
    if (expected.case === 'evalError' || expected.case === 'anyEvalErrors')
      return result instanceof CelFailure;
    if (expected.case === undefined) return result === true;
    const value =
      expected.case === 'value'
        ? expected.value
        : expected.case === 'typedResult'
          ? expected.value.result
          : undefined;
    return value !== undefined && matchesValue(result, value);
  } catch (thrown) {
    if (thrown instanceof CelError) return expected.case === 'evalError';
    throw thrown;
  }
}
