import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Instant } from '../scalar.ts';
import { CLOCK_ACTS, CLOCK_STARTS, type ClockAct, PAUSE_REASONS } from './law-vocabulary.ts';

export const DEADLINE_STATES = ['waiting', 'running', 'paused', 'met', 'missed', 'void'] as const;

/**
 * Why a clock is not simply met or missed. `refused`: the order was refused as a whole; `no-target`: nothing of it is left to
 * do; `over`: what was kept until then; `lapsed`: a right that nobody used; `not-fetched`: the package is released, and the
 * authority has not downloaded it; `secrecy`, `undated-secrecy`, `on-request`, `by-authority`, `no-notice`: why users are
 * not told by us, or not yet.
 */
export const DEADLINE_NOTES = [
  'refused',
  'no-target',
  'over',
  'lapsed',
  'not-fetched',
  'secrecy',
  'undated-secrecy',
  'on-request',
  'by-authority',
  'no-notice',
] as const;
export type DeadlineNote = (typeof DEADLINE_NOTES)[number];

export const DeadlinePause = Type.Object(
  {
    reason: Type.Enum([...PAUSE_REASONS]),
    from: Instant('since when'),
    to: Type.Optional(Instant('until when')),
  },
  { ...closed, $id: 'DeadlinePause' },
);
export type DeadlinePause = Static<typeof DeadlinePause>;

/** A period that runs for an order, with the law and the rule that made it. */
export const Deadline = Type.Object(
  {
    clock: Type.String({ description: 'clock of the pack' }),
    label: LocalText,
    state: Type.Enum([...DEADLINE_STATES]),
    owedBy: Type.Enum(['provider', 'authority']),
    act: Type.Optional(Type.Enum(Object.keys(CLOCK_ACTS) as ClockAct[], { description: 'what it asks for' })),
    done: Type.Optional(
      Type.Object(
        { done: Type.Integer({ minimum: 0 }), of: Type.Integer({ minimum: 0 }) },
        {
          ...closed,
          description:
            'of how many targets it is on record; those that were refused or are void do not count',
        },
      ),
    ),
    note: Type.Optional(Type.Enum([...DEADLINE_NOTES], { description: 'why it stands as it does' })),
    starts: Type.Enum([...CLOCK_STARTS]),
    startedAt: Type.Optional(Instant('when it began; not yet when left out')),
    dueAt: Type.Optional(Instant('the strict time, which is worked to')),
    formalDueAt: Type.Optional(Instant('by the counting rule of the law, where that gives another time')),
    timezone: Type.String(),
    period: Type.String({ description: 'ISO 8601, as the pack says' }),
    rule: Type.String(),
    ownAim: Type.Boolean({ description: 'the law names no period; this one is ours' }),
    pauses: Type.Array(DeadlinePause),
    blocksDelivery: Type.Boolean(),
    metAt: Type.Optional(Instant('when what was owed was done, for all that it concerns')),
    art: Type.String(),
    pack: Type.String(),
    packVersion: Type.String(),
  },
  { ...closed, $id: 'Deadline' },
);
export type Deadline = Static<typeof Deadline>;
