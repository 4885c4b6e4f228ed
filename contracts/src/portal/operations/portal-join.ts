import { Type } from 'typebox';
import { Attestation, AttestationOptions } from '../../access/credentials.ts';
import { operations } from '../../operation.ts';
import { OfficerSession } from '../../orders/officer.ts';
import { closed } from '../../scalar.ts';
import { PortalInvitation } from '../portal.ts';

const token = Type.String({ minLength: 1, maxLength: 100 });

/** How an officer who was invited comes in for the first time: an invitation that works once, and a passkey. */
export const portalJoinOperations = operations('portal', {
  invitation: {
    method: 'POST',
    path: '/portal/v1/invitation',
    permission: 'public',
    rate: 'strangers',
    summary: 'Whom an invitation is for',
    body: Type.Object({ token }, closed),
    answers: { 200: PortalInvitation },
  },
  invitationOptions: {
    method: 'POST',
    path: '/portal/v1/invitation/options',
    permission: 'public',
    rate: 'strangers',
    summary: 'Begin to make the passkey with which an invited officer joins',
    body: Type.Object({ token }, closed),
    answers: { 200: AttestationOptions },
  },
  join: {
    method: 'POST',
    path: '/portal/v1/invitation/accept',
    permission: 'public',
    rate: 'strangers',
    records: ['officer.joined'],
    summary: 'Join with the passkey; the invitation is used up',
    body: Type.Object(
      { token, response: Attestation, name: Type.String({ minLength: 1, maxLength: 200 }) },
      closed,
    ),
    answers: { 200: OfficerSession },
  },
});
