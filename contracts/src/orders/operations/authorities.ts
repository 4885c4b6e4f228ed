import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import {
  Authority,
  AuthorityContact,
  AuthorityDetail,
  AuthorityEntry,
  ContactEntry,
  VerificationEntry,
} from '../authority.ts';
import { RecipientConfirmation } from '../recipient.ts';

const OneRecipient = Type.Object({
  id: Type.String({ maxLength: 100 }),
  recipient: Type.String({ maxLength: 100 }),
});

/** The register of authorities: who may ask, and how sure it is that it is they. */
export const authorityOperations = operations('orders', {
  authorities: {
    method: 'GET',
    path: '/v1/authorities',
    permission: 'authorities.read',
    onRead: 'authorities.read',
    summary: 'Authorities by name',
    query: pageQuery(
      {
        q: Type.Optional(Type.String({ maxLength: 200 })),
        country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(Authority) },
  },
  addAuthority: {
    method: 'POST',
    path: '/v1/authorities',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['authority.added'],
    summary: 'Enter an authority',
    body: AuthorityEntry,
    answers: { 201: Authority },
  },
  authority: {
    method: 'GET',
    path: '/v1/authorities/:id',
    permission: 'authorities.read',
    onRead: 'authority.read',
    summary: 'An authority with its contacts and what their levels rest on',
    params: ById,
    answers: { 200: AuthorityDetail },
  },
  changeAuthority: {
    method: 'PUT',
    path: '/v1/authorities/:id',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['authority.changed'],
    summary: 'Change an authority, or take nothing of it any more',
    description:
      'Needs fresh proof of who you are. Another key than the one that counts is entered beside it, and counts when it was ' +
      'confirmed: POST /v1/authorities/{id}/recipients/{recipient}/confirm. None withdraws the one that counts.',
    params: ById,
    body: Type.Object({ ...AuthorityEntry.properties, removed: Type.Optional(Type.Boolean()) }, closed),
    answers: { 200: Authority },
  },
  confirmRecipient: {
    method: 'POST',
    path: '/v1/authorities/:id/recipients/:recipient/confirm',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    onForbidden: 'authority-recipient.confirm.refused',
    records: ['authority-recipient.confirmed'],
    summary: 'Confirm that a key is theirs, asked by another channel than that by which it came',
    description:
      'It counts 24 hours after somebody else than who entered it confirmed it (BREAKWATER_RECIPIENT_DELAY_HOURS). For an ' +
      'open emergency that was called back (`orderId`) it counts at once when a second person confirms it. Needs fresh ' +
      'proof of who asks; a key cannot do it.',
    params: OneRecipient,
    body: RecipientConfirmation,
    answers: { 200: AuthorityDetail },
  },
  withdrawRecipient: {
    method: 'POST',
    path: '/v1/authorities/:id/recipients/:recipient/withdraw',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Seal nothing to a key any more; the one before it does not come back',
    params: OneRecipient,
    body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 2_000 }) }, closed),
    answers: { 200: AuthorityDetail },
  },
  addContact: {
    method: 'POST',
    path: '/v1/authorities/:id/contacts',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['authority-contact.added'],
    summary: 'Enter a contact of an authority, at level 0',
    params: ById,
    body: ContactEntry,
    answers: { 201: AuthorityContact },
  },
  changeContact: {
    method: 'PUT',
    path: '/v1/authority-contacts/:id',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Change how a contact is reached',
    description: 'A new number is good for calling back only about orders that come after it.',
    params: ById,
    body: ContactEntry,
    answers: { 200: AuthorityContact },
  },
  verifyContact: {
    method: 'POST',
    path: '/v1/authority-contacts/:id/verify',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'authority-contact.verify.refused',
    records: ['authority-contact.verified'],
    summary: 'Note how a contact showed who they are',
    description:
      'Mail shows level 1 at most, a call back 2, the portal 3, a certificate or the exchange 4; for a year at most. ' +
      'Joining the portal shows level 1: whoever joined is given more here, by a person with fresh proof of who they are.',
    params: ById,
    body: VerificationEntry,
    answers: { 200: AuthorityContact },
  },
  revokeContact: {
    method: 'POST',
    path: '/v1/authority-contacts/:id/revoke',
    permission: 'authorities.manage',
    caller: 'person',
    records: ['authority-contact.revoked'],
    summary: 'Take nothing of a contact any more, for good',
    params: ById,
    body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 2_000 }) }, closed),
    answers: { 200: AuthorityContact },
  },
});
