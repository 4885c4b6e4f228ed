import { type Static, Type } from 'typebox';
import { RequestedAction } from '../action.ts';
import { CounterDeclaration } from '../detection/signal.ts';
import { closed, Slug } from '../scalar.ts';
import { translationsOf } from '../translation.ts';

export const RULE_MODES = ['draft', 'shadow', 'live'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

const Title = Type.String({ minLength: 1, maxLength: 200 });
const Because = Type.String({
  minLength: 1,
  maxLength: 1000,
  description: 'the reason in one sentence; {{ CEL }} inserts a value',
});

/** One rule: when what is so, do what, because of which policy. */
export const Rule = Type.Object(
  {
    id: Slug('unique in the rule set'),
    title: Title,
    mode: Type.Enum([...RULE_MODES]),
    policy: Slug('policy that it enforces'),
    description: Type.Optional(Type.String({ maxLength: 4000 })),
    when: Type.String({ minLength: 1, maxLength: 16_384, description: 'CEL condition' }),
    because: Because,
    translations: Type.Optional(translationsOf({ title: Title, because: Because })),
    then: Type.Array(RequestedAction, { minItems: 1, maxItems: 10 }),
    quota: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 10_000_000,
        description: 'events a day on which its actions go out; 1,000 when left out',
      }),
    ),
    breaker: Type.Optional(
      Type.Object(
        {
          share: Type.Number({
            exclusiveMinimum: 0,
            maximum: 1,
            description: 'share of the last events at which it opens',
          }),
          over: Type.Integer({ minimum: 100, maximum: 1_000_000, description: 'events looked back over' }),
        },
        { ...closed, description: '20 % over 1,000 events when left out' },
      ),
    ),
  },
  { ...closed, $id: 'Rule' },
);
export type Rule = Static<typeof Rule>;

/** A file of rules. */
export const RuleSet = Type.Object(
  {
    ruleset: Slug('name of the set'),
    version: Type.Integer({ minimum: 1 }),
    description: Type.Optional(Type.String({ maxLength: 4000 })),
    counters: Type.Optional(Type.Array(CounterDeclaration, { maxItems: 100 })),
    rules: Type.Array(Rule, { minItems: 1, maxItems: 5000 }),
  },
  { ...closed, $id: 'RuleSet' },
);
export type RuleSet = Static<typeof RuleSet>;

/** A fault of a rule file, with the place and what was expected there. */
export const RuleFault = Type.Object(
  {
    file: Type.String(),
    line: Type.Integer({ minimum: 1 }),
    column: Type.Integer({ minimum: 1 }),
    code: Type.String(),
    message: Type.String(),
    rule: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'RuleFault' },
);
export type RuleFault = Static<typeof RuleFault>;
