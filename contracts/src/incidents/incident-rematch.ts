import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';

export const REMATCH_STATES = ['waiting', 'working', 'done', 'cancelled', 'failed'] as const;
export type RematchState = (typeof REMATCH_STATES)[number];

/** Stored events of a window, matched again with the indicators of now. */
export const IncidentRematch = Type.Object(
  {
    id: OwnId('rematch'),
    incidentId: OwnId('incident'),
    state: Type.Enum([...REMATCH_STATES]),
    askedBy: Type.String({ description: 'who, or `system` where indicators changed' }),
    askedAt: Instant('asked for'),
    startedAt: Type.Optional(Instant('started')),
    doneAt: Type.Optional(Instant('over')),
    from: Instant('events accepted since'),
    to: Instant('events accepted before'),
    scanned: Type.Integer({ minimum: 0, description: 'events looked at' }),
    total: Type.Integer({ minimum: 0, description: 'events of the window, about' }),
    matched: Type.Integer({ minimum: 0, description: 'of them matched' }),
    fresh: Type.Integer({ minimum: 0, description: 'of those not known before' }),
    perSecond: Type.Optional(Type.Number({ minimum: 0, description: 'events looked at a second' })),
    etaSeconds: Type.Optional(
      Type.Number({ minimum: 0, description: 'seconds that it will take yet, about' }),
    ),
    retries: Type.Integer({ minimum: 0, description: 'steps that failed and were done again' }),
    fault: Type.Optional(Type.String({ description: 'code of what ended it' })),
  },
  { ...closed, $id: 'IncidentRematch' },
);
export type IncidentRematch = Static<typeof IncidentRematch>;
