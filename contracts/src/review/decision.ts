import { type Static, Type } from 'typebox';
import { PERSON_ACTIONS, REVERSIBLE_ACTIONS } from '../action.ts';
import { OrderedBy } from '../ordered-by.ts';
import { RenderedTexts, TextWarning } from '../redress/statement.ts';
import { closed, OwnId } from '../scalar.ts';
import { DecidedAction } from './decided-action.ts';

/**
 * What a person finds in a job. `ordered`: an order of an authority asks for it; that says nothing about the rules of the
 * house, and is possible for a job that carries such an order alone.
 */
export const DECISIONS = ['no-violation', 'violation', 'ordered'] as const;

export type DecisionKind = (typeof DECISIONS)[number];
/** What a person finds by the rules of the house. */
export type Finding = Exclude<DecisionKind, 'ordered'>;

export const DECISION_OUTCOMES = ['final', 'awaiting-second', 'confirmed', 'rejected'] as const;

/** What a person decided on a job, and what became of it. Kept for good: undoing adds to it. */
export const Decision = Type.Object(
  {
    id: OwnId('id of the decision'),
    jobId: OwnId('job that was decided'),
    platform: Type.String(),
    accountId: Type.String(),
    decision: Type.Enum([...DECISIONS]),
    ordered: Type.Optional(OrderedBy),
    policy: Type.Optional(Type.String()),
    policyVersion: Type.Optional(Type.Integer()),
    severe: Type.Boolean({ description: 'its policy asks for two different people' }),
    label: Type.Optional(Type.String({ description: 'of a violation: which kind, by the taxonomy' })),
    exception: Type.Optional(
      Type.String({ description: 'of no violation: what it was instead, by the taxonomy' }),
    ),
    actions: Type.Array(DecidedAction),
    reason: Type.String({ description: 'what the user reads' }),
    note: Type.Optional(Type.String({ description: 'for staff only' })),
    decidedBy: Type.String(),
    decidedAt: Type.String({ format: 'date-time' }),
    outcome: Type.Enum([...DECISION_OUTCOMES]),
    secondBy: Type.Optional(Type.String()),
    secondAt: Type.Optional(Type.String({ format: 'date-time' })),
    secondReason: Type.Optional(Type.String()),
    undoneAt: Type.Optional(Type.String({ format: 'date-time' })),
    undoneBy: Type.Optional(Type.String()),
    undoReason: Type.Optional(Type.String()),
    bulkId: Type.Optional(OwnId('bulk run that it is part of')),
  },
  { ...closed, $id: 'Decision' },
);
export type Decision = Static<typeof Decision>;

/** One thing that a decision would do. */
const Effect = Type.Object(
  {
    does: Type.Enum(['start', 'end'], {
      description: 'end: an action in force stops, since it was lifted, restored or replaced',
    }),
    action: Type.Enum([...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS]),
    target: Type.Enum(['account', 'content']),
    contentId: Type.Optional(Type.String()),
    label: Type.Optional(Type.String()),
    territories: Type.Optional(Type.Array(Type.String())),
    until: Type.Optional(Type.String({ format: 'date-time' })),
    actionId: Type.Optional(OwnId('for end: the action that stops')),
    waits: Type.Boolean({ description: 'happens when a second person has confirmed, not at once' }),
  },
  closed,
);

export const TOLD = ['user', 'platform', 'reporters'] as const;

/** What will happen when a job is decided like this: planned by the same function that then does it. */
export const DecisionPreview = Type.Object(
  {
    effects: Type.Array(Effect),
    strikes: Type.Object(
      { before: Type.Integer(), added: Type.Integer(), after: Type.Integer() },
      { ...closed, description: 'points of the account that count now, what is added, and the sum' },
    ),
    secondPerson: Type.Object(
      {
        needed: Type.Boolean(),
        why: Type.Optional(Type.Enum(['suspension', 'severe-policy'])),
      },
      closed,
    ),
    undoUntil: Type.String({
      format: 'date-time',
      description: 'until when one may undo it oneself; afterwards a lead can',
    }),
    told: Type.Array(Type.Enum([...TOLD])),
    clocks: Type.Array(
      Type.Object({ what: Type.String(), dueAt: Type.String({ format: 'date-time' }) }, closed),
      { description: 'what: second-person, appeal' },
    ),
    statement: Type.Optional(RenderedTexts),
    warnings: Type.Optional(
      Type.Array(TextWarning, { description: 'what in the reason may name somebody else' }),
    ),
  },
  { ...closed, $id: 'DecisionPreview' },
);
export type DecisionPreview = Static<typeof DecisionPreview>;
