import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';
import { IncidentNumbers } from './incident-numbers.ts';

/** Whether something temporary has ended. */
export const TemporaryCheck = Type.Object(
  {
    what: Type.Enum(['indicators', 'friction', 'jobs', 'rematches', 'exceptions', 'preservation', 'duties']),
    left: Type.Integer({ minimum: 0, description: 'how many there still are' }),
    ended: Type.Boolean({ description: 'true too where a stated end is ahead, as of preservation' }),
    endsAt: Type.Optional(Instant('when the last of them ends by itself')),
    fault: Type.Optional(
      Type.String({ description: 'code of what keeps it from ending; it is tried again' }),
    ),
  },
  { ...closed, $id: 'TemporaryCheck' },
);
export type TemporaryCheck = Static<typeof TemporaryCheck>;

export const DebriefText = Type.Object(
  {
    well: Type.String({ minLength: 3, maxLength: 10_000, description: 'what went well' }),
    wrong: Type.String({ minLength: 3, maxLength: 10_000, description: 'what was wrong' }),
    next: Type.String({ minLength: 3, maxLength: 10_000, description: 'what will be done otherwise' }),
  },
  { ...closed, $id: 'DebriefText' },
);
export type DebriefText = Static<typeof DebriefText>;

/** How it went: figures, what people say of it, and that everything temporary has ended. */
export const IncidentDebrief = Type.Object(
  {
    incidentId: OwnId('incident'),
    numbers: IncidentNumbers,
    wrongFinds: Type.Integer({ minimum: 0, description: 'posts that were found and are no violation' }),
    indicatorsWithoutHits: Type.Integer({ minimum: 0 }),
    withdrawnIndicators: Type.Integer({ minimum: 0, description: 'withdrawn before the incident ended' }),
    checks: Type.Array(TemporaryCheck),
    allEnded: Type.Boolean(),
    text: Type.Optional(DebriefText),
    writtenBy: Type.Optional(Type.String()),
    writtenAt: Type.Optional(Instant('written')),
  },
  { ...closed, $id: 'IncidentDebrief' },
);
export type IncidentDebrief = Static<typeof IncidentDebrief>;
