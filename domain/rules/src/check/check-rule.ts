import type { CelProgram } from '@breakwater/cel';
import type { Rule } from '@breakwater/contracts/rules';
import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { applicableTypes } from './applicable-types.ts';
import { checkAction } from './check-actions.ts';
import { checkExpression, type KnownNames } from './check-expression.ts';
import { checkPlaces, type PlaceNames } from './check-places.ts';
import { checkTranslations } from './check-translations.ts';
import { type CompiledRule, compileRule } from './compiled-rule-set.ts';
import type { Environment } from './environment.ts';
import type { ExpressionFault } from './expression-fault.ts';
import { checkTemplate } from './template.ts';
import { type Finding, startOf, type YamlText } from './yaml-text.ts';

/** What rules of a file are checked against. */
export interface RuleSurroundings {
  readonly yaml: YamlText;
  readonly environment: Environment;
  readonly names: KnownNames & PlaceNames;
}

export interface RuleCheck {
  readonly compiled: CompiledRule | undefined;
  readonly findings: readonly Finding[];
}

/** Checks and compiles a rule that has the right shape. */
export function checkRule(rule: Rule, node: YAMLMap, surroundings: RuleSurroundings): RuleCheck {
  const { yaml, environment, names } = surroundings;
  const findings: Finding[] = [...checkActions(rule, node, names.stored), ...checkPlaces(rule, node, names)];
  const inside = (field: string | readonly string[], faults: readonly ExpressionFault[]) => {
    const scalar = node.getIn([field].flat(), true) as Node;
    findings.push(
      ...faults.map(({ index, code, message }) => ({ offset: yaml.offsetIn(scalar, index), code, message })),
    );
  };
  const condition = checkCondition(rule.when, surroundings);
  if (!condition.ok) inside('when', condition.faults);
  const { template, faults } = checkTemplate(rule.because, environment, names);
  inside('because', faults);
  const translations = faults.length > 0 ? [] : checkTranslations(rule, template, environment, names);
  for (const { translation, faults: found } of translations) {
    inside(['translations', translation.locale, 'because'], found);
  }
  const types = condition.ok ? applicableTypes(condition.program, environment) : [];
  if (condition.ok && types.length === 0) inside('when', [neverDecided]);
  const compiled =
    condition.ok && findings.length === 0
      ? compileRule(
          rule,
          {
            condition: condition.program,
            because: template,
            eventTypes: types,
            translations: translations.map(({ translation }) => translation),
            line: yaml.line(startOf(node)),
          },
          environment,
        )
      : undefined;
  return { compiled, findings: findings.map((finding) => ({ ...finding, rule: rule.id })) };
}

const neverDecided: ExpressionFault = {
  index: 0,
  code: 'never-decided',
  message: 'this can come true for no event type: it excludes them all, or reads what the rest never carries',
};

type Condition =
  | { readonly ok: true; readonly program: CelProgram }
  | { readonly ok: false; readonly faults: readonly ExpressionFault[] };

function checkCondition(source: string, { environment, names }: RuleSurroundings): Condition {
  const check = checkExpression(source, environment, names);
  if (!check.ok || check.program.type === 'bool') return check;
  const message = 'a condition should be true or false; compare the value with something';
  return { ok: false, faults: [{ index: 0, code: 'not-a-condition', message }] };
}

function checkActions(rule: Rule, node: YAMLMap, stored = false): readonly Finding[] {
  const list = node.get('then', true);
  return rule.then.flatMap((action, index) => {
    const item = isSeq(list) ? list.items[index] : undefined;
    return isMap(item)
      ? checkAction(action, item, stored)
      : [{ offset: startOf(node), code: 'wrong-value', message: 'then' }];
  });
}
