import type { CounterDeclaration, SignalDescriptor } from '@breakwater/contracts/detection';
import { type Rule, type RuleFault, RuleSet, type RuleSet as RuleSetType } from '@breakwater/contracts/rules';
import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { checkCounter } from './check-counters.ts';
import type { KnownBank } from './check-expression.ts';
import { checkRule } from './check-rule.ts';
import { checkShape, type ShapeSchema } from './check-shape.ts';
import { type CompiledRule, type CompiledRuleSet, compileRuleSet } from './compiled-rule-set.ts';
import { buildEnvironment } from './environment.ts';
import { rememberSound } from './remember-sound.ts';
import { type Finding, readYaml, startOf } from './yaml-text.ts';

export interface CheckOptions {
  /** Name of the file, for faults; `rules.yaml` when left out. */
  readonly file?: string | undefined;
  /** Signals on offer. */
  readonly catalogue: readonly SignalDescriptor[];
  /** Banks that there are; names of banks are not checked when left out, e.g. away from an installation. */
  readonly banks?: readonly KnownBank[] | undefined;
  /** Ids of the policies that there are; not checked when left out. */
  readonly policies?: readonly string[] | undefined;
  /** Ids of the queues that are set up; not checked when left out. */
  readonly queues?: readonly string[] | undefined;
  /** The set is stored and was sound by the rules of its time: only what keeps it from running is a fault. */
  readonly stored?: boolean | undefined;
}

export interface RuleSetCheck {
  /** The rule set as written; left out when there are faults. */
  readonly ruleset?: RuleSetType;
  /** Ready to run; left out when there are faults. */
  readonly compiled?: CompiledRuleSet;
  /** Everything that is wrong, by place. */
  readonly faults: readonly RuleFault[];
}

/**
 * Checks a rule file as a whole: YAML, shape, names, durations, conditions and inserted expressions against the event
 * contracts and the signals on offer. Every fault has the line and column of the offending place, inside a condition
 * too, and all are reported at once.
 *
 * @example
 * ```ts
 * checkRuleSet('ruleset: x\nversion: 1\nrule: []', { catalogue: [] }).faults.map(({ line, code }) => `${line} ${code}`) // => ['1 missing-field', '3 unknown-field']
 * ```
 */
export const checkRuleSet: (text: string, options: CheckOptions) => RuleSetCheck = rememberSound(checkAnew);

function checkAnew(text: string, options: CheckOptions): RuleSetCheck {
  const { file = 'rules.yaml', catalogue, banks, policies, queues, stored } = options;
  const yaml = readYaml(text, file);
  const { root } = yaml;
  if (root === undefined || yaml.findings.length > 0) return { faults: yaml.toFaults(yaml.findings) };
  const shape = checkShape(root, RuleSet as ShapeSchema);
  const findings: Finding[] = [...shape.findings];

  const sound = (field: string) => mapsIn(root, field).filter((node) => !shape.faulty.has(node));
  findings.push(
    ...sound('counters').flatMap((node) => checkCounter(node.toJSON() as CounterDeclaration, node, stored)),
  );
  findings.push(
    ...duplicates(mapsIn(root, 'counters'), 'name', 'counter'),
    ...duplicates(mapsIn(root, 'rules'), 'id', 'rule'),
  );

  // A counter that is declared wrongly is reported once, not again in every rule that reads it.
  const counters = mapsIn(root, 'counters').map((node) => String(node.get('name')));
  const environment = buildEnvironment(catalogue, counters);
  const compiledRules: CompiledRule[] = [];
  for (const node of sound('rules')) {
    const names = { counters, banks, policies, queues, stored };
    const check = checkRule(node.toJSON() as Rule, node, { yaml, environment, names });
    findings.push(...check.findings);
    if (check.compiled) compiledRules.push(check.compiled);
  }
  if (findings.length > 0) return { faults: yaml.toFaults(nameRules(findings, root)) };
  const ruleset = (root as YAMLMap).toJSON() as RuleSetType;
  return { ruleset, compiled: compileRuleSet(text, ruleset, environment, compiledRules), faults: [] };
}

function mapsIn(root: Node, field: string): readonly YAMLMap[] {
  const list = isMap(root) ? root.get(field, true) : undefined;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function duplicates(nodes: readonly YAMLMap[], field: string, what: string): readonly Finding[] {
  const seen = new Set<unknown>();
  return nodes.flatMap((node) => {
    const name = node.get(field);
    if (typeof name !== 'string' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `there is another ${what} '${name}' above; give each its own ${field}`;
    return [{ offset: startOf(node.get(field, true)), code: `duplicate-${what}`, message }];
  });
}

/** Tells for each finding inside a rule which rule it is. */
function nameRules(findings: readonly Finding[], root: Node): readonly Finding[] {
  const rules = mapsIn(root, 'rules');
  return findings.map((finding) => {
    const inside = rules.find(
      ({ range }) => range && range[0] <= finding.offset && finding.offset < range[2],
    );
    const id = inside?.get('id');
    return finding.rule === undefined && typeof id === 'string' ? { ...finding, rule: id } : finding;
  });
}
