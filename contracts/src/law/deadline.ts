import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Instant } from '../scalar.ts';
import { CLOCK_STARTS, PAUSE_REASONS } from './law-vocabulary.ts';

export const DEADLINE_STATES = ['waiting', 'running', 'paused', 'met', 'missed', 'void'] as const;

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
    metAt: Type.Optional(Instant('when what was owed was done')),
    art: Type.String(),
    pack: Type.String(),
    packVersion: Type.String(),
  },
  { ...closed, $id: 'Deadline' },
);
export type Deadline = Static<typeof Deadline>;
