import { type Static, Type } from 'typebox';
import { AUTHORITY_KINDS } from '../law/law-vocabulary.ts';
import { Territory } from '../review/decided-action.ts';
import { closed, Instant, LanguageTag, OwnId } from '../scalar.ts';
import { AuthorityRecipient } from './recipient.ts';

/**
 * How sure it is who writes: 0 unknown, 1 mail of an official domain, aligned by DKIM and DMARC, 2 call back to a number of
 * our own roster, 3 portal account with a passkey, vouched for by the agency, 4 certificate, seal or signed exchange.
 */
export const VerificationLevel = Type.Integer({ minimum: 0, maximum: 4 });

export const CONTACT_ANOMALIES = [
  'new-mailbox',
  'new-country',
  'off-hours',
  'first-emergency',
  'foreign-legal-code',
  'reused-letterhead',
  'expired',
  'revoked',
] as const;
export type ContactAnomaly = (typeof CONTACT_ANOMALIES)[number];

/** A body that may ask for something. */
export const Authority = Type.Object(
  {
    id: OwnId('authority'),
    name: Type.String({ minLength: 1, maxLength: 500 }),
    kind: Type.Enum([...AUTHORITY_KINDS]),
    country: Territory,
    domains: Type.Array(Type.String({ maxLength: 253 }), {
      maxItems: 50,
      description: 'its own mail domains',
    }),
    legalCodes: Type.Array(Type.String({ maxLength: 200 }), {
      maxItems: 100,
      description: 'laws and courts that its orders rest on: an order that names others is looked at twice',
    }),
    timezone: Type.String({ maxLength: 60 }),
    languages: Type.Array(LanguageTag, { maxItems: 20 }),
    recipient: Type.Optional(
      Type.String({
        maxLength: 200,
        pattern: '^age1[0-9a-z]+$',
        description:
          'age recipient to which what is disclosed is encrypted: the one that counts; another one that is entered counts only when it was confirmed',
      }),
    ),
    recipientUntil: Type.Optional(Instant('when that key expires')),
    peer: Type.Optional(OwnId('peer installation of the notice exchange')),
    note: Type.Optional(Type.String({ maxLength: 5_000 })),
    createdAt: Instant('when it was entered'),
    removedAt: Type.Optional(Instant('since when nothing of it is taken')),
  },
  { ...closed, $id: 'Authority' },
);
export type Authority = Static<typeof Authority>;

/** A person or desk of an authority. */
export const AuthorityContact = Type.Object(
  {
    id: OwnId('contact'),
    authorityId: OwnId('authority'),
    name: Type.String({ minLength: 1, maxLength: 300 }),
    post: Type.Optional(Type.String({ maxLength: 300 })),
    email: Type.Optional(Type.String({ maxLength: 320 })),
    phone: Type.Optional(
      Type.String({ maxLength: 60, description: 'from our own roster, never from an order' }),
    ),
    level: VerificationLevel,
    verifiedAt: Type.Optional(Instant('when the level was last shown')),
    verifiedBy: Type.Optional(Type.String()),
    expiresAt: Type.Optional(Instant('when it has to be shown again')),
    revokedAt: Type.Optional(Instant('since when nothing of this contact is taken')),
    revokedBecause: Type.Optional(Type.String({ maxLength: 2_000 })),
    officerId: Type.Optional(OwnId('portal account')),
    createdAt: Instant('when it was entered'),
  },
  { ...closed, $id: 'AuthorityContact' },
);
export type AuthorityContact = Static<typeof AuthorityContact>;

/** A step that showed who a contact is. */
export const ContactVerification = Type.Object(
  {
    at: Instant('when'),
    by: Type.String(),
    level: VerificationLevel,
    method: Type.Enum(['mail', 'call-back', 'portal', 'certificate', 'exchange']),
    note: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { ...closed, $id: 'ContactVerification' },
);
export type ContactVerification = Static<typeof ContactVerification>;

/** A contact with what its level rests on. */
export const AuthorityDetail = Type.Object(
  {
    authority: Authority,
    contacts: Type.Array(
      Type.Object(
        { contact: AuthorityContact, verifications: Type.Array(ContactVerification) },
        { ...closed },
      ),
    ),
    recipients: Type.Array(AuthorityRecipient, { description: 'its keys, the latest first' }),
    orders: Type.Object(
      { open: Type.Integer(), all: Type.Integer(), emergency: Type.Integer(), refused: Type.Integer() },
      closed,
    ),
  },
  { ...closed, $id: 'AuthorityDetail' },
);
export type AuthorityDetail = Static<typeof AuthorityDetail>;

/** What is entered of an authority. */
export const AuthorityEntry = Type.Omit(Authority, ['id', 'createdAt', 'removedAt'], {
  ...closed,
  $id: 'AuthorityEntry',
});
export type AuthorityEntry = Static<typeof AuthorityEntry>;

/** What is entered of a contact; its level is shown, never entered. */
export const ContactEntry = Type.Pick(AuthorityContact, ['name', 'post', 'email', 'phone'], {
  ...closed,
  $id: 'ContactEntry',
});
export type ContactEntry = Static<typeof ContactEntry>;

/** A check of who a contact is. */
export const VerificationEntry = Type.Object(
  {
    level: VerificationLevel,
    method: ContactVerification.properties.method,
    note: Type.Optional(Type.String({ maxLength: 2_000 })),
    expiresAt: Type.Optional(Instant('when it has to be shown again; within a year')),
  },
  { ...closed, $id: 'VerificationEntry' },
);
export type VerificationEntry = Static<typeof VerificationEntry>;
