import { Type } from 'typebox';
import { Email, Password } from '../../access/credentials.ts';
import { ROLES } from '../../declare-room.ts';
import { operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { StaffSession } from '../staff.ts';

const LinkToken = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'what stands after # in the link',
});

/** How people come in the first time: the set-up link of the first start, and invitations. */
export const setUpOperations = operations('access', {
  setUpState: {
    method: 'GET',
    path: '/v1/setup',
    permission: 'public',
    rate: 'strangers',
    summary: 'Whether nobody works here yet',
    answers: { 200: Type.Object({ needed: Type.Boolean() }) },
  },
  setUp: {
    method: 'POST',
    path: '/v1/setup',
    permission: 'public',
    rate: 'strangers',
    records: ['set-up.completed'],
    summary: 'Make the first person, with the link that the start of the server prints',
    description: 'The person becomes lead and admin, and what else is asked for; it signs them in.',
    body: Type.Object(
      {
        token: LinkToken,
        name: Type.String({ minLength: 1, maxLength: 200 }),
        email: Email,
        password: Type.Optional(Password),
        roles: Type.Optional(Type.Array(Type.Enum([...ROLES]), { maxItems: ROLES.length })),
      },
      closed,
    ),
    answers: { 200: StaffSession },
  },
  acceptInvite: {
    method: 'POST',
    path: '/v1/invite',
    permission: 'public',
    rate: 'strangers',
    records: ['staff.invite-accepted'],
    summary: 'Come in by an invitation, and set a password',
    description: 'Without a password one comes in to register a passkey. Sessions from before end.',
    body: Type.Object({ token: LinkToken, password: Type.Optional(Password) }, closed),
    answers: { 200: StaffSession },
  },
});
