import { type Static, Type } from 'typebox';
import { RequestedAction } from '../action.ts';
import { EVENT_TYPES } from '../event.ts';
import { Evidence } from '../evidence.ts';
import { closed, OwnId } from '../scalar.ts';
import { translationsOf } from '../translation.ts';

/** A comparison in a rule's condition that made it true, with the value it saw. */
export const Observation = Type.Object(
  { expression: Type.String(), value: Type.Unknown() },
  { ...closed, $id: 'Observation' },
);
export type Observation = Static<typeof Observation>;

export const FiredRule = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    policy: Type.String(),
    mode: Type.Enum(['shadow', 'live']),
    because: Type.String({ description: 'the reason in one sentence, with the values of this event' }),
    translations: Type.Optional(translationsOf({ title: Type.String(), because: Type.String() })),
    observations: Type.Array(Observation),
    evidence: Type.Array(Evidence),
    actions: Type.Array(RequestedAction),
    withheld: Type.Optional(
      Type.Enum(['shadow', 'quota', 'circuit-breaker'], { description: 'why its actions did not go out' }),
    ),
  },
  { ...closed, $id: 'FiredRule' },
);
export type FiredRule = Static<typeof FiredRule>;

/**
 * Whether a rule that fired is a reason to look: a live one, within its quota. A breaker keeps automation from acting,
 * not people from seeing.
 *
 * @example
 * ```ts
 * isReason({ mode: 'live', withheld: 'circuit-breaker' }) // => true
 * isReason({ mode: 'shadow', withheld: 'shadow' }) // => false
 * ```
 */
export function isReason({ mode, withheld }: Pick<FiredRule, 'mode' | 'withheld'>): boolean {
  return mode === 'live' && (withheld === undefined || withheld === 'circuit-breaker');
}

export const UndeterminedRule = Type.Object(
  { id: Type.String(), mode: Type.Enum(['shadow', 'live']), reasons: Type.Array(Type.String()) },
  { ...closed, $id: 'UndeterminedRule' },
);
export type UndeterminedRule = Static<typeof UndeterminedRule>;

/** Everything that contributed, by version: a verdict can be derived again later. */
export const VerdictVersions = Type.Object(
  {
    engine: Type.String(),
    ruleset: Type.String({ description: 'name@version+hash of the rule set' }),
    banks: Type.Record(Type.String(), Type.Integer()),
    models: Type.Optional(
      Type.Record(Type.String(), Type.Integer(), { description: 'live models; left out where none was' }),
    ),
  },
  { ...closed, $id: 'VerdictVersions' },
);

/** `flagged`: a live rule fired. `undetermined`: none fired but a live rule could not be decided. */
export const OUTCOMES = ['nothing-found', 'undetermined', 'flagged'] as const;

/** What Breakwater says of one event, and why. */
export const Verdict = Type.Object(
  {
    id: OwnId('id of the verdict'),
    eventId: OwnId('id that Breakwater gave the event'),
    source: Type.String(),
    sourceEventId: Type.String({ description: 'id that the platform gave the event' }),
    platform: Type.String(),
    accountId: Type.String(),
    contentId: Type.Optional(Type.String()),
    type: Type.Enum([...EVENT_TYPES]),
    at: Type.String({ format: 'date-time' }),
    decidedAt: Type.String({ format: 'date-time' }),
    outcome: Type.Enum([...OUTCOMES]),
    fired: Type.Array(FiredRule),
    undetermined: Type.Array(UndeterminedRule),
    versions: VerdictVersions,
  },
  { ...closed, $id: 'Verdict' },
);
export type Verdict = Static<typeof Verdict>;
