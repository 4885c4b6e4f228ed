import { type Static, Type } from 'typebox';
import { CLOCK_ACTS, type ClockAct } from '../law/law-vocabulary.ts';
import { LocalText } from '../local-text.ts';
import { closed, Instant } from '../scalar.ts';

/**
 * Where a period stands that the addressee owes. `met` only when what it asks for is on record for every item; `refused`: no
 * item is open, and some were refused with a ground; `late`: done, after its time; `unseen`: what it asks for happens where
 * nobody here sees it; `over`: the case is closed or was withdrawn.
 */
export const CASE_CLOCK_STATES = [
  'not-begun',
  'running',
  'paused',
  'overdue',
  'met',
  'late',
  'refused',
  'unseen',
  'over',
] as const;
export type CaseClockState = (typeof CASE_CLOCK_STATES)[number];

/** The period that the authority itself named, where no law does. */
export const AS_ASKED = 'as-asked';

/** A period of the law that runs for a case, with how many items it is met for. */
export const CaseClock = Type.Object(
  {
    clock: Type.String({ description: 'clock of the pack, or `as-asked`' }),
    label: LocalText,
    act: Type.Enum(Object.keys(CLOCK_ACTS) as ClockAct[], { description: 'what it is met by' }),
    art: Type.String(),
    ownAim: Type.Boolean({ description: 'the law names no period; this one is ours' }),
    startedAt: Type.Optional(Instant('when it began; not yet when left out')),
    presumed: Type.Boolean({ description: 'that it was received is presumed, not confirmed' }),
    dueAt: Type.Optional(Instant('the strict time')),
    formalDueAt: Type.Optional(Instant('by the counting rule of the law')),
    state: Type.Enum([...CASE_CLOCK_STATES]),
    done: Type.Integer({ minimum: 0, description: 'items for which it is on record' }),
    refused: Type.Integer({ minimum: 0 }),
    of: Type.Integer({ minimum: 0, description: 'items in all' }),
    metAt: Type.Optional(Instant('when the last of them was done')),
  },
  { ...closed, $id: 'CaseClock' },
);
export type CaseClock = Static<typeof CaseClock>;
