import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';

/** Why a strike no longer counts although its time is not over. */
export const STRIKE_VOIDINGS = ['undone', 'appeal', 'rejected'] as const;

/** Points that a decision put on an account. They count until they expire or are voided. */
export const Strike = Type.Object(
  {
    id: OwnId('id of the strike'),
    platform: Type.String(),
    accountId: Type.String(),
    decisionId: OwnId('decision that put it there'),
    policy: Type.String(),
    policyVersion: Type.Integer(),
    points: Type.Integer(),
    at: Type.String({ format: 'date-time' }),
    expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
    voidedAt: Type.Optional(Type.String({ format: 'date-time' })),
    voidedBecause: Type.Optional(Type.Enum([...STRIKE_VOIDINGS])),
  },
  { ...closed, $id: 'Strike' },
);
export type Strike = Static<typeof Strike>;

/** The strikes of an account, newest first, and the sum of the points that count now. */
export const StrikeRecord = Type.Object(
  { balance: Type.Integer(), strikes: Type.Array(Strike) },
  { ...closed, $id: 'StrikeRecord' },
);
export type StrikeRecord = Static<typeof StrikeRecord>;
