import type { SignalDescriptor } from '@breakwater/contracts/detection';
import type { RuleFault } from '@breakwater/contracts/rules';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { checkShape } from '../check/check-shape.ts';
import type { CompiledRuleSet } from '../check/compiled-rule-set.ts';
import { suggest } from '../check/nearest-name.ts';
import { type Finding, readYaml, startOf, type YamlText } from '../check/yaml-text.ts';
import { activationOf } from '../judge/activation.ts';
import { buildInput, TEST_FILE } from './test-case.ts';

export interface TestOptions {
  readonly catalogue: readonly SignalDescriptor[];
  /** Names of the two files, for faults. */
  readonly rulesFile?: string;
  readonly testsFile?: string;
}

/** An expectation that did not hold, at its place in the test file. */
export interface TestFailure {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface TestResult {
  readonly name: string;
  readonly line: number;
  readonly failures: readonly TestFailure[];
}

export interface TestReport {
  /** Why nothing could be run: faults of the rule set or of the shape of the test file. */
  readonly faults: readonly RuleFault[];
  readonly results: readonly TestResult[];
  readonly passed: number;
  readonly failed: number;
  /** Rules that no test expects to fire. */
  readonly untested: readonly string[];
}

type Decision = 'fired' | 'not fired' | 'undetermined';

/**
 * Runs the YAML tests of a rule set. A test gives an event (defaults fill what it leaves out), signals and counters by
 * hand (a signal that it leaves out found nothing; `unknown` makes it unknown) and what is expected of rules in any
 * mode, drafts too. An empty list under `fired` or `undetermined` says that there is none.
 */
export function testRuleSet(rulesText: string, testsText: string, options: TestOptions): TestReport {
  const { catalogue, rulesFile = 'rules.yaml', testsFile = 'rules.test.yaml' } = options;
  const { compiled, faults } = checkRuleSet(rulesText, { catalogue, file: rulesFile });
  if (compiled === undefined) return notRun(faults);
  const yaml = readYaml(testsText, testsFile);
  const { root } = yaml;
  const shape = root && checkShape(root, TEST_FILE);
  const findings = [...yaml.findings, ...(shape?.findings ?? [])];
  if (findings.length > 0 || !isSeq(root)) return notRun(yaml.toFaults(findings));
  const tests = root.items.filter((item): item is YAMLMap => isMap(item));
  const results = tests.map((test) => runTest(test, compiled, yaml));
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const expected = new Set(tests.flatMap((test) => idsIn(test, 'fired')?.map(({ id }) => id) ?? []));
  const untested = compiled.rules.map(({ rule }) => rule.id).filter((id) => !expected.has(id));
  return { faults: [], results, passed: results.length - failed, failed, untested };
}

function notRun(faults: readonly RuleFault[]): TestReport {
  return { faults, results: [], passed: 0, failed: 0, untested: [] };
}

function runTest(test: YAMLMap, compiled: CompiledRuleSet, yaml: YamlText): TestResult {
  const { record, signals, findings } = buildInput(test, compiled.environment);
  const activation = activationOf(record, signals, compiled.environment.signals);
  const decisions = new Map<string, Decision>();
  for (const { rule, condition, eventTypes } of compiled.rules) {
    const decided = eventTypes.includes(record.event.type) && condition.test(activation);
    decisions.set(rule.id, decided === true ? 'fired' : decided === false ? 'not fired' : 'undetermined');
  }
  const unmet = findings.length > 0 ? findings : checkExpectations(test, decisions);
  return {
    name: String(test.get('name')),
    line: yaml.line(startOf(test)),
    failures: yaml.toFaults(unmet).map(({ line, column, message }) => ({ line, column, message })),
  };
}

function checkExpectations(test: YAMLMap, decisions: ReadonlyMap<string, Decision>): readonly Finding[] {
  return [
    ...checkList(test, 'fired', 'fired', decisions),
    ...checkList(test, 'notFired', 'not fired', decisions),
    ...checkList(test, 'undetermined', 'undetermined', decisions),
  ];
}

type ExpectField = 'fired' | 'notFired' | 'undetermined';

function checkList(
  test: YAMLMap,
  field: ExpectField,
  wanted: Decision,
  decisions: ReadonlyMap<string, Decision>,
): readonly Finding[] {
  const ids = idsIn(test, field);
  if (ids?.length === 0 && field !== 'notFired') {
    const others = [...decisions].filter(([, decision]) => decision === wanted).map(([id]) => id);
    const offset = startOf(test.getIn(['expect', field], true));
    return others.map((id) => ({
      offset,
      code: 'unmet',
      message: `no rule should be ${wanted}, but ${id} is`,
    }));
  }
  return (ids ?? []).flatMap(({ id, offset }) => {
    const decision = decisions.get(id);
    if (decision === wanted) return [];
    if (decision !== undefined)
      return [{ offset, code: 'unmet', message: `${id} should be ${wanted}, but is ${decision}` }];
    return [{ offset, code: 'unmet', message: `there is no rule '${id}'${suggest(id, decisions.keys())}` }];
  });
}

function idsIn(
  test: YAMLMap,
  field: ExpectField,
): readonly { readonly id: string; readonly offset: number }[] | undefined {
  const list = test.getIn(['expect', field], true);
  if (!isSeq(list)) return undefined;
  return list.items.map((item) => ({ id: isScalar(item) ? String(item.value) : '', offset: startOf(item) }));
}
