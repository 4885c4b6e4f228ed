import {
  LiveRules,
  RULE_MODES,
  RuleActivity,
  RuleCheck,
  RuleSetActivation,
  RuleSetSource,
} from '@breakwater/contracts';
import type { Rules } from '@breakwater/rules';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { showActivation, showActivity, showCheck, showLive, showSource } from './show-rules.ts';

const RULES_BODY_LIMIT = 6 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const Source = Type.String({ minLength: 1, maxLength: 4 * 1024 * 1024, description: 'the rule set as YAML' });
const Reason = Type.Optional(Type.String({ maxLength: 1000, description: 'why, for the history' }));
const History = Type.Object({ versions: Type.Array(RuleSetActivation) }, closed);

/** The live rule set: read, checked, replaced. */
export function ruleRoutes(app: App, rules: Rules): void {
  const tags = ['rules'];
  app.get(
    '/v1/rules',
    {
      config: { permission: 'rules.read', platform: 'none' },
      schema: { tags, summary: 'The live rules', response: { 200: LiveRules } },
    },
    () => showLive(rules),
  );
  app.get(
    '/v1/rules/source',
    {
      config: { permission: 'rules.read' },
      schema: { tags, summary: 'The live rule set as its author wrote it', response: { 200: RuleSetSource } },
    },
    async () => showSource(await rules.source()),
  );
  app.get(
    '/v1/rules/activity',
    {
      config: { permission: 'rules.read' },
      schema: {
        tags,
        summary: 'How often each rule fired, by the hour',
        querystring: Type.Object(
          {
            hours: Type.Optional(
              Type.Integer({ minimum: 1, maximum: 24 * 31, description: '24 when left out' }),
            ),
          },
          closed,
        ),
        response: { 200: RuleActivity },
      },
    },
    ({ query: { hours = 24 } }) => showActivity(rules, hours),
  );
  app.get(
    '/v1/rules/history',
    {
      config: { permission: 'rules.read', platform: 'none' },
      schema: {
        tags,
        summary: 'Every activation, latest first',
        response: { 200: History },
      },
    },
    async () => ({ versions: (await rules.history()).map(showActivation) }),
  );
  app.get(
    '/v1/rules/history/:id',
    {
      config: { permission: 'rules.read' },
      schema: {
        tags,
        summary: 'One activation with its source',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: RuleSetSource },
      },
    },
    async ({ params }, reply) => {
      const found = await rules.version(params.id);
      return found ? showSource(found) : reply.callNotFound();
    },
  );
  app.post(
    '/v1/rules/check',
    {
      bodyLimit: RULES_BODY_LIMIT,
      config: { permission: 'rules.read', platform: 'none' },
      schema: {
        tags,
        summary: 'Check a rule set without activating it',
        body: Type.Object({ source: Source }, closed),
        response: { 200: RuleCheck },
      },
    },
    async ({ body }) => showCheck(await rules.check(body.source)),
  );
  app.put(
    '/v1/rules',
    {
      bodyLimit: RULES_BODY_LIMIT,
      config: { permission: 'rules.write', onChange: 'ruleset.activate' },
      schema: {
        tags,
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
        response: { 200: RuleSetActivation },
      },
    },
    async (request) => {
      const { source, reason, base } = request.body;
      return showActivation(await rules.activate(source, actorOf(request), { reason, base }));
    },
  );
  app.post(
    '/v1/rules/mode',
    {
      config: { permission: 'rules.write', onChange: 'rule.set-mode' },
      schema: {
        tags,
        summary: 'Change the mode of one rule',
        body: Type.Object({ rule: Type.String(), mode: Type.Enum([...RULE_MODES]), reason: Reason }, closed),
        response: { 200: RuleSetActivation },
      },
    },
    async (request) => {
      const { rule, mode, reason } = request.body;
      return showActivation(await rules.setMode(rule, mode, actorOf(request), reason));
    },
  );
  app.post(
    '/v1/rules/close-breaker',
    {
      config: { permission: 'rules.write', onChange: 'rule.close-breaker', caller: 'person', proof: 'fresh' },
      schema: { tags, summary: 'Let a rule act again', body: Type.Object({ rule: Type.String() }, closed) },
    },
    async (request, reply) => {
      await rules.closeBreaker(request.body.rule, actorOf(request));
      return reply.code(204).send();
    },
  );
}
