import { type Static, Type } from 'typebox';
import { RequestedAction } from '../action.ts';
import { closed } from '../scalar.ts';
import { translationsOf } from '../translation.ts';
import { RULE_MODES, RuleFault } from './rule.ts';

/** A rule of the live set with where its limits stand. */
export const LiveRule = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    translations: Type.Optional(translationsOf({ title: Type.String() })),
    mode: Type.Enum([...RULE_MODES]),
    policy: Type.String(),
    actions: Type.Array(RequestedAction),
    banks: Type.Array(Type.String(), { description: 'ids of the banks that it names' }),
    line: Type.Integer({ minimum: 1, description: 'line of the source on which it begins' }),
    quota: Type.Integer({ description: 'events a day (UTC) on which its actions go out at most' }),
    breaker: Type.Object({ share: Type.Number(), over: Type.Integer() }, closed),
    breakerOpen: Type.Boolean(),
    breakerOpened: Type.Optional(
      Type.Object({ at: Type.String({ format: 'date-time' }), share: Type.Number() }, closed),
    ),
    today: Type.Object(
      {
        live: Type.Integer({ description: 'events of today (UTC) on which it fired in mode live' }),
        acted: Type.Integer({ description: 'of them, those on which its actions went out' }),
        shadow: Type.Integer({ description: 'events of today on which it fired in mode shadow' }),
      },
      closed,
    ),
  },
  { ...closed, $id: 'LiveRule' },
);
export type LiveRule = Static<typeof LiveRule>;

/** The live rule set. */
export const LiveRules = Type.Object(
  {
    ruleset: Type.String(),
    version: Type.Integer(),
    hash: Type.String(),
    rules: Type.Array(LiveRule),
  },
  { ...closed, $id: 'LiveRules' },
);
export type LiveRules = Static<typeof LiveRules>;

/** One activation of a rule set. */
export const RuleSetActivation = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    version: Type.Integer(),
    hash: Type.String(),
    createdBy: Type.String(),
    activatedAt: Type.String({ format: 'date-time' }),
    reason: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'RuleSetActivation' },
);
export type RuleSetActivation = Static<typeof RuleSetActivation>;

/** An activation with the YAML as its author wrote it. */
export const RuleSetSource = Type.Object(
  { ...RuleSetActivation.properties, source: Type.String() },
  { ...closed, $id: 'RuleSetSource' },
);
export type RuleSetSource = Static<typeof RuleSetSource>;

/** What a checked source would be: all faults, or the rules in it. */
export const RuleCheck = Type.Object(
  {
    faults: Type.Array(RuleFault),
    rules: Type.Optional(
      Type.Array(Type.Pick(LiveRule, ['id', 'title', 'translations', 'mode', 'policy', 'line']), {
        description: 'left out when there are faults',
      }),
    ),
  },
  { ...closed, $id: 'RuleCheck' },
);
export type RuleCheck = Static<typeof RuleCheck>;

/** How often each rule fired in each hour: counts stand in the order of the hours, the running one last. */
export const RuleActivity = Type.Object(
  {
    from: Type.String({ format: 'date-time', description: 'when the first hour begins' }),
    hours: Type.Integer(),
    rules: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          live: Type.Array(Type.Integer()),
          acted: Type.Array(Type.Integer({ description: 'firings in mode live whose actions went out' })),
          shadow: Type.Array(Type.Integer()),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'RuleActivity' },
);
export type RuleActivity = Static<typeof RuleActivity>;
