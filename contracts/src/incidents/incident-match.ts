import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';
import { INDICATOR_KINDS } from './incident-indicator.ts';

/** A post that matched. */
export const IncidentMatch = Type.Object(
  {
    eventId: OwnId('event'),
    platform: Type.String(),
    accountId: Type.String(),
    handle: Type.Optional(Type.String()),
    contentId: Type.String(),
    at: Instant('when it was posted'),
    foundAt: Instant('when it was found'),
    how: Type.Enum(['arriving', 'rematch'], {
      description: 'as it came, or when the last day was looked at again',
    }),
    kinds: Type.Array(Type.Enum([...INDICATOR_KINDS])),
    indicators: Type.Array(OwnId('indicator')),
    excerpt: Type.Optional(Type.String({ description: 'its first words' })),
    audience: Type.Optional(Type.Integer({ minimum: 0 })),
    variant: Type.Optional(
      Type.Integer({ minimum: 0, description: 'number of the variant that it is a copy of' }),
    ),
    awareness: Type.Boolean({ description: 'news, an eyewitness or an exception: no friction' }),
    jobId: Type.Optional(OwnId('job it is looked at in')),
    decidedAt: Type.Optional(Instant('decided by a person')),
    outcome: Type.Optional(Type.Enum(['violation', 'no-violation'])),
  },
  { ...closed, $id: 'IncidentMatch' },
);
export type IncidentMatch = Static<typeof IncidentMatch>;

/** Copies of one description or file, as they come. */
export const IncidentVariant = Type.Object(
  {
    variant: Type.Integer({ minimum: 0 }),
    excerpt: Type.Optional(Type.String({ description: 'first words of its first copy' })),
    copies: Type.Integer({ minimum: 1 }),
    accounts: Type.Integer({ minimum: 1 }),
    platforms: Type.Array(Type.String()),
    firstAt: Instant('first copy'),
    lastAt: Instant('latest copy'),
    decided: Type.Integer({ minimum: 0, description: 'copies that people decided' }),
  },
  { ...closed, $id: 'IncidentVariant' },
);
export type IncidentVariant = Static<typeof IncidentVariant>;
