import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';

/** Who files orders in the portal: a person of an authority, with a passkey, apart from staff. */
export const Officer = Type.Object(
  {
    id: OwnId('officer'),
    authorityId: OwnId('authority'),
    contactId: OwnId('contact'),
    name: Type.String(),
    email: Type.String(),
    disabled: Type.Boolean(),
    locale: Type.Enum(['en', 'ur']),
    createdAt: Instant('invited'),
    joinedAt: Type.Optional(Instant('first passkey')),
    lastSeenAt: Type.Optional(Instant('seen last')),
    vouchedAt: Instant('when the agency last vouched for the account'),
    vouchedBy: Type.String({ description: 'member of staff who wrote that down' }),
    expiresAt: Instant('when the account has to be vouched for again'),
    invitedUntil: Type.Optional(Instant('until when an invitation that nobody has used is open')),
  },
  { ...closed, $id: 'Officer' },
);
export type Officer = Static<typeof Officer>;

export const OfficerSession = Type.Object(
  {
    officer: Officer,
    authorityName: Type.String(),
    csrf: Type.String(),
    expiresAt: Instant('end of the session'),
    steppedUpUntil: Type.Optional(Instant('until when severe steps need no fresh proof')),
  },
  { ...closed, $id: 'OfficerSession' },
);
export type OfficerSession = Static<typeof OfficerSession>;

/** Where an officer is signed in. */
export const OfficerSignIn = Type.Object(
  {
    id: Type.String(),
    createdAt: Instant('signed in'),
    lastSeenAt: Instant('last request'),
    current: Type.Boolean(),
  },
  { ...closed, $id: 'OfficerSignIn' },
);
export type OfficerSignIn = Static<typeof OfficerSignIn>;
