import { RULE_MODES, RuleFault } from '@breakwater/contracts';
import type { RuleSetVersion, Rules } from '@breakwater/rules';
import { Type } from 'typebox';
import { type Backtester, MAX_BACKTEST_EVENTS } from '../backtest.ts';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const RULES_BODY_LIMIT = 6 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const Source = Type.String({ minLength: 1, maxLength: 4 * 1024 * 1024, description: 'the rule set as YAML' });
const Version = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  hash: Type.String(),
  createdBy: Type.String(),
  activatedAt: Type.String({ format: 'date-time' }),
});
const LiveRules = Type.Object({
  ruleset: Type.String(),
  version: Type.Integer(),
  hash: Type.String(),
  rules: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      mode: Type.Enum([...RULE_MODES]),
      policy: Type.String(),
      breakerOpen: Type.Boolean(),
    }),
  ),
});

function shown({ id, name, version, hash, createdBy, activatedAt }: RuleSetVersion) {
  return { id, name, version, hash, createdBy, activatedAt: activatedAt.toISOString() };
}

/** The live rule set: read, checked, tried on stored events, replaced. */
export function ruleRoutes(app: App, rules: Rules, backtest: Backtester): void {
  const tags = ['rules'];
  app.get(
    '/v1/rules',
    { config: { scope: 'read' }, schema: { tags, summary: 'The live rules', response: { 200: LiveRules } } },
    async () => {
      const { ruleset, hash } = rules.live();
      const open = new Set((await rules.openBreakers()).map((breaker) => breaker.ruleId));
      return {
        ruleset: ruleset.ruleset,
        version: ruleset.version,
        hash,
        rules: ruleset.rules.map(({ id, title, mode, policy }) => ({
          id,
          title,
          mode,
          policy,
          breakerOpen: open.has(id),
        })),
      };
    },
  );
  app.get(
    '/v1/rules/history',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Every activation, latest first',
        response: { 200: Type.Object({ versions: Type.Array(Version) }) },
      },
    },
    async () => ({ versions: (await rules.history()).map(shown) }),
  );
  app.get(
    '/v1/rules/history/:id',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'One activation with its source', params: Type.Object({ id: Type.String() }) },
    },
    async ({ params }, reply) => (await rules.version(params.id)) ?? reply.callNotFound(),
  );
  app.post(
    '/v1/rules/check',
    {
      bodyLimit: RULES_BODY_LIMIT,
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Check a rule set without activating it',
        body: Type.Object({ source: Source }, closed),
        response: { 200: Type.Object({ faults: Type.Array(RuleFault) }) },
      },
    },
    async ({ body }) => ({ faults: [...(await rules.check(body.source)).faults] }),
  );
  app.put(
    '/v1/rules',
    {
      bodyLimit: RULES_BODY_LIMIT,
      config: { scope: 'admin', onChange: 'ruleset.activate' },
      schema: {
        tags,
        summary: 'Activate a rule set',
        description: 'A set with faults is refused (422) with all of them, and the live one stays.',
        body: Type.Object({ source: Source }, closed),
        response: { 200: Version },
      },
    },
    async (request) => shown(await rules.activate(request.body.source, actorOf(request))),
  );
  app.post(
    '/v1/rules/mode',
    {
      config: { scope: 'admin', onChange: 'rule.set-mode' },
      schema: {
        tags,
        summary: 'Change the mode of one rule',
        body: Type.Object({ rule: Type.String(), mode: Type.Enum([...RULE_MODES]) }, closed),
        response: { 200: Version },
      },
    },
    async (request) => shown(await rules.setMode(request.body.rule, request.body.mode, actorOf(request))),
  );
  app.post(
    '/v1/rules/close-breaker',
    {
      config: { scope: 'admin', onChange: 'rule.close-breaker' },
      schema: { tags, summary: 'Let a rule act again', body: Type.Object({ rule: Type.String() }, closed) },
    },
    async (request, reply) => {
      await rules.closeBreaker(request.body.rule, actorOf(request));
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/rules/backtest',
    {
      bodyLimit: RULES_BODY_LIMIT,
      config: { scope: 'admin', onRead: 'rules.backtest' },
      schema: {
        tags,
        summary: 'Run a rule set over stored events and compare it with the live one',
        body: Type.Object(
          {
            source: Source,
            limit: Type.Optional(
              Type.Integer({
                minimum: 1,
                maximum: MAX_BACKTEST_EVENTS,
                description: 'latest events to run over; 10,000 when left out',
              }),
            ),
          },
          closed,
        ),
      },
    },
    async ({ body: { source, limit = 10_000 } }) => backtest(source, limit),
  );
}
