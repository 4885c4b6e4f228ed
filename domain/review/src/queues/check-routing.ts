import { CelError, type CelProgram, compileCel } from '@breakwater/cel';
import { RESERVED_QUEUES, type RoutingRule } from '@breakwater/contracts/review';
import type { RuleFault } from '@breakwater/contracts/rules';
import { namesIdentity, ROUTING_VARIABLES } from './routing-environment.ts';
import { type Finding, type PlacedRule, placeRules, readRoutingFile } from './routing-file.ts';

/** A rule that is ready to run. */
export interface CompiledRoute {
  readonly rule: RoutingRule;
  readonly program: CelProgram;
}

export interface RoutingCheck {
  readonly rules: readonly RoutingRule[];
  /** Everything that is wrong, by place. */
  readonly faults: readonly RuleFault[];
}

/** Rules as records, or as the text of a YAML file. */
export type RoutingSource = { readonly rules: readonly RoutingRule[] } | { readonly source: string };

const FILE = 'routing';

/**
 * Checks routing rules as a whole. Every fault has a line and a column: of the file, or of the condition where the
 * rules came as records.
 *
 * @example
 * ```ts
 * const rules = [{ id: 'a', when: 'job.severty == "high"', queue: 'first' }];
 * checkRouting({ rules }, ['first']).faults.map(({ line, column, code }) => `${line}:${column} ${code}`) // => ['1:4 cel-type']
 * ```
 */
export function checkRouting(
  source: RoutingSource,
  queues: readonly string[],
  file: string = FILE,
): RoutingCheck {
  const { rules, findings } =
    'rules' in source ? { rules: placeRules(source.rules), findings: [] } : readRoutingFile(source.source);
  const seen = new Set<string>();
  const all = [...findings, ...rules.flatMap((placed) => checkRule(placed, queues, seen))];
  const faults = all
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, code, message, rule }) => ({
      file,
      line,
      column,
      code,
      message,
      ...(rule !== undefined && { rule }),
    }));
  return { rules: rules.map(({ rule }) => rule), faults };
}

/** Compiles rules that were checked. */
export function compileRoutes(rules: readonly RoutingRule[]): CompiledRoute[] {
  return rules.map((rule) => ({ rule, program: compileCel(rule.when, { variables: ROUTING_VARIABLES }) }));
}

function checkRule({ rule, placeOf }: PlacedRule, queues: readonly string[], seen: Set<string>): Finding[] {
  const fault = (field: keyof RoutingRule, index: number, code: string, message: string): Finding => ({
    ...placeOf(field, index),
    code,
    message,
    rule: rule.id,
  });
  const findings: Finding[] = [];
  if (seen.has(rule.id)) findings.push(fault('id', 0, 'duplicate-rule', 'Another rule has this id.'));
  seen.add(rule.id);
  if (RESERVED_QUEUES.has(rule.queue)) {
    const message = `Nothing is routed to the queue '${rule.queue}': what waits there is drawn at random, or a copy.`;
    findings.push(fault('queue', 0, 'reserved-queue', message));
  } else if (!queues.includes(rule.queue)) {
    const known = queues.join(', ');
    findings.push(
      fault('queue', 0, 'unknown-queue', `There is no queue '${rule.queue}'. There are: ${known}.`),
    );
  }
  const wrong = checkCondition(rule.when);
  if (wrong) findings.push(fault('when', wrong.index, wrong.code, wrong.message));
  return findings;
}

function checkCondition(when: string): { index: number; code: string; message: string } | undefined {
  try {
    const { type } = compileCel(when, { variables: ROUTING_VARIABLES });
    if (type === 'bool') return undefined;
    return { index: 0, code: 'not-a-condition', message: 'Expected a condition: something true or false.' };
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    const index = indexOf(when, error);
    const [identifier = ''] = /\w+/.exec(when.slice(index)) ?? [];
    if (!namesIdentity(identifier)) return { index, code: error.code, message: error.message };
    const message =
      `'${identifier}' cannot be read: work is divided by what was found, never by who somebody is ` +
      '(religion, nationality, ethnicity, language, script, name).';
    return { index, code: 'safeguard-identity', message };
  }
}

function indexOf(text: string, { line, column }: CelError): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, part) => sum + part.length + 1, 0) + column - 1;
}
