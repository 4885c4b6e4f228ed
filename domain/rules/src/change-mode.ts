import type { RuleMode } from '@breakwater/contracts/rules';
import { isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from './check/yaml-text.ts';
import { RulesError } from './errors.ts';

/**
 * The text of a rule set with the mode of one rule changed and everything else, comments too, left as it was.
 *
 * @throws RulesError `unknown-rule`
 */
export function withMode(source: string, ruleId: string, mode: RuleMode): string {
  const { root } = readYaml(source, 'live');
  const rules = isMap(root) ? root.get('rules', true) : undefined;
  const rule = isSeq(rules)
    ? rules.items.find((item) => isMap(item) && item.get('id') === ruleId)
    : undefined;
  const value = isMap(rule) ? rule.get('mode', true) : undefined;
  if (!isScalar(value) || !value.range) {
    throw new RulesError('unknown-rule', `The live rule set has no rule '${ruleId}'.`, { status: 404 });
  }
  const [start, end] = value.range;
  return source.slice(0, start) + mode + source.slice(end);
}
