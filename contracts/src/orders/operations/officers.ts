import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { Officer } from '../officer.ts';

const ExpiresAt = Type.String({
  maxLength: 40,
  format: 'date-time',
  description: 'until when the authority vouches for the account: within a year; a year when left out',
});

/** Officers of authorities as staff sees them: invited, vouched for, disabled. */
export const officerOperations = operations('orders', {
  officers: {
    method: 'GET',
    path: '/v1/officers',
    permission: 'authorities.read',
    onRead: 'officers.read',
    summary: 'Officers with an account of the portal',
    query: Type.Object({ authorityId: Type.Optional(Type.String({ maxLength: 100 })) }, closed),
    answers: { 200: Type.Object({ officers: Type.Array(Officer) }, closed) },
  },
  inviteOfficer: {
    method: 'POST',
    path: '/v1/authority-contacts/:id/invite',
    permission: 'authorities.manage',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'officer.invite.refused',
    records: ['officer.invited'],
    summary: 'Invite a contact to the portal',
    description:
      'A link that works once, within 72 hours: give it to the person yourself. Whoever is invited again loses the ' +
      'passkeys from before. Needs fresh proof of who asks; a key cannot do it.',
    params: ById,
    body: Type.Object(
      {
        name: Type.Optional(
          Type.String({
            minLength: 1,
            maxLength: 200,
            description: 'of the person, where the contact is a desk',
          }),
        ),
        email: Type.Optional(Type.String({ maxLength: 320 })),
        expiresAt: Type.Optional(ExpiresAt),
        locale: Type.Optional(Type.Enum(['en', 'ur'])),
      },
      closed,
    ),
    answers: { 201: Type.Object({ officer: Officer, link: Type.String() }, closed) },
  },
  changeOfficer: {
    method: 'PATCH',
    path: '/v1/officers/:id',
    permission: 'authorities.manage',
    caller: 'person',
    summary: 'Vouch for an account anew, disable or enable it',
    description:
      'Being disabled ends its sessions at once. To vouch or to enable needs fresh proof of who asks.',
    params: ById,
    body: Type.Object(
      { expiresAt: Type.Optional(ExpiresAt), disabled: Type.Optional(Type.Boolean()) },
      closed,
    ),
    answers: { 200: Officer },
  },
});
