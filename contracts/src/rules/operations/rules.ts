import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { LiveRules, RuleActivity, RuleCheck, RuleSetActivation, RuleSetSource } from '../live-rules.ts';
import { RULE_MODES, RuleSet } from '../rule.ts';

const RULES_BODY_LIMIT = 6 * 1024 * 1024;
const Source = Type.String({
  minLength: 1,
  maxLength: 4 * 1024 * 1024,
  description: 'the rule set as YAML',
  contentMediaType: 'application/yaml',
  contentSchema: RuleSet,
});
const Reason = Type.Optional(Type.String({ maxLength: 1000, description: 'why, for the history' }));
const History = Type.Object({ versions: Type.Array(RuleSetActivation) }, closed);

/** The live rule set: read, checked, replaced. */
export const ruleOperations = operations('rules', {
  live: {
    method: 'GET',
    path: '/v1/rules',
    permission: 'rules.read',
    platform: 'none',
    summary: 'The live rules',
    answers: { 200: LiveRules },
  },
  source: {
    method: 'GET',
    path: '/v1/rules/source',
    permission: 'rules.read',
    summary: 'The live rule set as its author wrote it',
    answers: { 200: RuleSetSource },
  },
  activity: {
    method: 'GET',
    path: '/v1/rules/activity',
    permission: 'rules.read',
    summary: 'How often each rule fired, by the hour',
    query: Type.Object(
      {
        hours: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 * 31, description: '24 when left out' })),
      },
      closed,
    ),
    answers: { 200: RuleActivity },
  },
  history: {
    method: 'GET',
    path: '/v1/rules/history',
    permission: 'rules.read',
    platform: 'none',
    summary: 'Every activation, latest first',
    answers: { 200: History },
  },
  historicRules: {
    method: 'GET',
    path: '/v1/rules/history/:id',
    permission: 'rules.read',
    summary: 'One activation with its source',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    answers: { 200: RuleSetSource },
  },
  check: {
    method: 'POST',
    path: '/v1/rules/check',
    permission: 'rules.read',
    platform: 'none',
    summary: 'Check a rule set without activating it',
    body: Type.Object({ source: Source }, closed),
    bodyLimit: RULES_BODY_LIMIT,
    answers: { 200: RuleCheck },
  },
  activate: {
    method: 'PUT',
    path: '/v1/rules',
    permission: 'rules.write',
    onChange: 'ruleset.activate',
    summary: 'Activate a rule set',
    description: 'A set with faults is refused (422) with all of them, and the live one stays.',
    body: Type.Object(
      {
        source: Source,
        reason: Reason,
        base: Type.Optional(
          Type.String({
            format: 'uuid',
            description:
              'id of the activation that the source was written on; refused (409) when another is live',
          }),
        ),
      },
      closed,
    ),
    bodyLimit: RULES_BODY_LIMIT,
    answers: { 200: RuleSetActivation },
  },
  setMode: {
    method: 'POST',
    path: '/v1/rules/mode',
    permission: 'rules.write',
    onChange: 'rule.set-mode',
    summary: 'Change the mode of one rule',
    body: Type.Object({ rule: Type.String(), mode: Type.Enum([...RULE_MODES]), reason: Reason }, closed),
    answers: { 200: RuleSetActivation },
  },
  closeBreaker: {
    method: 'POST',
    path: '/v1/rules/close-breaker',
    permission: 'rules.write',
    onChange: 'rule.close-breaker',
    caller: 'person',
    proof: 'fresh',
    summary: 'Let a rule act again',
    body: Type.Object({ rule: Type.String() }, closed),
    answers: { 204: Nothing },
  },
});
